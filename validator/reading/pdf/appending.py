"""Two parts of a table, printed on different pages → one table."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from validator.reading.pdf.layout import Area, AreaCell
from validator.reading.pdf.writing import PADDING
from validator.reading.prose.markers import marker
from validator.reading.tables.found import is_figure

__all__ = ["Whole", "is_rest", "same_columns", "words_in"]

SHIFT = 4.0
_WIDE = "\u2e80"

_Cells = dict[int, AreaCell]


def words_in(cell: AreaCell) -> str:
    """Give the words of a cell without blanks."""
    return "".join("".join(run.string.split()) for row in cell.lines for run in row)


class Whole:
    """A table that grows page by page; each page costs what stands on it.

    Attributes:
        first: its part on the first page; its edges are those of all columns.
        ended: the part on the last page so far.
        cells: of all parts, in reading order.
        rows: how many there are.
    """

    def __init__(self, first: Area) -> None:
        self.first = self.ended = first
        self.cells = list(first.cells)
        self.rows = first.rows
        self._sure = first.sure
        self._last = self._reaching(0)

    @property
    def last(self) -> _Cells:
        """The cells that reach its last row, by column."""
        return {self.cells[at].column: self.cells[at] for at in self._last}

    @property
    def area(self) -> Area:
        """All of it."""
        return self.first._replace(rows=self.rows, cells=tuple(self.cells), sure=self._sure)

    def add(self, area: Area, header: int) -> None:
        """Add the rows of a part.

        What was cut by the end of the page is made whole: a row, whose rest goes into that row, and cells that reach over several rows.

        Args:
            area: with the same columns.
            header: how many of its rows are the header of the table, printed again.
        """
        part = self._widened(area)
        above, below = self.last, {cell.column: cell for cell in part.cells if cell.row == header}
        rest = (self.ended.open_below and area.open_above) or is_rest(above, below)
        shift = self.rows - header - rest
        taken = {column for column in below if column in above and (rest or _reaches(above[column], below[column]))}
        for at in self._last:
            cell = self.cells[at]
            if cell.column in taken:
                self.cells[at] = _longer(cell, below[cell.column], shift)
        kept = [at for at in self._last if self.cells[at].column in taken]
        start = len(self.cells)
        self.cells += [
            cell._replace(row=cell.row + shift)
            for cell in part.cells
            if cell.row >= header and not (cell.row == header and cell.column in taken)
        ]
        self.rows = shift + part.rows
        self._last = [at for at in kept if _end(self.cells[at]) == self.rows] + self._reaching(start)
        self.ended, self._sure = area, self._sure and area.sure

    def _reaching(self, start: int) -> list[int]:
        """Give which cells, from one on, reach the last row."""
        return [at for at in range(start, len(self.cells)) if _end(self.cells[at]) == self.rows]

    def _widened(self, area: Area) -> Area:
        """Give a part the columns of the table, and the table those that only the part has."""
        table = self.first
        if len(table.across) == len(area.across):
            return area
        moved = [edge + table.across[0] - area.across[0] for edge in area.across]
        if len(moved) < len(table.across):
            return _over(area, moved, table.across)
        self.cells = list(_over(self.area, table.across, moved).cells)
        self.first = _over(table, table.across, moved)
        return area


def _end(cell: AreaCell) -> int:
    """Give the row below a cell."""
    return cell.row + cell.row_span


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


def _over(part: Area, own: Sequence[float], edges: Sequence[float]) -> Area:
    """Count the columns of a part between other edges."""
    places = [min(range(len(edges)), key=lambda at: abs(edges[at] - edge)) for edge in own]
    cells = [
        cell._replace(column=places[cell.column], column_span=places[cell.column + cell.column_span] - places[cell.column])
        for cell in part.cells
    ]
    return part._replace(across=tuple(edges), cells=tuple(cells))
