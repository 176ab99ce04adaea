"""The command line: the outermost ring. It alone touches files, screen, clock and environment."""

from __future__ import annotations

import gc
import sys

import validator

__all__ = ["main"]

SELDOM = 50_000
"""New objects before cycles among them are looked for. Next to none are made; looking for them takes a tenth of a small run."""


def main() -> None:
    """Run the command line and leave with its exit status."""
    if sys.argv[1:] == ["--version"]:  # asked before each run by hooks and CI: answered before anything is loaded
        sys.stdout.write(f"report-validator {validator.__version__}\n")
        return
    gc.set_threshold(SELDOM)
    try:
        from validator.cli.guard import guarded  # noqa: PLC0415 (whoever imports a part of this room need not import all of it)
        from validator.cli.program import program  # noqa: PLC0415 (as above)
    except KeyboardInterrupt:
        from signal import SIGINT  # noqa: PLC0415 (seldom needed)

        raise SystemExit(128 + SIGINT) from None
    raise SystemExit(guarded(program))
