"""The numbers of a table as lines of whole numbers: its rows, which add down the columns, and its columns, which add across the rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from math import gcd, log2

from validator.extraction.cells import CellKind
from validator.extraction.structure import TableFigures
from validator.model.figure import Figure

__all__ = ["Line", "Plane", "Point", "bits_of", "planes"]

Point = tuple[int, int]
"""A printed number and half a unit of its last digit, both in halves of the finest place that the table prints."""
Line = Mapping[int, Point]
"""The numbers of a row by column, or of a column by row, in order."""

MOST_PLACES = 9
MOST_DIGITS = 12.0
PIVOTS = 5
RANDOM_STEPS, FEWEST_STEPPED = (3, 5, 15), 12


@dataclass(frozen=True, eq=False)
class Plane:
    """The numbers of a table seen as lines of one direction; two planes are equal only if they are the same.

    Attributes:
        rows: whether its lines are rows.
        lines: ``at`` of the line → its numbers by the ``at`` of the lines that cross it.
        one: how many units make 1.
        names: the words that name each line.
    """

    rows: bool
    lines: Mapping[int, Line]
    one: int
    names: Mapping[int, str]

    @cached_property
    def order(self) -> tuple[int, ...]:
        """The lines from first to last."""
        return tuple(sorted(self.lines))

    @cached_property
    def index(self) -> Mapping[int, int]:
        """How many lines with numbers stand before each."""
        return {line: number for number, line in enumerate(self.order)}

    @cached_property
    def grains(self) -> Mapping[int, int]:
        """What all numbers of a line are multiples of: 85.00000 among whole numbers says no more than 85."""
        return {at: gcd(*(value for value, _ in line.values())) for at, line in self.lines.items()}

    @cached_property
    def rounded(self) -> Mapping[int, int]:
        """Half a unit of the last place that is used in each line: -27.00000 among whole numbers was rounded to them."""
        return {at: _last_used(grain, self.one) for at, grain in self.grains.items()}

    @cached_property
    def digits(self) -> Mapping[int, float]:
        """How finely a line is printed, in bits: its middle number against its last digit."""
        return {at: _middle([bits_of(point) for point in line.values()]) for at, line in self.lines.items()}

    @cached_property
    def bits(self) -> Mapping[int, Mapping[int, float]]:
        """How much each number can say, in bits."""
        return {at: {position: 1 + bits_of(point) for position, point in line.items()} for at, line in self.lines.items()}

    @cached_property
    def roundness(self) -> Mapping[int, int]:
        """How many zeros the middle number of a line ends with."""
        return {
            at: int(_middle([float(_ending_zeros(value // 2)) for value, _ in line.values() if value])) for at, line in self.lines.items()
        }

    @cached_property
    def twin(self) -> Mapping[int, int]:
        """Each line → the first line with the same numbers."""
        return {at: self.by_numbers.get(_numbers(line), at) for at, line in self.lines.items()}

    @cached_property
    def by_numbers(self) -> Mapping[tuple[tuple[int, int], ...], int]:
        """What is printed in a line, position and number, zeros and blanks left out → the first line with it."""
        return {_numbers(self.lines[at]): at for at in reversed(self.order) if _numbers(self.lines[at])}

    def finest(self, line: int) -> Sequence[int]:
        """Give the positions where a line is not 0, the most finely printed first."""
        return self._finest[line]

    @cached_property
    def _finest(self) -> Mapping[int, Sequence[int]]:
        return {
            at: sorted((position for position, (value, _) in line.items() if value), key=lambda position: -bits_of(line[position]))
            for at, line in self.lines.items()
        }

    @cached_property
    def filled(self) -> Mapping[int, int]:
        """At each position, how many lines have a number other than 0."""
        counts: dict[int, int] = {}
        for line in self.lines.values():
            for position, (value, _) in line.items():
                counts[position] = counts.get(position, 0) + bool(value)
        return counts

    @cached_property
    def pivots(self) -> tuple[int, ...]:
        """A few positions at which relations are looked for: the fullest ones, so that every line is told at two of them if it can be."""
        missing = {at: min(2, sum(value != 0 for value, _ in line.values())) for at, line in self.lines.items()}
        chosen: list[int] = []
        rest = sorted(self.filled, key=lambda position: (-self.filled[position], position))
        while rest and len(chosen) < PIVOTS:
            best = max(rest, key=lambda position: sum(missing[at] > 0 for at, line in self.lines.items() if _told(line, position)))
            rest.remove(best)
            chosen.append(best)
            for at, line in self.lines.items():
                missing[at] -= bool(missing[at] and _told(line, best))
        return tuple(chosen)


def bits_of(point: Point) -> float:
    """Give how much a number can say, in bits: how many steps of its last digit it is away from 0."""
    value, half = point
    return min(MOST_DIGITS, log2(max(1.0, abs(value) / half)))


def _numbers(line: Line) -> tuple[tuple[int, int], ...]:
    return tuple((position, value) for position, (value, _) in line.items() if value)


def _last_used(grain: int, one: int) -> int:
    """Give half of the largest power of ten, at most 1, that divides what all numbers of a line are multiples of."""
    half = one // 2
    while half > 1 and grain % (2 * half):
        half //= 10
    return half


def _told(line: Line, position: int) -> bool:
    return position in line and line[position][0] != 0


def _middle(numbers: list[float]) -> float:
    return sorted(numbers)[len(numbers) // 2] if numbers else 0.0


def _ending_zeros(value: int) -> int:
    count = 0
    while value and value % 10 == 0:
        value //= 10
        count += 1
    return count


def planes(table: TableFigures) -> tuple[Plane, Plane]:
    """Give the rows and the columns of a table.

    A number counts as it is printed, in the unit of its own cell: what a header or a caption says of units is the same for all of them, or
    they could not be compared. Numbers inside words (不少于30天) and tables of targets are left out.
    """
    figures = dict(_plain(table))
    places = max((_places(figure) for figure in figures.values()), default=0)
    one = 2 * 10**places
    points = {at: _point(figure, one) for at, figure in figures.items()}
    step = _step(points.values())
    rows: dict[int, dict[int, Point]] = {}
    columns: dict[int, dict[int, Point]] = {}
    for (row, column), (value, half) in points.items():
        rows.setdefault(row, {})[column] = columns.setdefault(column, {})[row] = value, max(half, step)
    return (
        Plane(rows=True, lines=rows, one=one, names=dict(enumerate(table.row_labels))),
        Plane(rows=False, lines=columns, one=one, names=dict(enumerate(table.column_labels))),
    )


def _point(figure: Figure, one: int) -> Point:
    scale = _own_scale(figure) * one
    return int(figure.value * scale), max(1, int(figure.resolution * scale))


def _step(points: Iterable[Point]) -> int:
    """Give the step to which offices of statistics round all counts of a table, at random up or down, to hide persons: 3 or 5; else 0."""
    told = [point for point in points if point[0]]
    if not told:
        return 0
    last = 2 * min(half for _, half in told)
    step = gcd(*(value for value, _ in told)) // last
    return step * last if step in RANDOM_STEPS and len(told) >= FEWEST_STEPPED else 0


def _plain(table: TableFigures) -> Iterator[tuple[tuple[int, int], Figure]]:
    readings = {at: reading for matrix in table.matrices if not matrix.targets for at, reading in matrix.readings.items()}
    for at, figure in sorted(table.figures.items()):
        reading = readings.get(at)
        if reading and reading.kind is CellKind.FIGURE and not figure.qualifier and _places(figure) <= MOST_PLACES:
            yield at, figure


def _own_scale(figure: Figure) -> Decimal:
    """Give the scale of the unit that a cell prints; a percentage counts as its number."""
    own = figure.unit.symbol and figure.unit.kind != "percent" and figure.unit.symbol in figure.text
    return figure.unit.scale if own else Decimal(1)


def _places(figure: Figure) -> int:
    """Give how many decimals a number has in the unit of its cell."""
    smallest = (2 * figure.resolution or figure.value) * _own_scale(figure)
    return max(0, -int(smallest.normalize().as_tuple().exponent))
