"""Every way of drawing a table in text, asked in turn."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from validator.reading.lines import Line, Source
from validator.reading.tables.cell_lines import find_cell_lines
from validator.reading.tables.coded_cells import find_coded_cells
from validator.reading.tables.found import Found
from validator.reading.tables.layout import find_layout
from validator.reading.tables.pipe_cells import find_pipe_cells
from validator.reading.tables.pipes import find_pipes
from validator.reading.tables.plain_cells import find_plain_cells
from validator.reading.tables.spaced import find_spaced
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
        table = _table(source, at, at - len(prose))
        if table is None:
            prose.append(source.lines[at])
            at += 1
            continue
        header = prose[len(prose) - table.before :]
        del prose[len(prose) - table.before :]
        if prose:
            found.append(Part(prose, None))
            prose = []
        found.append(Part(header + source.lines[at : at + table.taken], table))
        at += table.taken
    if prose:
        found.append(Part(prose, None))
    return found


def _table(source: Source, at: int, floor: int) -> Found | None:
    """Give the table that begins with a line, if one does; its header may stand above, down to ``floor``."""
    drawn = _DRAWN.search(source.rows[source.lines[at].number - 1])
    if drawn is None:
        return find_coded_cells(source, at, floor) or find_spaced(source, at, floor) or find_plain_cells(source, at, floor)
    for sign, find in _DRAWINGS:
        if sign.search(drawn.string):
            found = find(source, at, floor)
            if found is not None:
                return found
    return None


_DRAWN = re.compile(r"[|｜│┃║\t\u3000\u00a0]| {2}|\A\s*[+┌╔├╠][-─━═]")
_DRAWINGS: tuple[tuple[re.Pattern[str], Callable[[Source, int, int], Found | None]], ...] = (
    (re.compile(r"[|｜│┃║]|\A\s*[+┌╔├╠]"), find_pipes),
    (re.compile("[|｜│┃]"), find_pipe_cells),
    (re.compile("\t"), find_tabs),
    (re.compile("\t"), find_cell_lines),
    (re.compile("[ \u00a0]{2}|\u3000"), find_layout),
    (re.compile(""), find_spaced),
)
"""What a drawing cannot do without, and the search for it."""
