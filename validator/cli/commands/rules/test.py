"""``report-validator rules test``: the examples and cases of packs."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from validator.authoring.proving import prove_all
from validator.authoring.trial_reports import trial_json, trial_junit, trial_lines
from validator.authoring.trials import Trial, of_case, of_example
from validator.cli.authored import BROKEN, Authored, authored
from validator.cli.language import language_option, spoken
from validator.cli.packs import tell
from validator.cli.status import CLEAN, FINDINGS
from validator.cli.writing import colored, screen_width, write_screen
from validator.language.cases import Case, CaseFile, read_case_file
from validator.language.files import TESTS, builtin_names, read_cases
from validator.language.sources import SourceError
from validator.model.result import FileResult
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.words import Words
from validator.running import check_bytes
from validator.settings import Settings

__all__ = ["command"]


@click.command()
@click.argument("packs", nargs=-1, metavar="[PACK|FILE|DIR]...")
@click.option("--format", "wanted", type=click.Choice(["text", "json", "junit"]), default="text", show_default=True, help="What to print.")
@click.option("-v", "--verbose", is_flag=True, help="Show also what is right.")
@language_option
@click.pass_context
def command(context: click.Context, *, packs: tuple[str, ...], wanted: str, verbose: bool, lang: str | None) -> None:
    """Run every example of packs, and the cases beside them (office.test.yaml beside office.yaml).

    PACK is a built-in pack, a YAML file or a folder of them; without any, all built-in packs are tested.

    Exit status: 0 all is as its author says, 1 something is not, 2 something could not be run.
    """
    words = spoken(lang)
    trials = list(_trials(packs, words))
    if wanted == "text":
        options = Options(words.language, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ))
        write_screen(render_lines(trial_lines(trials, words, all_of_them=verbose), options))
    else:
        write_screen((trial_json if wanted == "json" else trial_junit)(trials, words), data=True)
    statuses = {trial.status for trial in trials}
    context.exit(BROKEN if "broken" in statuses else FINDINGS if "wrong" in statuses else CLEAN)


def _trials(names: Sequence[str], words: Words) -> Iterator[Trial]:
    """Run the examples of the named packs, then the cases beside them."""
    files = _case_files(names, words)
    named = [name for name in names if not Path(name).stem.endswith(TESTS)]
    if named or not names:
        known = authored(named, words)
        for pack in known.own:
            yield from map(of_example, prove_all(pack, (rule for rule in pack.rules.values() if rule.file in known.texts)))
    for file in files:
        packs = authored(_packs_of(file), words)
        yield from (_of_case(case, file, packs) for case in file.cases)


def _case_files(names: Sequence[str], words: Words) -> list[CaseFile]:
    try:
        return [read_case_file(source.text, source.path) for source in read_cases(names or builtin_names())]
    except SourceError as error:
        tell(error.problems, words, "command.broken-cases")
        raise click.exceptions.Exit(BROKEN) from error


def _packs_of(file: CaseFile) -> list[str]:
    """Give the packs of a file of cases: those it names, else the one beside it."""
    path = Path(file.path)
    if file.packs:
        return [(path.parent / name).as_posix() if Path(name).suffix else name for name in file.packs]
    beside = [path.with_name(path.stem.removesuffix(TESTS) + suffix) for suffix in (".yaml", ".yml")]
    return [next((other for other in beside if other.exists()), beside[0]).as_posix()]


def _of_case(case: Case, file: CaseFile, known: Authored) -> Trial:
    settings = Settings(known.packs, shape=case.shape or None)
    if case.text:
        return of_case(case, file.path, check_bytes(case.text.encode(), case.file, settings))
    path = (Path(file.path).parent / case.file).as_posix()
    try:
        return of_case(case, file.path, check_bytes(read_bytes(path), path, settings))
    except ReadingError as error:
        return of_case(case, file.path, FileResult(path, problems=(error.problem,)))
