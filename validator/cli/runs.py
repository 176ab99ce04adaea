"""What every command that checks files has in common: its arguments and options, and the run itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypedDict

import click

from validator.cli.bundled import bundle_options, checked_files, read_input
from validator.cli.decisions import decision_options, load_decisions, settle
from validator.cli.inputs import Input, inputs
from validator.cli.language import language_option
from validator.cli.packs import loaded, param_option, rules_option, selected
from validator.cli.selection import ignored
from validator.model.override import Override
from validator.model.result import FileResult, Result
from validator.reading.sniff import SUFFIXES
from validator.reporting.words import Words
from validator.running import Settings

__all__ = ["RunGiven", "run", "run_options", "settings_of"]

NOT_RECORDS = {"records-missing", "file-is-pack"}


class RunGiven(TypedDict):
    """The arguments and options of a run, as click gives them."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    params: tuple[str, ...]
    together: bool
    prior: tuple[str, ...]
    lang: str | None
    stdin_filename: str
    encoding: str | None
    shape: str | None
    baseline: str | None
    waivers: tuple[str, ...]


_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    rules_option,
    click.option("--select", metavar="RULE", multiple=True, help="Apply only these rules: a name, its beginning or a glob (repeatable)."),
    click.option("--ignore", "--disable", "ignore", metavar="RULE", multiple=True, help="Do not apply these rules (repeatable)."),
    param_option,
    bundle_options,
    language_option,
    click.option(
        "--stdin-filename",
        default="<stdin>",
        metavar="NAME",
        help="Name of what is read from standard input (-); its ending says what it is.",
    ),
    click.option("--encoding", metavar="NAME", help="Encoding of the text.  [default: found out]"),
    click.option("--shape", metavar="SHAPE", help="Shape of records in files that do not name one (core/share)."),
    decision_options,
)


def run_options(function: Callable[..., Any], *, required: bool = True) -> Callable[..., Any]:
    """Add the arguments and options of a run to a command; ``required``: at least one path."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return click.argument("paths", nargs=-1, required=required, metavar="PATH..." if required else "[PATH]...")(function)


def settings_of(given: RunGiven, words: Words) -> Settings:
    """Load the rules of a run and settle which of them apply."""
    packs = loaded(given["rules"], words, given["params"])
    chosen = selected(packs, given["select"], given["ignore"], words)
    return Settings(packs, chosen, given["encoding"], given["shape"])


def run(given: RunGiven, words: Words) -> Result:
    """Check the files that the user named, and mark the findings about which something was decided."""
    settings = settings_of(given, words)
    decisions = load_decisions(given["baseline"], given["waivers"], words)
    before = [read_input(each, settings)[0] for each in inputs(given["prior"], given["stdin_filename"], SUFFIXES)]
    if before:
        settings = replace(settings, prior=tuple(record for file in before for record in file.records))
    read = inputs(given["paths"], given["stdin_filename"], SUFFIXES)
    files = [file for each, file in checked_files(read, settings, together=given["together"]) if _is_input(each, file)]
    files += [file.result for file in before if file.result.problems]
    off = tuple(Override(name) for name in ignored(settings.packs, given["ignore"]))
    return settle(Result(tuple(files), off), decisions)


def _is_input(each: Input, file: FileResult) -> bool:
    """Whether a file is one of reports or records. Other YAML and JSON that lies about in a folder (settings, rule packs) is none."""
    return not (each.met and file.problems and {problem.key for problem in file.problems} <= NOT_RECORDS)
