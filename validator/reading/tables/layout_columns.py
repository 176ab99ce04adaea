"""The columns of a table whose cells only stand under one another."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from validator.reading.tables.layout_lines import Segment

__all__ = ["Column", "assign", "columns_of"]

_ANY = "any"
_MISMATCH = 1000
_FIRST = 3
_TOP = 12
_FEWEST_WHOLE = 3
_SHORTEST_CODE = 3
_FEWEST_MOVED = 3
_MOVES, _PER_MOVE = range(-9, 10, 3), 3
_STRANGENESS = {
    ("figure", "figure"): 0,
    ("figure", "integer"): 4,
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
        head: how far its name reaches where the header told of it.
    """

    start: int
    stop: int
    low: int
    high: int
    kind: str
    taken: int = 0
    head: tuple[int, int] | None = None

    @classmethod
    def under(cls, segment: Segment, kind: str) -> Column:
        """Begin a column with one cell."""
        return cls(segment.start, segment.stop, segment.start, segment.stop, kind)

    @property
    def named(self) -> tuple[int, int]:
        """How far it reaches for what stands in the header: its name, else its first rows."""
        return self.head or (self.low, self.high)

    def take(self, segment: Segment) -> None:
        """Let the column go on with a cell."""
        self.start, self.stop = segment.start, segment.stop
        if not self.taken:
            self.low, self.high = segment.start, segment.stop
        elif self.taken < _FIRST:
            self.low, self.high = min(self.low, segment.start), max(self.high, segment.stop)
        self.taken += 1

    def distance(self, segment: Segment, kind: str, shift: int = 0) -> int:
        """Give how far a cell of a kind stands from the column moved by some characters; far too much if it is of another kind."""
        apart = max(0, segment.start - shift - self.stop, self.start - segment.stop + shift)
        return apart if _ANY in (self.kind, kind) else apart + _STRANGENESS.get((self.kind, kind), _MISMATCH)


def columns_of(rows: Sequence[Sequence[Segment]], header: Sequence[Sequence[Segment]]) -> list[Column]:
    """Find the columns: those that the header names if they are more than any row fills, else those of the row with the most cells."""
    names = _names(header[1:] or header)
    if header and len(header[0]) > len(names):  # the first line names most columns, and stands over those that the last one names
        low, high = header[-1][0].start, header[-1][-1].stop
        names = _names([[cell for cell in header[0] if not (low <= cell.start and cell.stop <= high)], *header[1:]])
    columns = _begun(names, rows)
    _settle(columns, rows[:_TOP])
    if columns[0].head is None and _FEWEST_MOVED <= len(names) <= len(columns):
        for name, index in zip(names, _headed(names, columns), strict=True):
            columns[index].head = (name.start, name.stop)
    return columns


def _begun(names: Sequence[Segment], rows: Sequence[Sequence[Segment]]) -> list[Column]:
    """Begin the columns under the names of a header or at the cells of the row with the most."""
    most = max(range(len(rows)), key=lambda index: len(rows[index]))
    if len(names) > len(rows[most]):
        return _under_names(names, rows[:_TOP])
    columns = [Column.under(cell, kind) for cell, kind in zip(rows[most], _kinds(rows[most]), strict=True)]
    for row in reversed(rows[:most]):
        for cell, column in zip(row, assign(row, columns), strict=True):
            columns[column].take(cell)
    return columns


def _settle(columns: Sequence[Column], rows: Sequence[Sequence[Segment]]) -> None:
    """Let columns go through the first rows: how far they reach in them, and whether they hold nothing but whole numbers."""
    for column in columns:
        column.taken = 0
    taken: list[list[str]] = [[] for _ in columns]
    for row in rows:
        for cell, index in zip(row, assign(row, columns), strict=True):
            columns[index].take(cell)
            taken[index].append(cell.kind)
    for column, kinds in zip(columns, taken, strict=True):
        if column.kind == "figure" and len(kinds) >= _FEWEST_WHOLE and set(kinds) == {"integer"}:
            column.kind = "whole"
        column.start, column.stop = column.low, column.high


def _headed(names: Sequence[Segment], columns: Sequence[Column]) -> list[int]:
    """Give the column under each name of a header, in order; all may stand further left or right than what they head."""
    kinds = [_ANY] * len(names)
    moved = [name._replace(kind="figure") for name in names]
    return _nearest(moved, kinds, columns, _MOVES)


def _names(header: Sequence[Sequence[Segment]]) -> list[Segment]:
    """Give one cell for each column that the header names: from its foot up, leaving out what stands over or under another."""
    names: list[Segment] = []
    for line in reversed(header):
        names += [cell for cell in line if not any(cell.start < name.stop and name.start < cell.stop for name in names)]
    return sorted(names, key=lambda name: name.start)


def _under_names(names: Sequence[Segment], rows: Sequence[Sequence[Segment]]) -> list[Column]:
    """Begin the columns that a header names, each of the kind of most cells nearest to its name."""
    columns = [Column.under(name, _ANY) for name in names]
    under: list[list[tuple[str, str]]] = [[] for _ in names]
    for row in rows:
        for cell, kind, index in zip(row, _kinds(row), assign(row, columns), strict=True):
            under[index].append((cell.kind, kind))
    for column, name, cells in zip(columns, names, under, strict=True):
        kinds = [kind for _, kind in cells]
        column.kind = max(sorted(set(kinds)), key=kinds.count, default="figure")
        column.head = (name.start, name.stop)
        if column.kind == "figure" and len(cells) >= _FEWEST_WHOLE and all(printed == "integer" for printed, _ in cells):
            column.kind = "whole"
    return columns


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

    The shortest total distance is found by dynamic programming over cells and columns. The figures of a row may all stand further left or
    right than those above them, as Chinese characters are wider than others on the page and not in the text.
    """
    cells, width = len(row), len(columns)
    if cells == width:
        return list(range(width))
    if cells > width:
        return list(range(width)) + [width - 1] * (cells - width)
    kinds = _cell_kinds(row)
    moves = _MOVES if sum(cell.kind == "figure" for cell in row) >= _FEWEST_MOVED else (0,)
    return _nearest(row, kinds, columns, moves)


def _nearest(row: Sequence[Segment], kinds: Sequence[str], columns: Sequence[Column], moves: Sequence[int]) -> list[int]:
    """Give the columns of the shortest total distance that any of some moves leads to; the further it is, the less likely."""
    found = ((move, *_shortest(row, kinds, columns, move)) for move in moves)
    return min((cost + abs(move) // _PER_MOVE, abs(move), chosen) for move, cost, chosen in found)[2]


def _shortest(row: Sequence[Segment], kinds: Sequence[str], columns: Sequence[Column], move: int) -> tuple[int, list[int]]:
    """Give the shortest total distance of some cells from columns of their own, and those columns, with the figures moved back."""
    cells, width = len(row), len(columns)
    worst = _MISMATCH * (cells + 1) * 10
    costs = [[0] * (width + 1)] + [[worst] * (width + 1) for _ in row]
    for index, cell in enumerate(row, 1):
        before, now = costs[index - 1], costs[index]
        moved = 0 if cell.kind == "words" else move
        for column in range(index, width - cells + index + 1):
            here = before[column - 1] + columns[column - 1].distance(cell, kinds[index - 1], moved)
            now[column] = min(now[column - 1], here)
    chosen: list[int] = []
    column = width
    for index in range(cells, 0, -1):
        while column > index and costs[index][column] == costs[index][column - 1]:
            column -= 1
        column -= 1
        chosen.insert(0, column)
    return costs[cells][width], chosen
