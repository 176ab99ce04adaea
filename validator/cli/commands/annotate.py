"""``report-validator annotate``: a copy of a report with the findings written into it."""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Unpack

import click

from validator.annotating.annotate import annotated
from validator.annotating.copies import AUTHOR
from validator.cli.decisions import today
from validator.cli.inputs import STDIN
from validator.cli.options import RunGiven, run_options
from validator.cli.packs import tell
from validator.cli.runs import begin, run
from validator.cli.status import NOT_CHECKED, exit_status
from validator.cli.writing import same_file, write_file
from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError
from validator.reporting.words import Words

__all__ = ["command"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    output: str
    suggest: bool
    author: str


@click.command()
@run_options
@click.option("-o", "--output", required=True, metavar="FILE", help="The copy to write.")
@click.option("--suggest", is_flag=True, help="Also suggest repairs that are the only ones, as tracked changes (Word).")
@click.option("--author", default=AUTHOR, show_default=True, metavar="NAME", help="Who the notes are from.")
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Write a copy of a report with the findings at their figures: comments in Word, notes in Excel and PDF.

    PATH is the report; with --together the attachments that it belongs with follow it. The report itself is never changed, and neither is
    anything else in the copy.

    Exit status: 0 written, 2 not written, or something could not be checked.
    """
    begun = begin(given)
    words, report = begun.words, given["paths"][0]
    _refuse(given, words)
    result = run(begun)
    try:
        copy = annotated(
            read_bytes(report), result.files[0], words, author=given["author"], date=f"{today()}T00:00:00Z", suggesting=given["suggest"]
        )
        _refuse_ending(given["output"], copy.suffix or PurePath(report).suffix, words)
        write_file(given["output"], copy.data)
    except ReadingError as error:
        tell([error.problem], words, "command.annotate-failed")
        context.exit(NOT_CHECKED)
    except OSError as error:
        raise click.UsageError(words.text("command.write-failed", path=given["output"], detail=error.strerror or str(error))) from error
    if problems := [problem for file in result.files for problem in file.problems]:
        tell(problems, words, "command.annotate-partly")
    click.echo(words.text("command.annotated", path=given["output"], notes=copy.notes, changes=copy.changes or ""))
    context.exit(exit_status(result, None))


def _refuse(given: Given, words: Words) -> None:
    """Refuse to write over the report, or for several reports at once."""
    report, copy = given["paths"][0], given["output"]
    if (len(given["paths"]) > 1 and not given["together"]) or report == STDIN or Path(report).is_dir():
        raise click.UsageError(words.text("command.annotate-one"))
    if any(same_file(copy, path) for path in given["paths"]):
        raise click.UsageError(words.text("command.annotate-same", path=copy))


def _refuse_ending(copy: str, suffix: str, words: Words) -> None:
    """Refuse to write a copy under an ending that says something else of it."""
    if PurePath(copy).suffix.lower() != suffix.lower():
        raise click.UsageError(words.text("command.annotate-ending", suffix=suffix))
