"""What was planned and what was done in forms whose two halves stand side by side: 预算数 | 执行数, and under each the same sources of funds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.names import is_done, is_planned_name
from validator.extraction.recording import Values
from validator.extraction.statements import told
from validator.extraction.structure import Analysis
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "completion"
BITS = 9.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read what each source of funds was to give and what was spent of it."""
    for table in analysis.tables:
        for left, right in pairwise(table.matrices):
            if _is_half(left) and _is_half(right):
                yield from _sources(left, right)


def _is_half(matrix: Matrix) -> bool:
    """Whether a panel holds nothing but keys and one value behind each."""
    return len(matrix.columns) == 1 and not matrix.columns[0].label


def _sources(plans: Matrix, done: Matrix) -> Iterator[Record]:
    """Read the rows under a plan and what was done of it that are called the same in both halves.

    A source that gave all of the funds tells nothing that the row above it did not tell.
    """
    above: tuple[Figure, Figure] | None = None
    for row, other in _side_by_side(plans, done):
        pair = _pair(plans, done, row, other)
        if is_planned_name(told(row.label)) and is_done(told(other.label)):
            above = pair
        elif told(row.label) != told(other.label):
            above = None
        elif above and pair and [figure.base for figure in pair] != [figure.base for figure in above]:
            values: Values = {"budget": pair[0], "executed": pair[1]}
            yield Record(f"core/{FAMILY}", values, pair[0].place, done.claim(FAMILY, other, done.columns[0]), BITS, "halves of a form")


def _side_by_side(left: Matrix, right: Matrix) -> Iterator[tuple[Line, Line]]:
    lines = {row.at: row for row in right.rows}
    return ((row, lines[row.at]) for row in left.rows if row.at in lines and row.kind is not LineKind.HEADING)


def _pair(plans: Matrix, done: Matrix, row: Line, other: Line) -> tuple[Figure, Figure] | None:
    planned, spent = plans.figure(row, plans.columns[0]), done.figure(other, done.columns[0])
    if planned is None or spent is None or planned.qualifier or spent.qualifier or planned.unit.dimension != spent.unit.dimension:
        return None
    return planned, spent
