"""Libraries that write onto the standard error of the process themselves, kept quiet while they read."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from threading import Lock

__all__ = ["hushed"]

STANDARD_ERROR = 2
_ONE_AT_A_TIME = Lock()
"""All threads share the standard error: what one of them puts aside another must not take for it."""


@contextmanager
def hushed() -> Iterator[None]:
    """Throw away what is written onto the standard error of the process, past Python: what went wrong is told by an exception.

    Where there is no standard error nothing is done.
    """
    with _ONE_AT_A_TIME:
        yield from _hushed()


def _hushed() -> Iterator[None]:
    try:
        kept = os.dup(STANDARD_ERROR)
    except OSError:
        yield
        return
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, STANDARD_ERROR)
        os.close(nowhere)
        yield
    finally:
        with suppress(OSError):
            os.dup2(kept, STANDARD_ERROR)
        os.close(kept)
