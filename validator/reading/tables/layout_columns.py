"""The columns of a table whose cells only stand under one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from validator.reading.tables.layout_lines import Segment

__all__ = ["Column", "assign", "columns_of"]

_MISMATCH = 1000
_FIRST = 3
_TOP = 12
_FEWEST_WHOLE = 3
_SHORTEST_CODE = 3
_STRANGENESS = {
    ("figure", "figure"): 0,
    ("figure", "integer"): 1,
    ("figure", "code"): 20,
    ("words", "words"): 0,
    ("code", "integer"): 0,
    ("code", "code"): 0,
    ("whole", "integer"): 0,
    ("whole", "code"): 0,
    ("whole", "figure"): 30,
}
"""How unlike the cells of a column a cell is, in characters: (kind of the column, kind of the cell); none of another kind."""


@dataclass(slots=True)
class Column:
    """A column while its rows are read, one after the other.

    Attributes:
        start, stop: where its last cell stood; pages may be set differently.
        low, high: how far it reaches in its first rows, which stand under the header.
        kind: ``figure``, ``whole`` (figures without decimals, such as 行次), ``code`` or ``words``.
        taken: how many cells it has.
    """

    start: int
    stop: int
    low: int
    high: int
    kind: str
    taken: int = 0

    @classmethod
    def under(cls, segment: Segment, kind: str) -> Column:
        """Begin a column with one cell."""
        return cls(segment.start, segment.stop, segment.start, segment.stop, kind)

    def take(self, segment: Segment) -> None:
        """Let the column go on with a cell."""
        self.start, self.stop = segment.start, segment.stop
        if not self.taken:
            self.low, self.high = segment.start, segment.stop
        elif self.taken < _FIRST:
            self.low, self.high = min(self.low, segment.start), max(self.high, segment.stop)
        self.taken += 1

    def distance(self, segment: Segment, kind: str) -> int:
        """Give how far a cell of a kind stands from the column, in characters; far too much if it is of another kind."""
        apart = max(0, segment.start - self.stop, self.start - segment.stop)
        return apart + _STRANGENESS.get((self.kind, kind), _MISMATCH)


def columns_of(rows: Sequence[Sequence[Segment]], header: Sequence[Sequence[Segment]]) -> list[Column]:
    """Find the columns: those that the header names if they are more than any row fills, else those of the row with the most cells."""
    names = _names(header[1:] or header)
    if header and len(header[0]) > len(names):  # the first line names most columns, and stands over those that the last one names
        low, high = header[-1][0].start, header[-1][-1].stop
        names = _names([[cell for cell in header[0] if not (low <= cell.start and cell.stop <= high)], *header[1:]])
    most = max(range(len(rows)), key=lambda index: len(rows[index]))
    if len(names) > len(rows[most]):
        cells = [cell for row in rows[:_TOP] for cell in zip(row, _kinds(row), strict=True)]
        columns = [Column.under(name, _kind_under(name, cells)) for name in names]
    else:
        columns = [Column.under(cell, kind) for cell, kind in zip(rows[most], _kinds(rows[most]), strict=True)]
        for row in reversed(rows[:most]):
            _follow(row, columns)
    for column in columns:
        column.taken = 0
    taken: list[list[str]] = [[] for _ in columns]
    for row in rows[:_TOP]:
        for cell, index in zip(row, assign(row, columns), strict=True):
            columns[index].take(cell)
            taken[index].append(cell.kind)
    for column, kinds in zip(columns, taken, strict=True):
        if column.kind == "figure" and len(kinds) >= _FEWEST_WHOLE and set(kinds) == {"integer"}:
            column.kind = "whole"
    for column in columns:
        column.start, column.stop = column.low, column.high
    return columns


def _names(header: Sequence[Sequence[Segment]]) -> list[Segment]:
    """Give one cell for each column that the header names: from its foot up, leaving out what stands over or under another."""
    names: list[Segment] = []
    for line in reversed(header):
        names += [cell for cell in line if not any(cell.start < name.stop and name.start < cell.stop for name in names)]
    return sorted(names, key=lambda name: name.start)


def _kind_under(name: Segment, cells: Sequence[tuple[Segment, str]]) -> str:
    """Give the kind of most cells that stand under a name of the header."""
    kinds = [kind for cell, kind in cells if cell.start < name.stop and name.start < cell.stop]
    return max(sorted(set(kinds)), key=kinds.count, default="figure")


def _follow(row: Sequence[Segment], columns: Sequence[Column]) -> None:
    """Let each column go on with its cell of a row."""
    for cell, column in zip(row, assign(row, columns), strict=True):
        columns[column].take(cell)


def _kinds(row: Sequence[Segment]) -> list[str]:
    """Give the kind of each column of a row: an integer before words is a code, any other a figure; short ones within a row may be 行次."""
    kinds = []
    for index, cell in enumerate(row):
        before_words = index + 1 < len(row) and row[index + 1].kind == "words"
        code = before_words and (index == 0 or cell.stop - cell.start >= _SHORTEST_CODE)
        kinds.append("code" if cell.kind == "integer" and code else "figure" if cell.kind == "integer" else cell.kind)
    return kinds


def _cell_kinds(row: Sequence[Segment]) -> list[str]:
    """Give the kind of each cell of a row: an integer before words may be a code."""
    following = [*(cell.kind for cell in row[1:]), ""]
    return ["code" if cell.kind == "integer" and after == "words" else cell.kind for cell, after in zip(row, following, strict=True)]


def assign(row: Sequence[Segment], columns: Sequence[Column]) -> list[int]:
    """Give the column of each cell of a row: in order, each to one of its own, as near as possible together.

    The shortest total distance is found by dynamic programming over cells and columns.
    """
    cells, width = len(row), len(columns)
    if cells == width:
        return list(range(width))
    if cells > width:
        return list(range(width)) + [width - 1] * (cells - width)
    worst = _MISMATCH * (cells + 1) * 10
    kinds = _cell_kinds(row)
    costs = [[0] * (width + 1)] + [[worst] * (width + 1) for _ in row]
    for index, cell in enumerate(row, 1):
        before, now = costs[index - 1], costs[index]
        for column in range(index, width - cells + index + 1):
            here = before[column - 1] + columns[column - 1].distance(cell, kinds[index - 1])
            now[column] = min(now[column - 1], here)
    chosen: list[int] = []
    column = width
    for index in range(cells, 0, -1):
        while column > index and costs[index][column] == costs[index][column - 1]:
            column -= 1
        column -= 1
        chosen.insert(0, column)
    return chosen
