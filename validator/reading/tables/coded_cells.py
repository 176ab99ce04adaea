"""Tables with every cell on a plain line of its own whose rows begin with codes: 201, its name and figures, then 20106 with its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from validator.reading.lines import Line, Source
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import Found, Placed, Words, is_figure
from validator.reading.texts import Span

__all__ = ["find_coded_cells"]

FEWEST_CODES = 3
MOST_NAMES, LONGEST = 4, 24
MOST_FIGURES, MOST_HEADER = 20, 25
_CODE, _NUMBER = re.compile(r"\d{3,9}"), re.compile(r"\d{1,2}")
_MARK = re.compile(r"[，。；,;：:]")


class _Row(NamedTuple):
    """A row: its code (blank in a total), the lines of its name, its figures, and the number of the line behind it."""

    code: Words
    name: Words
    figures: tuple[Words, ...]
    end: int


def find_coded_cells(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of plain cells whose first row is a code with its name and figures, or a total over such rows, and begins with a line.

    At least three rows must have codes, and some code begin with another: 201, 20106. A figure before a name is never taken for a code
    unless so. Tables side by side give one row after the other: their codes say what belongs together. Which column a name of the header
    belongs to cannot be told, so they are words over the table.
    """
    lines = source.lines
    if not _CODE.fullmatch(lines[at].string) and not (_is_name(lines[at]) and at + 1 < len(lines) and is_figure(lines[at + 1].string)):
        return None
    rows = list(_rows(lines, at))
    codes = [row.code[0].string for row in rows if row.code]
    if len(codes) < FEWEST_CODES or not any(one != other and other.startswith(one) for one in codes for other in codes):
        return None
    if not any(row.figures for row in rows):
        return None
    placed = [
        Placed(words, height, column)
        for height, row in enumerate(rows)
        for column, words in enumerate((row.code, row.name, *row.figures))
        if words
    ]
    header = _header(lines, at, floor)
    columns = 1 + max(cell.column for cell in placed)
    return Found(rows[-1].end - at, placed, len(rows), columns, ragged=True, caption=tuple(map(_span, header)), before=len(header))


def _header(lines: Sequence[Line], at: int, floor: int) -> Sequence[Line]:
    """Give the lines between the one that states the unit and the first row; none if nothing but names and column numbers leads to it."""
    for index in range(at - 1, max(floor, at - MOST_HEADER) - 1, -1):
        if names_unit(lines[index].string):
            return lines[index + 1 : at]
        if not (_is_name(lines[index]) or _NUMBER.fullmatch(lines[index].string)):
            break
    return ()


def _rows(lines: Sequence[Line], at: int) -> Iterator[_Row]:
    """Read rows from a line on; the first alone may be without a code."""
    index, first = at, True
    while index < len(lines) and (row := _row(lines, index, coded=not first)):
        yield row
        index, first = row.end, False


def _row(lines: Sequence[Line], at: int, *, coded: bool) -> _Row | None:
    index = at
    code: Words = ()
    if _is_code(lines, index):
        code, index = _words(lines[index]), index + 1
    elif coded:
        return None
    name: Words = ()
    while index < len(lines) and len(name) < (MOST_NAMES if code else 1) and _is_name(lines[index]):
        name, index = (*name, *_words(lines[index])), index + 1
    figures: list[Words] = []
    while index < len(lines) and len(figures) < MOST_FIGURES and is_figure(lines[index].string) and not _is_code(lines, index):
        figures.append(_words(lines[index]))
        index += 1
    return _Row(code, name, tuple(figures), index) if name and (figures or code) else None


def _is_code(lines: Sequence[Line], at: int) -> bool:
    """Whether a line is a code: a bare number over a name."""
    return at + 1 < len(lines) and bool(_CODE.fullmatch(lines[at].string)) and _is_name(lines[at + 1])


def _is_name(line: Line) -> bool:
    """Whether a line may be a name, or a part of one."""
    string = line.string
    return len(string) <= LONGEST and not is_figure(string) and not ended(string) and not names_unit(string) and not _MARK.search(string)


def _span(line: Line) -> Span:
    return Span(line.number, line.column, line.offset, line.string)


def _words(line: Line) -> Words:
    return (_span(line),)
