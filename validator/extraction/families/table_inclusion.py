"""Inclusion in tables: rows and columns that 其中 names as parts of the one above, and marks within full marks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.line_relations import Figures, Relation, records_of
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis
from validator.extraction.sums_by_list import heads_of_parts
from validator.extraction.target_columns import target_columns
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "inclusion"
OF_WHICH, MARKS = 9.0, 11.0
SOME = 1.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every part that a table says is contained in another figure of it."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                yield from records_of(_adding(lines), f"core/{FAMILY}", tuple(_parts(lines)), _test)
            yield from records_of(matrix, f"core/{FAMILY}", tuple(_marks(matrix)), _test)


def _parts(matrix: Matrix) -> Iterator[Relation]:
    for head, named in heads_of_parts(matrix.columns):
        for part in named:
            lines: dict[str, Line] = {"part": matrix.columns[part], "whole": matrix.columns[head]}
            yield Relation(lines, matrix.columns[part], OF_WHICH, "of-which")


def _marks(matrix: Matrix) -> Iterator[Relation]:
    columns = target_columns(matrix)
    if columns.full and columns.marks:
        yield Relation({"part": columns.marks, "whole": columns.full}, columns.marks, MARKS, "marks")


def _adding(matrix: Matrix) -> Matrix:
    """Leave out the rows whose figures contain nothing: rates, changes."""
    return replace(matrix, rows=tuple(row for row in matrix.rows if row.kind not in (LineKind.MEASURE, LineKind.CHANGE)))


def _test(figures: Figures) -> tuple[bool, float] | None:
    part, whole = figures["part"], figures["whole"]
    if part.unit.dimension != whole.unit.dimension or part.value < 0 or whole.value < 0:
        return None
    return part.interval.low <= whole.interval.high, SOME if part.value else 0.0
