"""Tables whose cells stand between tabs, a row on a line: text copied from a spreadsheet or a word processor."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice

from validator.reading.lines import Line, Source
from validator.reading.prose.markers import marker
from validator.reading.tables.found import SAMPLE, Found, Row, of_rows, words_of
from validator.reading.tables.signs import merge_signs
from validator.reading.texts import Span

__all__ = ["find_tabs"]

_CONTENTS = 0.6
_BULLETS = frozenset("•●▪◆■○◦·*-–—➢")


def find_tabs(source: Source, at: int, _floor: int = 0) -> Found | None:
    """Find a table of at least two rows with tabs between cells that begins with a line.

    A line with tabs and only one cell (a heading over columns) counts if its neighbours are rows. A list whose numbers are followed
    by a tab and a table of contents are no tables.
    """
    rows: list[Row] = []
    for line in islice(source.lines, at, None):
        row = _row(source, line) if not rows or line.gap <= 1 else None
        if row is None or (len(rows) == SAMPLE and not _is_table(rows)):
            break
        rows.append(row)
    if not _is_table(rows):
        return None
    wide = max(map(len, rows))
    return of_rows(len(rows), merge_signs([row + [()] * (wide - len(row)) for row in rows]))


def _is_table(rows: Sequence[Row]) -> bool:
    """Whether at least two rows have several cells, and they are no table of contents."""
    strong = [row for row in rows if _is_strong(row)]
    return len(strong) > 1 and not _is_list(strong)


def _row(source: Source, line: Line) -> Row | None:
    """Split a line at its tabs; None if it has none but those that indent it."""
    string = source.rows[line.number - 1]
    if "\t" not in string.lstrip("\t") and not string.startswith("\t\t"):
        return None
    start = source.starts[line.number - 1]
    row: Row = []
    column = 0
    for part in string.split("\t"):
        words = part.strip()
        begin = column + part.index(words[0]) if words else column
        row.append((Span(line.number, begin + 1, start + begin, words),) if words else ())
        column += len(part) + 1
    return row


def _is_strong(row: Row) -> bool:
    """Whether a row has two cells, and not only an item number or a bullet and its words."""
    filled = [words_of(words) for words in row if words]
    if len(filled) != 2:  # noqa: PLR2004 - the smallest table has two columns
        return len(filled) > 1
    mark = marker(filled[0])
    if filled[0] in _BULLETS:
        return False
    return mark is None or mark.length < len(filled[0])


def _is_list(rows: Sequence[Row]) -> bool:
    """Whether the rows are a table of contents: titles with the numbers of pages that never fall."""
    filled = [[words_of(words) for words in row if words] for row in rows]
    if any(len(row) != 2 or not row[1].isdecimal() for row in filled):  # noqa: PLR2004 - a title and its page
        return False
    pages = [int(row[1]) for row in filled]
    return pages == sorted(pages) and sum(marker(row[0]) is not None for row in filled) >= _CONTENTS * len(filled)
