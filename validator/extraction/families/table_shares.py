"""All shares of one whole in a table: the percentages beside the parts of a total, and those under one heading (% of revenue by region)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from validator.extraction.groups import ABOUT_ALL
from validator.extraction.label_words import is_measure
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.rows_by_name import levels, percent_rows
from validator.extraction.structure import Analysis
from validator.extraction.sum_readings import WeighedSum, weighed_sums
from validator.extraction.table_wholes import amounts_beside, wholes
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
OF_A_SUM, OF_A_HEADING = 10.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the shares beside the parts of every total that the parts add up to."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                yield from _records(lines)
            yield from _under_headings(levels(matrix))


def _under_headings(matrix: Matrix) -> Iterator[Record]:
    """Read the percentages under one heading that come to about all of their whole."""
    rows = [row for row in percent_rows(matrix) if row.kind is LineKind.ITEM and row.group]
    for group, members in groupby(rows, key=lambda row: row.group):
        lines = list(members)
        for column in matrix.columns:
            percents = tuple(percent for row in lines if (percent := matrix.figure(row, column)))
            if len(percents) == len(lines) > 1 and any(map(is_measure, group)) and _is_about_all(percents):
                claim = matrix.claim(FAMILY, lines[0], column)
                yield Record(
                    f"core/{FAMILY}", {"percents": percents}, percents[0].place, claim=claim, structure=OF_A_HEADING, wording="table shares"
                )


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


def _is_about_all(percents: Sequence[Figure]) -> bool:
    least, most = ABOUT_ALL
    return least <= sum(percent.base for percent in percents) <= most


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
