"""Tables that go on over several pages of a text: what the turning of the page put between their rows is left out."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.lines import Line, Source
from validator.reading.prose.pages import is_page_number
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_table, names_unit
from validator.reading.tables.layout_lines import has_wide_blank, is_note, segments

__all__ = ["joined_pages"]

MOST_BETWEEN = 3
FEWEST_CELLS = 3
FURTHEST = 400


def joined_pages(source: Source, running: frozenset[int]) -> Source:
    """Leave out, where a table goes on on the next page, the number of the page, running lines and the header that is printed again.

    A table goes on where the lines that name its columns are printed again, or where rows of figures follow each other across the break.
    Everything else stays as it is.

    Args:
        source: the lines of a text.
        running: the numbers of the lines that are the same on every page.
    """
    lines = source.lines
    kept: list[Line] = []
    at = 0
    while at < len(lines):
        begin = _next_page(source, at, running)
        header = _header_again(kept, lines, begin) if begin is not None else None
        if begin is None or header is None:
            kept.append(lines[at])
            at += 1
            continue
        at = begin + header
        if at < len(lines):
            kept.append(lines[at]._replace(gap=0))
            at += 1
    return source if len(kept) == len(lines) else source._replace(lines=kept)


def _next_page(source: Source, at: int, running: frozenset[int]) -> int | None:
    """Give the first line of the next page where a line is the first of what ends this one, or begins the next; None if it is neither."""
    stop = at
    while stop < len(source.lines) and stop - at < MOST_BETWEEN and _ends_page(source.lines[stop], running):
        stop += 1
    if stop == at and not _begins_page(source, at):
        return None
    return stop if stop < len(source.lines) else None


def _ends_page(line: Line, running: frozenset[int]) -> bool:
    return is_page_number(line.string) or line.number in running


def _begins_page(source: Source, at: int) -> bool:
    line = source.lines[at]
    above = source.rows[line.number - 1 - line.gap : line.number - 1]
    return any("\f" in row for row in (*above, source.rows[line.number - 1][: line.column]))


def _header_again(kept: Sequence[Line], lines: Sequence[Line], at: int) -> int | None:
    """Give how many lines of a page print again the header of the table before it; None if that table does not go on."""
    tail = kept[-MOST_BETWEEN:]
    if not any(has_wide_blank(line.string) for line in tail) or is_note(tail[-1].string) or ended(tail[-1].string):
        return None
    found = _printed_before(kept, lines, at)
    if found:
        return found
    return 0 if _is_row(tail[-1]) and _is_row(lines[at]) else None


def _printed_before(kept: Sequence[Line], lines: Sequence[Line], at: int) -> int:
    """Count the lines of a header that are printed as they were above, the nearest first; 0 if they are not, or another table was named since."""
    first = _words(lines[at])
    for begin in reversed(range(max(0, len(kept) - FURTHEST), len(kept))):
        if _words(kept[begin]) == first:
            return _as_many(kept, begin, lines, at)
        if names_table(kept[begin].string):
            return 0
    return 0


def _as_many(kept: Sequence[Line], begin: int, lines: Sequence[Line], at: int) -> int:
    """Count the lines that are the same from two places on, up to the first row; 0 if none of them names columns or a table was named behind them."""
    size = 0
    while at + size < len(lines) and begin + size < len(kept) and _words(kept[begin + size]) == _words(lines[at + size]):
        if _is_row(lines[at + size]):
            break
        size += 1
    names_columns = any(len(segments(line)) >= FEWEST_CELLS for line in lines[at : at + size])
    another = any(names_unit(line.string) for line in kept[begin + size :])
    return size if names_columns and not another else 0


def _is_row(line: Line) -> bool:
    """Whether a line holds figures beside other cells."""
    cells = segments(line)
    return len(cells) > 1 and any(cell.kind == "figure" for cell in cells)


def _words(line: Line) -> str:
    return "".join(line.string.split())
