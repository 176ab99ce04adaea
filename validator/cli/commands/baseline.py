"""``report-validator baseline``: the findings there are now, recorded so that later runs fail on new ones only."""

from __future__ import annotations

from typing import Unpack

import click

from validator.cli.options import RunGiven, run_options
from validator.cli.runs import begin, run
from validator.cli.status import exit_status
from validator.cli.writing import write_file
from validator.deciding.baseline import BASELINE, write_baseline

__all__ = ["command"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    output: str


@click.command()
@run_options
@click.option("-o", "--output", default=BASELINE, show_default=True, metavar="FILE", help="The file to write.")
@click.pass_context
def command(context: click.Context, **given: Unpack[Given]) -> None:
    """Record the findings there are now, so that "check --baseline" fails on new ones only.

    Exit status: 0 written, 2 something could not be checked (what could be is written).
    """
    begun = begin(given)
    words, result = begun.words, run(begun)
    content = write_baseline(result, words)
    try:
        write_file(given["output"], content)
    except OSError as error:
        raise click.UsageError(words.text("command.write-failed", path=given["output"], detail=error.strerror or str(error))) from error
    known = sum(file.findings != () for file in result.files)
    click.echo(words.text("command.baseline-written", path=given["output"], n=content.count('"fingerprint"'), files=known))
    context.exit(exit_status(result, None))
