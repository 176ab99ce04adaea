"""``report-validator diagnose``: which figure of a file is wrong, what happened to it, what it should be, and why."""

from __future__ import annotations

import os
import sys
from typing import Unpack

import click

import validator
from validator.cli.options import RunGiven, run_options
from validator.cli.runs import begin, run
from validator.cli.status import exit_status
from validator.cli.writing import colored, screen_width, write_screen
from validator.model.rule import Severity
from validator.reporting.diagnoses import diagnosis_lines
from validator.reporting.formats import load_format
from validator.reporting.lines import render_lines
from validator.reporting.options import Options

__all__ = ["command"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    wanted: str


@click.command()
@run_options
@click.option("--format", "wanted", type=click.Choice(["text", "json"]), default="text", show_default=True, help="What to print.")
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Name the wrong figures of record files (or reports), the weightiest first.

    For each: what was printed, what it should be and what probably happened; the checks that then hold; the figures that vouch for it; and
    what else would do.

    Exit status: 0 no error, 1 errors, 2 something could not be checked.
    """
    begun = begin(given)
    words, result = begun.words, run(begun)
    options = Options(
        words.language, validator.__version__, color=colored(sys.stdout, os.environ), width=screen_width(sys.stdout, os.environ)
    )
    if given["wanted"] == "json":
        write_screen(load_format("json")(result, options), data=True)
    else:
        write_screen(render_lines(diagnosis_lines(result, words), options))
    context.exit(exit_status(result, Severity.ERROR))
