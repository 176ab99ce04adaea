"""Products in tables: the average of a row times the count of another is the amount of a third: 次均费用 × 人次 = 收入."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.line_relations import Figures, Relation, amounts_to, records_of
from validator.extraction.matrix import Matrix
from validator.extraction.rows_by_name import averaged_rows, levels
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "product"
NAMED, OTHER_NAME = 8.0, 3.0
LEAST_ROWS = 2


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every average per head of a table, down and across."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (levels(matrix), levels(matrix.turn())):
                yield from records_of(lines.turn(), f"core/{FAMILY}", tuple(_relations(lines)), _test)


def _relations(matrix: Matrix) -> Iterator[Relation]:
    """Give the relations that names state, and of the others those that hold wherever their figures stand."""
    for found in averaged_rows(matrix):
        relation = Relation(
            {"count": found.count, "each": found.each, "total": found.total}, found.each, NAMED if found.named else OTHER_NAME, "average"
        )
        if found.named or _holds(matrix, relation):
            yield relation


def _holds(matrix: Matrix, relation: Relation) -> bool:
    cells = [{name: matrix.figure(line, column) for name, line in relation.lines.items()} for column in matrix.columns]
    tested = [_test({name: figure for name, figure in each.items() if figure}) for each in cells if all(each.values())]
    return sum(outcome is not None for outcome in tested) >= LEAST_ROWS and all(outcome is None or outcome[0] for outcome in tested)


def _test(figures: Figures) -> tuple[bool, float] | None:
    count, each, total = figures["count"], figures["each"], figures["total"]
    if count.base <= 0 or each.unit.dimension.partition("/")[0] != total.unit.dimension:
        return None
    return amounts_to(total.interval / count.interval, each, trivial=not total.value)
