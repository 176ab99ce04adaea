"""One page → its lines and tables in reading order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import neg
from typing import NamedTuple

from validator.reading.pdf.columns import Column, columns_of
from validator.reading.pdf.frames import Frame, FrameCell, frames_of
from validator.reading.pdf.glyphs import Page, Ruling
from validator.reading.pdf.overprint import runs_in_order
from validator.reading.pdf.runs import Row, Run, parted, rows_of

__all__ = ["Area", "AreaCell", "Block", "Line", "page_blocks"]

EDGE = 2.0
MOST = 0.7


class Line(NamedTuple):
    """A line of text.

    Attributes:
        row: its runs.
        column: the column of the page that it stands in.
        under_rule: whether a rule across is drawn between it and the line above.
    """

    row: Row
    column: Column
    under_rule: bool = False

    @property
    def page(self) -> int:
        """The number of the page."""
        return self.row[0].glyphs.page

    @property
    def string(self) -> str:
        """Its characters without those between its runs."""
        return "".join(run.string for run in self.row)

    @property
    def left(self) -> float:
        """Where it begins."""
        return self.row[0].left

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.row[-1].right

    @property
    def bottom(self) -> float:
        """The bottom of its lowest run."""
        return min(run.bottom for run in self.row)

    @property
    def top(self) -> float:
        """The top of its highest run."""
        return max(run.top for run in self.row)

    @property
    def size(self) -> float:
        """The height of its longest run, about the size of its font."""
        return max(self.row, key=lambda run: run.last - run.first).height


class AreaCell(NamedTuple):
    """A cell with its place in the grid, how far it reaches (0-based) and the lines in it, which may use its width."""

    row: int
    column: int
    row_span: int
    column_span: int
    lines: list[Row]
    width: float = 0


class Area(NamedTuple):
    """A table on a page.

    Attributes:
        page: its number.
        across: where its columns begin, and the last ends.
        top, bottom: where it begins and ends on the page.
        rows: how many it has.
        cells: in reading order; blank ones have no lines.
        ruled: whether lines are drawn around its cells.
        sure: whether it is certain what stands in which row and column.
        open_above, open_below: whether the end of a page cuts its first or last row.
    """

    page: int
    across: tuple[float, ...]
    top: float
    bottom: float
    rows: int
    cells: tuple[AreaCell, ...]
    ruled: bool = True
    sure: bool = True
    open_above: bool = False
    open_below: bool = False


Block = Line | Area


def page_blocks(page: Page) -> list[Block]:
    """Give the lines and tables of a page in reading order."""
    frames = frames_of(page.rulings)
    inside: list[list[Run]] = [[] for _ in frames]
    outside: list[Run] = []
    for run in runs_in_order(page.glyphs):
        at = next((index for index, frame in enumerate(frames) if _holds(frame, run)), None)
        (outside if at is None else inside[at]).append(run)
    areas = [_area(page.glyphs.page, frame, runs) for frame, runs in zip(frames, inside, strict=True) if runs]
    return list(_ordered(outside, areas, page))


def _holds(frame: Frame, run: Run) -> bool:
    """Whether the middle of a run stands in a table."""
    middle = (run.left + run.right) / 2
    return frame.across[0] - EDGE < middle < frame.across[-1] + EDGE and frame.down[-1] < run.middle < frame.down[0]


def _ordered(runs: Sequence[Run], areas: Sequence[Area], page: Page) -> Iterator[Block]:
    """Give the lines above, between and below the tables of a page, and the tables."""
    left = list(runs)
    for area in areas:
        above = [run for run in left if run.middle > area.top]
        yield from _lines(above, page)
        yield area
        left = [run for run in left if run.middle <= area.top]
    yield from _lines(left, page)


def _lines(runs: Sequence[Run], page: Page) -> Iterator[Line]:
    rules = [rule for rule in page.rulings if rule.top - rule.bottom < EDGE]
    for column, inside in columns_of(runs, page.width):
        above = None
        for row in rows_of(inside):
            line = Line(row, column)
            yield line._replace(under_rule=True) if rules and above is not None and _is_ruled_off(above, line, rules) else line
            above = line


def _is_ruled_off(above: Line, below: Line, rules: Sequence[Ruling]) -> bool:
    """Whether rules across are drawn between two lines, over most of what they take."""
    high, low = min(run.middle for run in above.row), max(run.middle for run in below.row)
    left, right = min(above.left, below.left), max(above.right, below.right)
    drawn = sum(max(0.0, min(right, rule.right) - max(left, rule.left)) for rule in rules if low < rule.bottom < high)
    return drawn > MOST * (right - left)


def _area(page: int, frame: Frame, runs: Iterable[Run]) -> Area:
    """Put the runs in a table into its cells."""
    places = {
        (row, column): cell
        for cell in frame.cells
        for row in _span(cell.row, cell.row_span)
        for column in _span(cell.column, cell.column_span)
    }
    found: dict[FrameCell, list[Run]] = {cell: [] for cell in frame.cells}
    down = list(map(neg, frame.down))
    for run in runs:
        row = min(max(0, bisect_right(down, -run.middle) - 1), len(down) - 2)
        for part, column in _cut(run, row, frame, places):
            found[places[row, column]].append(part)
    cells = [AreaCell(*cell, rows_of(inside), _width(cell, frame)) for cell, inside in found.items()]
    area = Area(page, frame.across, frame.down[0], frame.down[-1], len(frame.down) - 1, tuple(cells))
    return area._replace(open_above=frame.open_above, open_below=frame.open_below)


def _span(first: int, count: int) -> range:
    return range(first, first + count)


def _width(cell: FrameCell, frame: Frame) -> float:
    return frame.across[cell.column + cell.column_span] - frame.across[cell.column]


def _cut(run: Run, row: int, frame: Frame, places: dict[tuple[int, int], FrameCell]) -> Iterator[tuple[Run, int]]:
    """Cut a run where the sides of cells go through it, and give each part with its column."""
    rest: Run | None = run
    columns = [column for column, (low, high) in enumerate(pairwise(frame.across)) if run.left < high - EDGE and low + EDGE < run.right]
    cells = list(dict.fromkeys(places[row, column] for column in columns))
    for cell in cells[:-1]:
        if rest is not None:
            part, rest = parted(rest, frame.across[cell.column + cell.column_span])
            if part is not None:
                yield part, cell.column
    if rest is not None:
        last = cells[-1].column if cells else min(max(0, bisect_right(frame.across, (run.left + run.right) / 2) - 1), len(frame.across) - 2)
        yield rest, last
