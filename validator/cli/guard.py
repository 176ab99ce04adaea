"""Around everything: streams that can take any text, and an exit status for whatever happens."""

from __future__ import annotations

import os
import sys
from signal import SIGINT
from typing import TextIO

import click

__all__ = ["BROKEN", "INTERRUPTED", "guarded"]

BROKEN = 2
"""Something could not be checked: bad usage, a broken rule, an unreadable file, or a fault of the program."""


INTERRUPTED = 128 + SIGINT
"""What a shell expects of a program that was stopped with Ctrl-C."""


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
        _say("command.interrupted")
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
    if os.environ.get("REPORT_VALIDATOR_DEBUG"):
        import traceback  # noqa: PLC0415 (only where the program fails)

        traceback.print_exception(error)
    _say("command.bug", error=f"{type(error).__name__}: {error}")
    _say("command.bug-report")


def _say(key: str, **detail: str) -> None:
    """Say something in the language of the place."""
    from validator.cli.language import spoken  # noqa: PLC0415 (the words are read from disk: only for who needs them)
    from validator.reporting.display import visible  # noqa: PLC0415 (as above)

    click.echo(visible(spoken(None).text(key, **detail)), err=True)
