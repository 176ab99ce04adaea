"""``report-validator check``: the findings on files."""

from __future__ import annotations

import os
import sys
from typing import TypedDict, Unpack

import click

import validator
from validator.cli.inputs import Input, inputs
from validator.cli.language import language_option, spoken
from validator.cli.outputs import deliver, plan
from validator.cli.packs import loaded, rules_option, selected
from validator.cli.status import NOT_CHECKED, exit_status
from validator.cli.writing import colored, screen_width
from validator.model.result import FileResult, Result
from validator.model.rule import Severity
from validator.reading.problems import ReadingError
from validator.reading.sniff import SUFFIXES
from validator.reporting.formats import format_names
from validator.reporting.options import Options
from validator.running import Settings, check_bytes

__all__ = ["command"]

NOT_RECORDS = {"records-missing", "file-is-pack"}


class Given(TypedDict):
    """The arguments and options of the command, as click gives them."""

    paths: tuple[str, ...]
    rules: tuple[str, ...]
    select: tuple[str, ...]
    ignore: tuple[str, ...]
    wanted: str | None
    outputs: tuple[str, ...]
    fail_on: str
    lang: str | None
    stdin_filename: str
    encoding: str | None
    shape: str | None
    show_passed: bool
    quiet: bool
    no_color: bool


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@rules_option
@click.option("--select", metavar="RULE", multiple=True, help="Apply only these rules: a name, its beginning or a glob (repeatable).")
@click.option("--ignore", metavar="RULE", multiple=True, help="Do not apply these rules (repeatable).")
@click.option("--format", "wanted", type=click.Choice(format_names()), help="What to print.  [default: text]")
@click.option("-o", "--output", "outputs", metavar="[FORMAT=]FILE", multiple=True, help="Write a file (repeatable).")
@click.option(
    "--fail-on", type=click.Choice(["error", "warning", "note", "never"]), default="error", show_default=True, help="Exit 1 from here on."
)
@language_option
@click.option(
    "--stdin-filename", default="<stdin>", metavar="NAME", help="Name of what is read from standard input (-); its ending says what it is."
)
@click.option("--encoding", metavar="NAME", help="Encoding of the text.  [default: found out]")
@click.option("--shape", metavar="SHAPE", help="Shape of records in files that do not name one (core/share).")
@click.option("--show-passed", is_flag=True, help="List every check, also passed and skipped ones.")
@click.option("-q", "--quiet", is_flag=True, help="No notes and no closing summary.")
@click.option("--no-color", is_flag=True, help="Never paint. (NO_COLOR does the same, FORCE_COLOR the opposite.)")
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Check the figures of reports and record files.

    PATH is a file, a folder (every file in it that can be read), or - for standard input.

    Exit status: 0 nothing at or above --fail-on, 1 findings, 2 something could not be checked.
    """
    words = spoken(given["lang"])
    packs = loaded(given["rules"], words)
    chosen = selected(packs, given["select"], given["ignore"], words)
    where = plan(given["wanted"], given["outputs"], words)
    settings = Settings(packs, chosen, given["encoding"], given["shape"])
    read = inputs(given["paths"], given["stdin_filename"], SUFFIXES)
    result = Result(tuple(file for each in read if _is_input(each, file := _checked(each, settings))))
    options = Options(
        words.language,
        validator.__version__,
        given["show_passed"],
        given["quiet"],
        colored(sys.stdout, os.environ, forbidden=given["no_color"]),
        screen_width(sys.stdout, os.environ),
    )
    written = deliver(result, where, options, words)
    threshold = None if given["fail_on"] == "never" else Severity(given["fail_on"])
    context.exit(exit_status(result, threshold) if written else NOT_CHECKED)


def _is_input(each: Input, file: FileResult) -> bool:
    """Whether a file is one of reports or records. Other YAML and JSON that lies about in a folder (settings, rule packs) is none."""
    return not (each.met and file.problems and {problem.key for problem in file.problems} <= NOT_RECORDS)


def _checked(each: Input, settings: Settings) -> FileResult:
    try:
        return check_bytes(each.read(), each.name, settings)
    except ReadingError as error:
        return FileResult(each.name, problems=(error.problem,))
