"""The funds of a project in its form: 年度资金总额 is what its sources give together, as planned and as spent."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from validator.extraction.label_words import bare
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.names import is_done, is_planned_name
from validator.extraction.recording import Values
from validator.extraction.statements import told
from validator.extraction.structure import Analysis
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
BITS = 10.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the funds of every form with their sources, in each column of amounts."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for position, row in enumerate(matrix.rows):
                if bare(row.label) in words()["fund_totals"]:
                    yield from _in_columns(matrix, row, _sources(matrix.rows[position + 1 :]))


def _sources(below: Sequence[Line]) -> list[Line]:
    """Give the rows right below the total that are sources of funds, if no other row stands among them or breaks one of them up."""
    found = list(takewhile(lambda row: bare(row.label) in words()["fund_sources"], below))
    following = below[len(found)] if len(found) < len(below) else None
    # a row of another name behind the last source may be one more source, or a part of it
    return [] if following and following.kind is not LineKind.HEADING else found


def _in_columns(matrix: Matrix, total: Line, sources: Sequence[Line]) -> Iterator[Record]:
    for column in matrix.columns:
        whole = matrix.figure(total, column)
        parts = tuple(figure for row in sources if (figure := matrix.figure(row, column)))
        if whole is None or not _of_amounts(column) or not any(part.value for part in parts) or any(part.qualifier for part in parts):
            continue
        if all(part.unit.dimension == whole.unit.dimension for part in parts):
            values: Values = {"total": whole, "parts": parts}
            yield Record(f"core/{FAMILY}", values, whole.place, matrix.claim("sum-down", total, column), BITS, "sources of funds")


def _of_amounts(column: Line) -> bool:
    return any(is_planned_name(told(name)) or is_done(told(name)) for name in column.path)
