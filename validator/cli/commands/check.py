"""``report-validator check``: the findings on files."""

from __future__ import annotations

import os
import sys
from typing import Unpack

import click

import validator
from validator.cli.fixing import fixed
from validator.cli.options import RunGiven, fix_options, run_options
from validator.cli.outputs import deliver, plan
from validator.cli.runs import begin, run
from validator.cli.shown_settings import settings_json
from validator.cli.status import CLEAN, NOT_CHECKED, exit_status
from validator.cli.writing import colored, screen_width, write_screen
from validator.model.rule import Severity
from validator.reporting.formats import format_names
from validator.reporting.options import Options

__all__ = ["command"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    wanted: str | None
    outputs: tuple[str, ...]
    fail_on: str | None
    show_settings: bool
    show_passed: bool
    show_skipped: bool
    quiet: bool
    no_color: bool
    fix: bool
    diff: bool


@click.command()
@run_options
@click.option("--format", "wanted", type=click.Choice(format_names()), help="What to print.  [default: text]")
@click.option("-o", "--output", "outputs", metavar="[FORMAT=]FILE", multiple=True, help="Write a file (repeatable).")
@click.option("--fail-on", type=click.Choice(["error", "warning", "note", "never"]), help="Exit 1 from here on.  [default: error]")
@click.option("--show-passed", is_flag=True, help="List every check, also passed and skipped ones.")
@click.option("--show-skipped", is_flag=True, help="List the checks that could not be decided, each with the reason.")
@click.option("-q", "--quiet", is_flag=True, help="No notes and no closing summary.")
@click.option("--no-color", is_flag=True, help="Never paint. (NO_COLOR does the same, FORCE_COLOR the opposite.)")
@click.option("--show-settings", is_flag=True, help="Print what holds for the run and for each PATH, and check nothing.")
@fix_options
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Check the figures of reports and record files.

    PATH is a file, a folder (every file in it that can be read), or - for standard input.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
    """
    begun = begin(given)
    words = begun.words
    if given["show_settings"]:
        write_screen(settings_json(begun), data=True)
        context.exit(CLEAN)
    where = plan(given["wanted"], given["outputs"], words)
    result = run(begun)
    if given["fix"] or given["diff"]:
        result = fixed(result, begun, diff=given["diff"])
    options = Options(
        words.language,
        validator.__version__,
        given["show_passed"],
        given["quiet"],
        colored(sys.stdout, os.environ, forbidden=given["no_color"]),
        screen_width(sys.stdout, os.environ),
        given["show_skipped"],
    )
    written = deliver(result, where, options, words)
    wanted = given["fail_on"] or begun.configuration.fail_on or Severity.ERROR
    threshold = None if wanted == "never" else Severity(wanted)
    context.exit(exit_status(result, threshold) if written else NOT_CHECKED)
