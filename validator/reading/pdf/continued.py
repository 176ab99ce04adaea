"""Tables that go on over several pages."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.pdf.appending import Whole, is_rest, same_columns, words_in
from validator.reading.pdf.layout import Area, AreaCell, Block, Line
from validator.reading.tables.found import is_figure

__all__ = ["joined_tables"]

MOST_BETWEEN = 4
MOST_HEADER_ROWS = 5
_AGAIN = ("续表", "（续）", "(续)", "续上表", "接上页", "(continued)", "continued")


def joined_tables(blocks: Sequence[Block]) -> list[Block]:
    """Join tables that go on on the next page: with the same columns, and nothing in between but what stood above it already.

    The header printed again, and the title printed again above it, are left out.
    """
    found: list[Block | Whole] = []
    above: list[Line] = []
    between: list[Line] = []
    table: Whole | None = None
    for block in blocks:
        if isinstance(block, Line):
            between.append(block)
            continue
        if table is not None and block.page == table.ended.page + 1 and _goes_on(table, block, between, above):
            table.add(block, _header(table.first, block))
        else:
            above = between[-MOST_BETWEEN:]
            table = Whole(block)
            found += [*between, table]
        between = []
    return [block.area if isinstance(block, Whole) else block for block in (*found, *between)]


def _goes_on(table: Whole, area: Area, between: Sequence[Line], above: Sequence[Line]) -> bool:
    """Whether a table goes on in another one. Where only its title is printed again, another table of the same kind begins."""
    if not same_columns(table.first, area) or not all(_is_again(line, above) for line in between):
        return False
    header = _header(table.first, area)
    if header:
        return any(len(_row(table.first, row)) > 1 for row in range(header))
    return not between and _begins_within(table, area)


def _is_again(line: Line, above: Sequence[Line]) -> bool:
    """Whether a line between two parts of a table only says again what it is."""
    words = _plain(line.string)
    return words.endswith(_AGAIN) or words.startswith(_AGAIN) or words in {_plain(other.string) for other in above}


def _plain(string: str) -> str:
    return "".join(string.split())


def _header(table: Area, area: Area) -> int:
    """Count the first rows that are printed again: words alone, the same in both."""
    count = 0
    while count < min(MOST_HEADER_ROWS, area.rows, table.rows):
        first, again = _row(table, count), _row(area, count)
        if not first or first != again or all(is_figure(words) for words in first):
            break
        count += 1
    return count


def _row(area: Area, row: int) -> list[str]:
    return [words_in(cell) for cell in area.cells if cell.row == row and cell.lines]


def _begins_within(table: Whole, area: Area) -> bool:
    """Whether a part of a table begins as no table does, right at the top of its page.

    With figures, without its first cell, like the row before, or with the rest of it; between lines that come down from the page before;
    or, as lines say that its columns are the same, with anything but a title and the words that the table itself begins with.
    """
    first = {cell.column: cell for cell in area.cells if cell.row == 0}
    filled = {column: cell for column, cell in first.items() if cell.lines}
    if area.open_above:
        return True
    if not filled or _goes_across(filled, area):
        return False
    if any(is_figure(words_in(cell)) for cell in filled.values()) or (0 in first and 0 not in filled):
        return True
    if table.first.ruled and area.ruled:
        return _row(table.first, 0)[:1] != _row(area, 0)[:1]
    alike = {column for column, cell in table.last.items() if cell.lines} == set(filled)
    return alike or is_rest(table.last, first)


def _goes_across(filled: dict[int, AreaCell], area: Area) -> bool:
    """Whether the only cell of a row goes all across: the title of a table."""
    return len(filled) == 1 and next(iter(filled.values())).column_span >= len(area.across) - 1
