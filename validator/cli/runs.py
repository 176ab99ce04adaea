"""What every command that checks files has in common: its arguments and options, and the run itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypedDict

import click

from validator.cli.decisions import commented, decision_options, load_decisions, settle
from validator.cli.inputs import Input, inputs
from validator.cli.language import language_option
from validator.cli.packs import loaded, rules_option, selected
from validator.model.result import FileResult, Result
from validator.reading.problems import ReadingError
from validator.reading.sniff import SUFFIXES
from validator.reporting.words import Words
from validator.running import Settings, check_bytes

__all__ = ["RunGiven", "run", "run_options"]

NOT_RECORDS = {"records-missing", "file-is-pack"}


class RunGiven(TypedDict):
    """The arguments and options of a run, as click gives them."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    lang: str | None
    stdin_filename: str
    encoding: str | None
    shape: str | None
    baseline: str | None
    waivers: tuple[str, ...]


_OPTIONS: tuple[Callable[[Callable[..., Any]], Callable[..., Any]], ...] = (
    click.argument("paths", nargs=-1, required=True, metavar="PATH..."),
    rules_option,
    click.option("--select", metavar="RULE", multiple=True, help="Apply only these rules: a name, its beginning or a glob (repeatable)."),
    click.option("--ignore", metavar="RULE", multiple=True, help="Do not apply these rules (repeatable)."),
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


def run_options(function: Callable[..., Any]) -> Callable[..., Any]:
    """Add the arguments and options of a run to a command."""
    for option in reversed(_OPTIONS):
        function = option(function)
    return function


def run(given: RunGiven, words: Words) -> Result:
    """Check the files that the user named, and mark the findings about which something was decided."""
    packs = loaded(given["rules"], words)
    chosen = selected(packs, given["select"], given["ignore"], words)
    settings = Settings(packs, chosen, given["encoding"], given["shape"])
    decisions = load_decisions(given["baseline"], given["waivers"], words)
    read = inputs(given["paths"], given["stdin_filename"], SUFFIXES)
    return settle(Result(tuple(file for each in read if _is_input(each, file := _checked(each, settings)))), decisions)


def _is_input(each: Input, file: FileResult) -> bool:
    """Whether a file is one of reports or records. Other YAML and JSON that lies about in a folder (settings, rule packs) is none."""
    return not (each.met and file.problems and {problem.key for problem in file.problems} <= NOT_RECORDS)


def _checked(each: Input, settings: Settings) -> FileResult:
    try:
        data = each.read()
    except ReadingError as error:
        return FileResult(each.name, problems=(error.problem,))
    return commented(check_bytes(data, each.name, settings), data)
