"""The sums of a table with what comes of them: which readings its words allow, and in which columns each holds."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from math import log2

from validator.extraction.cells import CellKind
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.sums import Sum
from validator.extraction.sums_by_balance import sums_by_balance
from validator.extraction.sums_by_code import sums_by_code
from validator.extraction.sums_by_formula import sums_by_formula
from validator.extraction.sums_by_group import sums_by_group
from validator.extraction.sums_by_list import sums_by_list
from validator.extraction.sums_by_result import sums_by_result
from validator.extraction.sums_by_sign import netted, sums_by_sign
from validator.extraction.sums_by_words import sums_by_depth, sums_by_words
from validator.model.figure import Figure

__all__ = ["Outcome", "WeighedSum", "weighed_sums"]

MOST_BITS, TRIVIAL_BITS = 12.0, 2.0
MOST_FOR_HOLDING, MOST_FOR_MISSING = 8.0, 4.0


@dataclass(frozen=True, slots=True)
class Outcome:
    """A reading in one column.

    Attributes:
        total, parts: the figures; blank parts are left out.
        holds: whether they add up within what rounding hides.
        bits: how unlikely that is for unrelated figures of this size; 0 if they do not.
        blank: how many parts are blank: nothing, or not known.
        untold: whether a part is there that is not told (suppressed, not available).
    """

    total: Figure
    parts: tuple[Figure, ...]
    holds: bool
    bits: float
    blank: int = 0
    untold: bool = False

    @property
    def miss(self) -> Decimal:
        """How far the total lies above the sum of the parts, in base units."""
        return self.total.base - sum((part.base for part in self.parts), Decimal(0))


@dataclass(frozen=True, slots=True)
class WeighedSum:
    """A reading with what comes of it.

    Attributes:
        sum: how it is read.
        total: the line of the total.
        parts: the lines of the parts.
        outcomes: by the ``at`` of the crossing line.
    """

    sum: Sum
    total: Line
    parts: tuple[Line, ...]
    outcomes: Mapping[int, Outcome]


def weighed_sums(matrix: Matrix) -> tuple[WeighedSum, ...]:
    """Give every reading of which rows add up to which, with its outcome in every column that can add."""
    if matrix.averages:
        return ()
    facets = dict.fromkeys(line.facet for line in matrix.rows)
    lines = ([line for line in matrix.rows if line.facet == facet] for facet in facets)
    return tuple(found for rows in lines for found in _weighed(replace(matrix, rows=tuple(rows))))


def _weighed(matrix: Matrix) -> Iterator[WeighedSum]:
    known: dict[Sum, WeighedSum] = {}

    def judge(reading: Sum) -> float:
        outcomes = _weigh(matrix, reading, known).outcomes.values()
        return reading.bits + sum(min(each.bits, MOST_FOR_HOLDING) if each.holds else -MOST_FOR_MISSING for each in outcomes)

    for reading in _readings(matrix, judge):
        weighed = _weigh(matrix, reading, known)
        if weighed.outcomes:
            yield weighed


def _readings(matrix: Matrix, judge: Callable[[Sum], float]) -> Iterator[Sum]:
    """Give the readings that words, codes, groups, formulas and lists state."""
    yield from sums_by_formula(matrix.rows)
    yield from sums_by_code(matrix.rows)
    yield from sums_by_group(matrix.rows)
    yield from sums_by_list(matrix.rows)
    yield from sums_by_depth(matrix.rows)
    yield from sums_by_result(matrix.rows)
    yield from sums_by_sign(matrix.rows)
    yield from sums_by_balance(matrix.rows)
    taken = netted(matrix.rows)
    counted = [replace(line, kind=LineKind.MEASURE) if at in taken else line for at, line in enumerate(matrix.rows)]
    yield from sums_by_words(counted, judge)


def _weigh(matrix: Matrix, reading: Sum, known: dict[Sum, WeighedSum]) -> WeighedSum:
    if reading not in known:
        columns = [column for column in matrix.columns if column.kind is not LineKind.MEASURE]
        outcomes = {column.at: outcome for column in columns if (outcome := _outcome(matrix, reading, column))}
        known[reading] = WeighedSum(reading, matrix.rows[reading.total], tuple(matrix.rows[part] for part in reading.parts), outcomes)
    return known[reading]


def _outcome(matrix: Matrix, reading: Sum, column: Line) -> Outcome | None:
    total = matrix.figure(matrix.rows[reading.total], column)
    if total is None or total.qualifier or total.unit.kind in ("percent", "points"):
        return None
    found = ((part, matrix.figure(matrix.rows[part], column)) for part in reading.parts)
    parts = tuple(replace(figure, value=-figure.value) if part in reading.minus else figure for part, figure in found if figure)
    if not parts or any(part.qualifier or part.unit.dimension != total.unit.dimension for part in parts):
        return None
    readings = [matrix.readings.get((matrix.rows[part].at, column.at)) for part in reading.parts]
    untold = any(each is not None and each.figure is None and each.kind is not CellKind.NIL for each in readings)
    return Outcome(total, parts, *_adding(total, parts), blank=readings.count(None), untold=untold)


def _adding(total: Figure, parts: tuple[Figure, ...]) -> tuple[bool, float]:
    """Say whether figures add up, and how much that says."""
    slack = sum((_hidden(figure) for figure in (total, *parts)), Decimal(0))
    miss = abs(sum((part.base for part in parts), Decimal(0)) - total.base)
    if miss > max(slack, 2 * _hidden(total)):
        return False, 0.0
    if sum(part.value != 0 for part in parts) < 2:  # noqa: PLR2004 (one part repeats its total)
        return True, TRIVIAL_BITS if total.value else 0.0
    grain = max(2 * slack, total.resolution * total.unit.scale, Decimal(1) if not slack else Decimal(0))
    return True, min(MOST_BITS, max(0.0, log2(max(Decimal(1), abs(total.base) / grain))))


def _hidden(figure: Figure) -> Decimal:
    return Decimal(0) if figure.exact else figure.resolution * figure.unit.scale
