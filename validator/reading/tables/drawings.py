"""Every way of drawing a table in text, asked in turn."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from validator.reading.lines import Line, Source
from validator.reading.tables.cell_lines import find_cell_lines
from validator.reading.tables.found import Found
from validator.reading.tables.pipes import find_pipes
from validator.reading.tables.tabs import find_tabs

__all__ = ["Part", "parts"]


class Part(NamedTuple):
    """A stretch of a file: running text, or a table.

    Attributes:
        lines: of the running text, or all that the table takes.
        table: None for running text.
    """

    lines: list[Line]
    table: Found | None


def parts(source: Source) -> list[Part]:
    """Divide a file into running text and tables."""
    found: list[Part] = []
    prose: list[Line] = []
    at = 0
    while at < len(source.lines):
        table = _table(source, at)
        if table is None:
            prose.append(source.lines[at])
            at += 1
            continue
        if prose:
            found.append(Part(prose, None))
            prose = []
        found.append(Part(source.lines[at : at + table.taken], table))
        at += table.taken
    if prose:
        found.append(Part(prose, None))
    return found


def _table(source: Source, at: int) -> Found | None:
    """Give the table that begins with a line, if one does."""
    string = source.rows[source.lines[at].number - 1]
    for sign, find in _DRAWINGS:
        if any(character in string for character in sign):
            found = find(source, at)
            if found is not None:
                return found
    return None


_DRAWINGS: tuple[tuple[str, Callable[[Source, int], Found | None]], ...] = (
    ("|｜│┃║", find_pipes),
    ("\t", find_tabs),
    ("\t", find_cell_lines),
)
"""A character that a drawing cannot do without, and the search for it."""
