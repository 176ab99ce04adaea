"""``report-validator check``: the findings on files."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Unpack

import click

from validator.cli.answers import Screen, keep_answer, kept_answer, question
from validator.cli.options import fix_options, run_options
from validator.cli.writing import colored, screen_width, write_screen
from validator.reporting.formats import format_names

if TYPE_CHECKING:  # loaded where it is needed, as said below
    from validator.cli.answering import Given

__all__ = ["command"]


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
    screen = Screen(sys.stdout.isatty(), colored(sys.stdout, os.environ, forbidden=given["no_color"]), screen_width(sys.stdout, os.environ))
    key = question(given, screen)
    answer = kept_answer(key)
    if answer is None:
        from validator.cli.answering import answered  # noqa: PLC0415 (the program: what was asked before needs none of it)

        answer = answered(given, screen)
        keep_answer(key, answer, again=lambda: question(given, screen))
    write_screen(answer.content, data=answer.data)
    context.exit(answer.status)
