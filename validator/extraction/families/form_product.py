"""Products in forms: the line that counts who is paid, the line of the standard (280元*30%), and the funds of the project.

A project may pay for more than its one standard, so such a reading verifies where it holds and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.forms import total_funds
from validator.extraction.matrix import Line, Matrix
from validator.extraction.names import standard_noun
from validator.extraction.recording import Values
from validator.extraction.structure import Analysis
from validator.extraction.target_columns import target_columns
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "product"
WEAK = 3.5
COUNTED = ("count.person", "count.household", "count.person-time")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the only count and the only standard of a form as what its funds are made of, as planned and as reached."""
    for table in analysis.tables:
        funds = total_funds(table)
        for matrix in table.matrices:
            columns = target_columns(matrix)
            for column, total in zip((columns.target, columns.actual), funds, strict=True):
                counts = _counts(matrix, column) if column and total else []
                standards = _standards(matrix, column) if column and counts else []
                if total and len(counts) == len(standards) == 1:
                    values: Values = {"count": counts[0], **standards[0], "total": total}
                    yield Record(f"core/{FAMILY}", values, counts[0].place, f"form-{counts[0].place.offset}", WEAK, "product of the form")


def _counts(matrix: Matrix, column: Line) -> list[Figure]:
    figures = (figure for row in matrix.rows if (figure := matrix.figure(row, column)))
    return [figure for figure in figures if figure.unit.dimension in COUNTED and not figure.qualifier]


def _standards(matrix: Matrix, column: Line) -> list[dict[str, Figure]]:
    """Give the standards of a column: an amount of money and the share of it that is borne, if any."""
    found = []
    for row in matrix.rows:
        single = matrix.figure(row, column)
        factors = matrix.factors.get((row.at, column.at), (single,) if single and not single.qualifier and standard_noun(row.label) else ())
        each = [figure for figure in factors if figure.unit.kind == "money"]
        share = [figure for figure in factors if figure.unit.kind == "percent"]
        if len(each) == 1 and len(each) + len(share) == len(factors):
            found.append({"each": each[0], **({"share": share[0]} if share else {})})
    return found
