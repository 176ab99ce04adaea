"""Around everything: streams that can take any text, and an exit status for whatever happens."""

from __future__ import annotations

import os
import sys
import traceback
from typing import TextIO

import click

from validator.cli.language import from_environment
from validator.reporting.display import visible
from validator.reporting.words import words

__all__ = ["BROKEN", "INTERRUPTED", "guarded"]

BROKEN = 2
"""Something could not be checked: bad usage, a broken rule, an unreadable file, or a fault of the program."""
INTERRUPTED = 130
"""128 + SIGINT: what a shell expects of a program that was stopped with Ctrl-C."""


def guarded(command: click.Command, arguments: list[str] | None = None) -> int:
    """Run a command and give its exit status.

    Wrong usage is told by click. An exception that nobody expected is a fault of the program: it is said to be one, with how to report it;
    the trace is shown with ``REPORT_VALIDATOR_DEBUG=1``.
    """
    _take_any_text(sys.stdout)
    _take_any_text(sys.stderr)
    try:
        status = command.main(arguments, prog_name="report-validator", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo(words(from_environment(os.environ)).text("command.interrupted"), err=True)
        return INTERRUPTED
    except Exception as error:  # noqa: BLE001 (whatever it is, the user has to be told whose fault it is)
        _confess(error)
        return BROKEN
    return status if isinstance(status, int) else 0


def _take_any_text(stream: TextIO) -> None:
    """Let a console that lacks a character show its number instead of ending the run."""
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is not None:
        reconfigure(errors="backslashreplace")


def _confess(error: Exception) -> None:
    spoken = words(from_environment(os.environ))
    if os.environ.get("REPORT_VALIDATOR_DEBUG"):
        traceback.print_exception(error)
    click.echo(visible(spoken.text("command.bug", error=f"{type(error).__name__}: {error}")), err=True)
    click.echo(spoken.text("command.bug-report"), err=True)
