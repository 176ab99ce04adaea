"""Tables with every cell on a line of its own that begins with a tab; blank lines part the rows."""

from __future__ import annotations

from typing import NamedTuple

from validator.reading.lines import Source
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import SAMPLE, Found, Row, words_of
from validator.reading.tables.spanning import spread
from validator.reading.texts import Span

__all__ = ["find_cell_lines"]

SHORT = 30
SHARE = 0.6
FEWEST_CELLS = 4
TAB = "\t"


class _Read(NamedTuple):
    """Rows read so far.

    Attributes:
        rows: each with its cells.
        ends: for each row, the number of the line after its last cell.
        gaps: for each row, how many blank lines stand before it.
    """

    rows: list[Row]
    ends: list[int]
    gaps: list[int]


def find_cell_lines(source: Source, at: int, _floor: int = 0) -> Found | None:
    """Find a table with one cell per line that begins with a line.

    A line with nothing but a tab is a blank cell; a line without a tab that stands between two cells is the rest of the one before it.
    A lone cell after a wide gap, or over a line that names a unit, is the title of the next table; a lone first cell that of this one.
    """
    first = source.lines[at].number
    if not _is_cell(source.rows[first - 1]):
        return None
    read = _read(source, first)
    _drop_next_title(source, read)
    if not _is_table(read.rows):
        return None
    taken = 1
    while at + taken < len(source.lines) and source.lines[at + taken].number < read.ends[-1]:
        taken += 1
    named = len(read.rows) > 1 and len(read.rows[0]) == 1
    return spread(taken, read.rows[named:], caption=read.rows[0][0] if named else ())


def _is_cell(string: str) -> bool:
    """Whether a line is a cell: one tab, then words or nothing, and no tab between words."""
    return string.startswith(TAB) and TAB not in string.strip() and not string.startswith(TAB * 2)


def _read(source: Source, first: int) -> _Read:
    """Read rows from a line number on until something is no cell."""
    read = _Read([[]], [first], [0])
    number, gap = first, 0
    while number <= len(source.rows):
        if number == first + SAMPLE and not _is_table(read.rows):
            break
        string = source.rows[number - 1]
        if not string.strip() and TAB not in string:
            gap += 1
        elif _is_cell(string):
            if gap and read.rows[-1]:
                _begin_row(read, gap)
            read.rows[-1].append(_span(source, number))
            gap, read.ends[-1] = 0, number + 1
        elif _is_rest(source, number):
            read.rows[-1][-1] += _span(source, number)
            gap, read.ends[-1] = 0, number + 1
        else:
            break
        number += 1
    return read


def _begin_row(read: _Read, gap: int) -> None:
    """Begin a row after blank lines."""
    read.rows.append([])
    read.ends.append(0)
    read.gaps.append(gap)


def _span(source: Source, number: int) -> tuple[Span, ...]:
    """Give the words of a line as one piece; nothing for a blank cell."""
    string = source.rows[number - 1]
    words = string.strip()
    if not words:
        return ()
    begin = string.index(words[0])
    return (Span(number, begin + 1, source.starts[number - 1] + begin, words),)


def _is_rest(source: Source, number: int) -> bool:
    """Whether a line without a tab is the rest of a cell: short, no item, no unit, no sentence, and a cell follows soon."""
    string = source.rows[number - 1]
    words = string.strip()
    if TAB in string or len(words) > SHORT or marker(words) or names_unit(words) or ended(words):
        return False
    following = source.rows[number : number + 2]
    return any(_is_cell(row) for row in following[:1] if row.strip() or TAB in row) or (
        len(following) > 1 and not following[0].strip() and TAB not in following[0] and _is_cell(following[1])
    )


def _drop_next_title(source: Source, read: _Read) -> None:
    """Cut the rows where the next table begins: at a lone cell after a wider gap than usual, or over a line that names a unit."""
    usual = max(set(read.gaps[1:]), key=read.gaps.count, default=1)
    for index in range(1, len(read.rows)):
        if len(read.rows[index]) == 1 and read.gaps[index] > usual and len(read.rows[index - 1]) > 1:
            del read.rows[index:], read.ends[index:], read.gaps[index:]
            return
    following = next((row.strip() for row in source.rows[read.ends[-1] - 1 :] if row.strip()), "")
    if len(read.rows) > 1 and len(read.rows[-1]) == 1 and names_unit(following):
        del read.rows[-1], read.ends[-1], read.gaps[-1]


def _is_table(rows: list[Row]) -> bool:
    """Whether rows of cells are a table, and not paragraphs that begin with a tab: several to a row, and most of them short."""
    cells = [words_of(words) for row in rows for words in row if words]
    if len(cells) < FEWEST_CELLS or max(map(len, rows)) < 2:  # noqa: PLR2004 - one column is no table
        return False
    short = sum(len(cell) <= SHORT and not ended(cell) for cell in cells)
    numbered = sum(marker(cell) is not None for cell in cells)
    return short >= SHARE * len(cells) and numbered <= (1 - SHARE) * len(cells)
