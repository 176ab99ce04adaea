"""Tables with every cell on a plain line of its own: text copied out of a PDF or a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from validator.reading.lines import Line, Source
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_table, names_unit
from validator.reading.tables.found import Found, is_figure, is_untold
from validator.reading.tables.streams import lay_out
from validator.reading.texts import Span

__all__ = ["find_plain_cells"]

FEWEST_FIGURES = 2
MOST_FIGURES = 20
LONGEST, LONGEST_IN_LATIN = 24, 60
# A label with so many figures under it is one, however long.
MANY = 4
_NAMED = re.compile(r"[^（()）:：]{2,}[（(][^（()）:：]+[)）]")
_YEAR = re.compile(r"(?:19|20)\d{2}")


def find_plain_cells(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of plain cells whose first row begins with a line.

    A label and at least two figures must be followed at once, or after the heading of the next rows, by a label and as many figures. The
    header above has a name for each column.
    """
    lines = source.lines
    count = _figures(lines, at + 1)
    if not FEWEST_FIGURES <= count <= MOST_FIGURES or not _is_label(lines[at], count):
        return None
    stop, rows = _rows(lines, at, count)
    if rows < FEWEST_FIGURES:
        return None
    first = at - (at > floor and not lines[at].gap and _is_colon(lines[at - 1]) and not names_unit(lines[at - 1].string))
    header = _header(lines, first, floor, count)
    begin = first - header if header else at
    cells = [(Span(line.number, line.column, line.offset, line.string),) for line in lines[begin:stop]]
    found = lay_out(stop - at, cells)
    return found and found._replace(before=at - begin)


def _rows(lines: Sequence[Line], at: int, count: int) -> tuple[int, int]:
    """Give the line behind the last row, and how many rows have all figures; headings may stand between them."""
    stop, rows, numbered = at, 0, False
    while stop < len(lines):
        heads = bool(rows) and stop + 1 < len(lines) and (_is_colon(lines[stop]) or (numbered and bool(marker(lines[stop].string))))
        label = stop + (heads and not _figures(lines, stop + 1))
        if label >= len(lines) or not _is_label(lines[label], count) or _figures(lines, label + 1) != count:
            break
        numbered = numbered or bool(marker(lines[label].string))
        stop, rows = label + 1 + count, rows + 1
    return stop, rows


def _figures(lines: Sequence[Line], index: int) -> int:
    """Count the lines from one on that hold a figure each, without a gap between; no more than one too many."""
    stop = index
    while stop < min(len(lines), index + MOST_FIGURES + 1) and not lines[stop].gap and _is_cell(lines[stop].string, first=stop == index):
        stop += 1
    return stop - index


def _is_cell(string: str, *, first: bool) -> bool:
    """Whether a line is a figure, or behind others a word for one that is not told."""
    return is_figure(string) or (not first and is_untold(string))


def _is_colon(line: Line) -> bool:
    return line.string[-1] in "：:" and len(line.string) <= LONGEST_IN_LATIN


def _is_label(line: Line, count: int) -> bool:
    """Whether a line may be the label of a row of so many figures, or the name of a column."""
    string = line.string
    if len(string) > LONGEST and not (len(string) <= LONGEST_IN_LATIN and (count >= MANY or string.isascii())):
        return False
    return not is_figure(string) and not ended(string) and not names_unit(string) and string[-1] not in "，,；;：:"


def _header(lines: Sequence[Line], at: int, floor: int, count: int) -> int:
    """Count the lines above the first row that name its columns: one for each, the label column included if it has a name."""
    names = 0
    while names <= count and at - names - 1 >= floor and not lines[at - names].gap:
        line = lines[at - names - 1]
        year = _YEAR.fullmatch(line.string)
        if not (year or _is_label(line, 0) or _is_name(line.string)) or marker(line.string) or names_table(line.string):
            break
        names += 1
    return names if names >= count else 0


def _is_name(string: str) -> bool:
    """Whether a line is the name of a column with its unit in a bracket: 年末数（亿元）, not 单位：亿元."""
    return len(string) <= LONGEST and names_unit(string) and _NAMED.fullmatch(string) is not None
