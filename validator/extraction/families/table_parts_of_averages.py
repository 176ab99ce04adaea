"""Parts of averages in tables: in a table of averages nothing adds up, yet what 其中 names together exceeds its whole only if the parts were divided by less.

So such a list is held against its whole where it fits, and accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.matrix import Matrix
from validator.extraction.recording import Values
from validator.extraction.structure import Analysis
from validator.extraction.sums_by_list import heads_of_parts
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK = 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every 其中 of two parts and more, down and across, in tables whose caption says that they hold averages."""
    for table in analysis.tables:
        for matrix in table.matrices:
            if matrix.averages:
                yield from _records(matrix)
                yield from _records(matrix.turn())


def _records(matrix: Matrix) -> Iterator[Record]:
    for head, named in heads_of_parts(matrix.rows):
        lines = [matrix.rows[part] for part in named]
        for column in matrix.columns if len(lines) > 1 else ():
            total = matrix.figure(matrix.rows[head], column)
            parts = tuple(figure for line in lines if (figure := matrix.figure(line, column)))
            if total and len(parts) == len(lines) and {part.unit.dimension for part in parts} == {total.unit.dimension}:
                values: Values = {"total": total, "parts": parts}
                claim = matrix.claim("averages", matrix.rows[head], column)
                yield Record(f"core/{FAMILY}", values, total.place, claim=claim, structure=WEAK, wording="table averages", complete=False)
