"""``report-validator rules new``: the first files of a pack."""

from __future__ import annotations

import json
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path

import click

from validator.authoring.beginning import pack_name, skeleton, skeleton_on, skeleton_tests
from validator.cli.authored import BROKEN
from validator.cli.language import language_option, spoken
from validator.cli.writing import write_file, write_screen
from validator.language.files import TESTS, builtin_names, read_packs
from validator.packs import load_rules
from validator.reporting.words import Words

__all__ = ["command"]

SCHEMA = "pack.schema.json"


@click.command()
@click.argument("pack", default="my-rules", metavar="[PACK]")
@click.option("--shape", metavar="SHAPE", help="Begin with a rule on a shape that is read already (core/completion).")
@click.option("-o", "--output", metavar="FILE", help="Where to write the pack; - prints it.  [default: PACK.yaml]")
@language_option
@click.pass_context
def command(context: click.Context, *, pack: str, shape: str | None, output: str | None, lang: str | None) -> None:
    """Begin a pack: a commented file of rules that works at once, cases to test it, and the schema for the editor.

    Nothing is asked, and no file is overwritten.
    """
    words = spoken(lang)
    name = pack_name(Path(pack).stem)
    if not name:
        raise click.UsageError(words.text("command.pack-name", name=pack))
    text = _on_shape(name, shape, words) if shape else skeleton(name, words.language)
    if output == "-":
        write_screen(text, data=True)
        return
    target = Path(output or pack)
    if not target.suffix:
        target = target.with_name(f"{name}.yaml")
    files = {target: text}
    if not shape:
        files[target.with_name(f"{target.stem}{TESTS}{target.suffix}")] = skeleton_tests(name, words.language)
    context.exit(_write(files, target.with_name(SCHEMA), words))


def _on_shape(name: str, shape: str, words: Words) -> str:
    packs = load_rules()
    known = list(dict.fromkeys(rule.shape for pack in packs for rule in pack.rules.values()))
    found = [each for each in known if shape in {each, each.partition("/")[2]}]
    if not found:
        near = get_close_matches(shape, [*known, *(each.partition("/")[2] for each in known)], n=1)
        raise click.UsageError(words.text("command.unknown-shape", name=shape, near=near[0] if near else ""))
    rules = [rule for pack in packs for rule in pack.rules.values() if rule.shape == found[0]]
    texts = {source.path: source.text for source in read_packs(builtin_names())}
    return skeleton_on(name, words.language, rules, texts)


def _write(files: Mapping[Path, str], schema: Path, words: Words) -> int:
    """Write the files, if none of them is there; the schema only if it is not."""
    taken = [path for path in files if path.exists()]
    if taken:
        click.echo(words.text("command.file-exists", path=words.join(path.as_posix() for path in taken)), err=True)
        return BROKEN
    everything = {**files, **({} if schema.exists() else {schema: _schema()})}
    for path, text in everything.items():
        try:
            write_file(path.as_posix(), text)
        except OSError as error:
            click.echo(words.text("command.write-failed", path=path, detail=error.strerror or error), err=True)
            return BROKEN
    first = next(iter(files)).as_posix()
    click.echo(words.text("command.pack-begun", files=words.join(path.as_posix() for path in everything), first=first))
    return 0


def _schema() -> str:
    from validator.language.editor_schema import editor_schema  # noqa: PLC0415 (pydantic is slow to load, and an existing schema needs none)

    return json.dumps(editor_schema(), ensure_ascii=False, indent=2) + "\n"
