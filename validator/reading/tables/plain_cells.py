"""Tables with every cell on a plain line of its own: text copied out of a PDF or a page."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.lines import Line, Source
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_table, names_unit
from validator.reading.tables.found import Found, is_figure
from validator.reading.tables.streams import lay_out
from validator.reading.texts import Span

__all__ = ["find_plain_cells"]

FEWEST_FIGURES = 2
MOST_FIGURES = 20
LONGEST = 24


def find_plain_cells(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of plain cells whose first row begins with a line.

    A label and at least two figures must be followed at once by a label and as many figures. The header above has a name for each column.
    """
    lines = source.lines
    count = _figures(lines, at + 1)
    if not FEWEST_FIGURES <= count <= MOST_FIGURES or not _is_label(lines[at]):
        return None
    stop = at
    while stop < len(lines) and _is_label(lines[stop]) and _figures(lines, stop + 1) == count:
        stop += 1 + count
    if stop == at + 1 + count:
        return None
    header = _header(lines, at, floor, count)
    cells = [(Span(line.number, line.column, line.offset, line.string),) for line in lines[at - header : stop]]
    found = lay_out(stop - at, cells)
    return found and found._replace(before=header)


def _figures(lines: Sequence[Line], index: int) -> int:
    """Count the lines from one on that hold a figure each, without a gap between; no more than one too many."""
    stop = index
    while stop < min(len(lines), index + MOST_FIGURES + 1) and not lines[stop].gap and is_figure(lines[stop].string):
        stop += 1
    return stop - index


def _is_label(line: Line) -> bool:
    """Whether a line may be the label of a row or the name of a column."""
    string = line.string
    return (
        len(string) <= LONGEST and not is_figure(string) and not ended(string) and not names_unit(string) and string[-1] not in "，,；;：:"
    )


def _header(lines: Sequence[Line], at: int, floor: int, count: int) -> int:
    """Count the lines above the first row that name its columns: one for each, the label column included if it has a name."""
    names = 0
    while names <= count and at - names - 1 >= floor and not lines[at - names].gap:
        line = lines[at - names - 1]
        if not _is_label(line) or marker(line.string) or names_table(line.string):
            break
        names += 1
    return names if names >= count else 0
