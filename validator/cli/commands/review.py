"""``report-validator review``: the review page on this machine, saving what is decided."""

from __future__ import annotations

import webbrowser
from functools import partial
from typing import Unpack

import click

import validator
from validator.cli.options import RunGiven, run_options
from validator.cli.runs import begin, run
from validator.cli.writing import write_file
from validator.reporting.options import Options
from validator.running import check_bytes
from validator.web.review import Review
from validator.web.server import bind, token

__all__ = ["command"]


class Given(RunGiven):
    """The arguments and options of the command, as click gives them."""

    port: int
    no_browser: bool


@click.command()
@partial(run_options, required=False)
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="Port on this machine.  [default: any that is free]")
@click.option("--no-browser", is_flag=True, help="Only tell the address.")
def command(**given: Unpack[Given]) -> None:
    """Review reports on a page in the browser.

    With PATHs the findings on them are shown, and what is decided is saved beside each report. Without, the page takes files and folders
    that are dropped on it. The page is served on this machine only; nothing leaves it.
    """
    begun, secret = begin(given), token()
    words, settings = begun.words, begun.settings()
    review = Review(
        Options(words.language, validator.__version__),
        secret,
        (lambda: run(begun)) if given["paths"] else None,
        lambda name, data: check_bytes(data, name, settings),
        write_file,
    )
    try:
        server, address = bind(review.routes(), secret, given["port"])
    except OSError as error:
        raise click.UsageError(words.text("command.port-taken", port=given["port"], detail=error.strerror or str(error))) from error
    click.echo(words.text("command.review-open", address=address))
    click.echo(words.text("command.review-stop"))
    if not given["no_browser"]:
        webbrowser.open(address)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        server.server_close()
