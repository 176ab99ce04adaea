"""Two parts of a table, printed on different pages → one table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from validator.reading.pdf.layout import Area, AreaCell
from validator.reading.pdf.writing import PADDING
from validator.reading.prose.markers import marker
from validator.reading.tables.found import is_figure

__all__ = ["appended", "is_rest", "same_columns", "words_in"]

SHIFT = 4.0
_WIDE = "\u2e80"

_Cells = dict[int, AreaCell]


def words_in(cell: AreaCell) -> str:
    """Give the words of a cell without blanks."""
    return "".join("".join(run.string.split()) for row in cell.lines for run in row)


def same_columns(table: Area, area: Area) -> bool:
    """Whether two parts are as wide, and each column of one begins where one of the other does; all of one may stand further to one side.

    Columns without lines only have to stand one below the other.
    """
    if not (table.ruled or area.ruled):
        pairs = list(zip(pairwise(table.across), pairwise(area.across), strict=False))
        return len(table.across) == len(area.across) and all(max(a, b) < min(c, d) for (a, c), (b, d) in pairs)
    left, right = ([edge - part.across[0] for edge in part.across] for part in (table, area))
    few, many = sorted((left, right), key=len)
    return abs(left[-1] - right[-1]) <= SHIFT and all(any(abs(edge - other) <= SHIFT for other in many) for edge in few)


def appended(table: Area, area: Area, header: int) -> Area:
    """Add the rows of a part to a table.

    What was cut by the end of the page is made whole: a row, whose rest goes into that row, and cells that reach over several rows.

    Args:
        table: on the page before.
        area: with the same columns.
        header: how many of its rows are the header of the table, printed again.
    """
    table, area = _widened(table, area)
    above = {cell.column: cell for cell in table.cells if cell.row + cell.row_span == table.rows}
    below = {cell.column: cell for cell in area.cells if cell.row == header}
    rest = (table.open_below and area.open_above) or is_rest(above, below)
    shift = table.rows - header - rest
    rows = shift + area.rows
    taken = {column for column in below if column in above and (rest or _reaches(above[column], below[column]))}
    cells = [
        _longer(cell, below[cell.column], shift) if above.get(cell.column) is cell and cell.column in taken else cell
        for cell in table.cells
    ]
    cells += [
        cell._replace(row=cell.row + shift)
        for cell in area.cells
        if cell.row >= header and not (cell.row == header and cell.column in taken)
    ]
    return table._replace(rows=rows, cells=tuple(cells), sure=table.sure and area.sure, open_below=area.open_below)


def is_rest(above: _Cells, below: _Cells) -> bool:
    """Whether a row is the rest of the row above it that the end of the page cut.

    It has words only in cells where that one has words, and not in all of these; it adds no figure to a figure, says nothing again,
    begins no item, and had no room in the row above.
    """
    filled = {column for column, cell in above.items() if cell.lines}
    rest = {column: words_in(cell) for column, cell in below.items() if cell.lines}
    if not rest or not rest.keys() < filled or any(marker(words) for words in rest.values()):
        return False
    pairs = [(words_in(above[column]), words) for column, words in rest.items()]
    if any(before == words or (is_figure(before) and is_figure(words)) for before, words in pairs):
        return False
    return all(_no_room(above[column], below[column]) for column in rest)


def _no_room(above: AreaCell, below: AreaCell) -> bool:
    """Whether the last line of a cell had no room for the next character; where the width is not known it may have had none."""
    last, first = above.lines[-1], below.lines[0][0]
    used = last[-1].right - last[0].left
    length = 1 if first.string[0] >= _WIDE else len(first.string.split()[0])
    needed = first.glyphs.right[first.first + length - 1] - first.left
    return not above.width or used + needed > above.width - PADDING


def _reaches(above: AreaCell, below: AreaCell) -> bool:
    """Whether a cell over several rows goes on on the next page, where its rest is blank."""
    same = above.column_span == below.column_span
    return same and bool(above.lines) and not below.lines and max(above.row_span, below.row_span) > 1


def _longer(cell: AreaCell, rest: AreaCell, shift: int) -> AreaCell:
    """Give a cell with its rest."""
    return cell._replace(lines=[*cell.lines, *rest.lines], row_span=rest.row + shift + rest.row_span - cell.row)


def _widened(table: Area, area: Area) -> tuple[Area, Area]:
    """Give two parts the columns that either has."""
    if len(table.across) == len(area.across):
        return table, area
    shift = table.across[0] - area.across[0]
    moved = [edge + shift for edge in area.across]
    edges = max(table.across, tuple(moved), key=len)
    return _over(table, table.across, edges), _over(area, moved, edges)


def _over(part: Area, own: Sequence[float], edges: Sequence[float]) -> Area:
    """Count the columns of a part between other edges."""
    places = [min(range(len(edges)), key=lambda at: abs(edges[at] - edge)) for edge in own]
    cells = [
        cell._replace(column=places[cell.column], column_span=places[cell.column + cell.column_span] - places[cell.column])
        for cell in part.cells
    ]
    return part._replace(across=tuple(edges), cells=tuple(cells))
