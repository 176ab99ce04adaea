"""All shares of one whole in a table: the percentages beside the parts of a total."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis
from validator.extraction.sum_readings import WeighedSum, weighed_sums
from validator.extraction.table_wholes import amounts_beside, wholes
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
OF_A_SUM, OF_ALL = 10.0, 5.0
HUNDRED = Decimal(1)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the shares beside the parts of every total that the parts add up to."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                yield from _records(lines)


def _records(matrix: Matrix) -> Iterator[Record]:
    shared = [(share, amount, whole) for share, amount in amounts_beside(matrix) for whole, _ in wholes(matrix, share, amount)]
    weighed = weighed_sums(matrix) if shared else ()
    for share, amount, whole in shared:
        parts = _parts(matrix, weighed, whole, amount)
        percents = tuple(percent for row in parts if (percent := matrix.figure(row, share)) and percent.unit.kind == "percent")
        if len(percents) == len(parts) > 1:
            claim = matrix.claim(FAMILY, whole, share)
            yield Record(
                f"core/{FAMILY}", {"percents": percents}, percents[0].place, claim=claim, structure=OF_A_SUM, wording="table shares"
            )


def _parts(matrix: Matrix, weighed: tuple[WeighedSum, ...], whole: Line, amount: Line) -> list[Line]:
    """Give the rows that add up to a whole in its column."""
    held = [
        found
        for found in weighed
        if found.total.at == whole.at and (outcome := found.outcomes.get(amount.at)) and outcome.holds and outcome.bits
    ]
    best = max(held, key=lambda found: found.sum.bits, default=None)
    rows = best.parts if best else ()
    return [row for row in rows if row.kind is not LineKind.MEASURE and matrix.figure(row, amount)]
