"""``report-validator extract``: the records that were read in reports."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import click

from validator.cli.inputs import Input, inputs
from validator.cli.language import language_option, spoken
from validator.cli.options import rules_option
from validator.cli.packs import loaded
from validator.cli.status import CLEAN, NOT_CHECKED
from validator.cli.writing import colored, screen_width, write_screen
from validator.model.record import Record
from validator.model.result import Problem
from validator.reading.problems import ReadingError
from validator.reading.sniff import read
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.problem_lines import problem_lines
from validator.reporting.record_files import record_sections, sections_json, sections_yaml
from validator.running import applicable, extracted, wanted
from validator.settings import Settings

__all__ = ["command"]

WRITERS: dict[str, Callable[[Sequence[Mapping[str, Any]]], str]] = {"json": sections_json, "yaml": sections_yaml}


@click.command()
@click.argument("report")
@rules_option
@language_option
@click.option("--format", "wanted_format", type=click.Choice(sorted(WRITERS)), default="yaml", show_default=True, help="What to print.")
@click.option("--encoding", metavar="NAME", help="Encoding of the text.  [default: found out]")
@click.option("--stdin-filename", default="<stdin>", metavar="NAME", help="Name of what is read from standard input (-).")
@click.option("--explain", is_flag=True, help="Say which wording read each record, and from which line.")
@click.pass_context
def command(
    context: click.Context,
    *,
    report: str,
    rules: tuple[str, ...],
    lang: str | None,
    wanted_format: str,
    encoding: str | None,
    stdin_filename: str,
    explain: bool,
) -> None:
    """Print the records that are read in a report.

    REPORT is a file, or - for standard input. What is printed is a file of records: checking it gives the findings of the report.
    """
    words = spoken(lang)
    settings = Settings(loaded(rules, words).packs, encoding=encoding)
    records: list[Record] = []
    problems: list[Problem] = []
    for each in inputs([report], stdin_filename):
        found, wrong = _records(each, settings)
        records += found
        problems += wrong
    options = Options(words.language, color=colored(sys.stderr, os.environ), width=screen_width(sys.stderr, os.environ))
    lines = [line for problem in problems for line in problem_lines(problem, words)]
    click.echo(render_lines(lines, options), err=True, nl=False, color=options.color)
    write_screen(WRITERS[wanted_format](record_sections(records, explain=explain)), data=True)
    context.exit(NOT_CHECKED if problems else CLEAN)


def _records(each: Input, settings: Settings) -> tuple[Sequence[Record], Sequence[Problem]]:
    try:
        contents = read(each.read(), each.name, wanted(settings))
    except ReadingError as error:
        return (), (error.problem,)
    if contents.document is None:
        return contents.records, contents.problems
    return extracted(contents.document, applicable(settings.packs, contents.document)).records, contents.problems
