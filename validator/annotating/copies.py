"""What is asked of a copy, and what comes of it."""

from __future__ import annotations

from dataclasses import dataclass

from validator.annotating.notes import Change, Note

__all__ = ["AUTHOR", "Copy", "Wishes"]

AUTHOR = "report-validator"
"""Who writes the notes, unless the user says otherwise."""


@dataclass(frozen=True, slots=True)
class Wishes:
    """What to write into a copy.

    Attributes:
        notes: to be written beside figures.
        changes: to be suggested, where the format has a way to; empty: none.
        author: who they are from.
        date: when they are made, as ``2026-11-22T00:00:00Z``; empty: not told.
    """

    notes: tuple[Note, ...]
    changes: tuple[Change, ...] = ()
    author: str = AUTHOR
    date: str = ""


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of a report.

    Attributes:
        data: its bytes; those of the report if nothing was written.
        notes: how many were written.
        changes: how many were suggested.
        suffix: what its name must end in; empty: what that of the report does.
    """

    data: bytes
    notes: int
    changes: int = 0
    suffix: str = ""
