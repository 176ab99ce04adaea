"""Tables drawn with lines: where their cells are."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from validator.reading.pdf.glyphs import Ruling

__all__ = ["Frame", "FrameCell", "frames_of"]

NEAR = 2.5
GAP = 3.0
OPEN = 12.0
MOST_OPEN = 0.5
MOST_LINES = 400


class Stroke(NamedTuple):
    """A line across (``at`` is its height on the page) or down (how far to the right), from ``low`` to ``high``."""

    at: float
    low: float
    high: float


class FrameCell(NamedTuple):
    """A cell with its place in the grid (0-based) and how far it reaches."""

    row: int
    column: int
    row_span: int
    column_span: int


class Frame(NamedTuple):
    """A table drawn with lines.

    Attributes:
        across: where its columns begin and the last ends, from the left.
        down: where its rows begin and the last ends, from the top.
        cells: in reading order.
        open_above, open_below: whether its columns go on there without a line that ends them, as where the page ends within a row.
    """

    across: tuple[float, ...]
    down: tuple[float, ...]
    cells: tuple[FrameCell, ...]
    open_above: bool = False
    open_below: bool = False


def frames_of(rulings: Iterable[Ruling]) -> list[Frame]:
    """Give the tables that lines draw on a page, from the top down. A frame around one cell is no table."""
    level, plumb = [], []
    for left, bottom, right, top in rulings:
        if right - left >= top - bottom:
            level.append(Stroke((top + bottom) / 2, left, right))
        else:
            plumb.append(Stroke((left + right) / 2, bottom, top))
    level, plumb = _merged(level), _merged(plumb)
    frames = [_frame(*group) for group in _groups(level, plumb)]
    found = [frame for frame in frames if frame is not None and len(frame.cells) > 1]
    return sorted(found, key=lambda frame: (-frame.down[0], frame.across[0]))


def _merged(strokes: list[Stroke]) -> list[Stroke]:
    """Join strokes that lie on one line and touch."""
    merged: list[Stroke] = []
    for group in _clustered(sorted(strokes)):
        at = sum(stroke.at for stroke in group) / len(group)
        _, low, high = min(group, key=lambda stroke: stroke.low)
        for stroke in sorted(group, key=lambda stroke: stroke.low):
            if stroke.low > high + GAP:
                merged.append(Stroke(at, low, high))
                low, high = stroke.low, stroke.high
            high = max(high, stroke.high)
        merged.append(Stroke(at, low, high))
    return merged


def _clustered(strokes: Sequence[Stroke]) -> Iterator[list[Stroke]]:
    """Divide sorted strokes where the next is not near the first of its group."""
    group: list[Stroke] = []
    for stroke in strokes:
        if group and stroke.at > group[0].at + NEAR:
            yield group
            group = []
        group.append(stroke)
    if group:
        yield group


def _groups(level: Sequence[Stroke], plumb: Sequence[Stroke]) -> Iterator[tuple[list[Stroke], list[Stroke]]]:
    """Give the strokes that hang together: each touches or crosses another one."""
    leaders = list(range(len(level) + len(plumb)))

    def leader(index: int) -> int:
        while leaders[index] != index:
            leaders[index] = leaders[leaders[index]]
            index = leaders[index]
        return index

    for right, down in enumerate(plumb, len(level)):
        first, last = bisect_left(level, (down.low - GAP,)), bisect_left(level, (down.high + GAP,))
        for index in range(first, last):
            if level[index].low - GAP <= down.at <= level[index].high + GAP:
                leaders[leader(right)] = leader(index)
    groups: dict[int, tuple[list[Stroke], list[Stroke]]] = {}
    for index, stroke in enumerate((*level, *plumb)):
        groups.setdefault(leader(index), ([], []))[index >= len(level)].append(stroke)
    return iter(groups.values())


def _frame(level: Sequence[Stroke], plumb: Sequence[Stroke]) -> Frame | None:
    """Make a table of strokes that hang together; None if they enclose nothing."""
    if not plumb or not level:
        return None
    across = _places(plumb)
    for edge, outer in ((across[0], min(stroke.low for stroke in level)), (across[-1], max(stroke.high for stroke in level))):
        if abs(outer - edge) > OPEN:
            across.append(outer)
    across.sort()
    above, below = _beyond([stroke.high for stroke in plumb], level[-1].at, 1), _beyond([-stroke.low for stroke in plumb], -level[0].at, -1)
    down = sorted([*_places(level), *above, *below], reverse=True)
    if min(len(across), len(down)) < 2 or max(len(across), len(down)) > MOST_LINES:  # noqa: PLR2004 - as above
        return None
    return Frame(tuple(across), tuple(down), tuple(_cells(across, down, level, plumb)), bool(above), bool(below))


def _beyond(ends: Sequence[float], edge: float, sign: int) -> list[float]:
    """Give where most lines down end that go beyond the last line across; nothing if few do. Downwards all numbers are negative."""
    beyond = [end for end in ends if end > edge + OPEN]
    return [sign * max(beyond)] if len(beyond) > MOST_OPEN * len(ends) and len(beyond) > 1 else []


def _places(strokes: Sequence[Stroke]) -> list[float]:
    """Give the different places of sorted strokes."""
    return [group[0].at for group in _clustered(strokes)]


def _cells(across: Sequence[float], down: Sequence[float], level: Sequence[Stroke], plumb: Sequence[Stroke]) -> Iterator[FrameCell]:
    """Give the cells of a grid: neighbours with no stroke between them are one cell."""
    walls = [[_crossed(plumb, x, (upper + lower) / 2) for x in across] for upper, lower in pairwise(down)]
    floors = [[_crossed(level, y, (left + right) / 2) for left, right in pairwise(across)] for y in down]
    taken: set[tuple[int, int]] = set()
    rows, columns = len(down) - 1, len(across) - 1
    for row in range(rows):
        for column in range(columns):
            if (row, column) in taken:
                continue
            wide = 1
            while column + wide < columns and not walls[row][column + wide] and (row, column + wide) not in taken:
                wide += 1
            high = 1
            while row + high < rows and _open_below(floors, walls, row + high, column, wide):
                high += 1
            taken |= {(row + y, column + x) for y in range(high) for x in range(wide)}
            yield FrameCell(row, column, high, wide)


def _open_below(floors: Sequence[Sequence[bool]], walls: Sequence[Sequence[bool]], row: int, column: int, wide: int) -> bool:
    """Whether a cell goes on in a row below: no stroke between them, and none within."""
    return not any(floors[row][column : column + wide]) and not any(walls[row][column + 1 : column + wide])


def _crossed(strokes: Sequence[Stroke], at: float, through: float) -> bool:
    """Whether one of some strokes lies at a place and passes another place."""
    first, last = bisect_left(strokes, (at - NEAR,)), bisect_left(strokes, (at + NEAR,))
    return any(strokes[index].low <= through <= strokes[index].high for index in range(first, last))
