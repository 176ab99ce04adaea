"""Shares in tables: a column of percentages beside a column of amounts with its total, and rows that are percentages of another."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.agreement import Neighbours, believed
from validator.extraction.line_relations import Figures, Relation, divides_to, records_of
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.rows_by_name import levels, shares_by_name
from validator.extraction.structure import Analysis
from validator.extraction.table_wholes import amounts_beside, named_shares, wholes
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
NAMED = 11.0
CLEAR = 9.0
# whatever holds in all columns is read: it verifies, and accuses nobody
ALIKE = 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every share that a table prints of a whole that it prints too."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                for share, amount in amounts_beside(lines):
                    for whole, bits in wholes(lines, share, amount):
                        yield from _column(lines, share, amount, whole, bits)
            named = named_shares(matrix.rows)
            relations = [
                Relation({"part": each.part, "whole": each.whole, "percent": each.percent}, each.percent, NAMED, "share-named")
                for each in named
            ]
            yield from records_of(matrix.turn(), f"core/{FAMILY}", relations, _test)
            rows = levels(matrix)
            called_alike = [
                Relation({"part": each.part, "whole": each.whole, "percent": each.percent}, each.percent, ALIKE, "share-by-name")
                for each in shares_by_name(rows)
                if each.percent not in {relation.claimed for relation in relations}
            ]
            yield from records_of(rows.turn(), f"core/{FAMILY}", called_alike, _test)


def _test(figures: Figures) -> tuple[bool, float] | None:
    return divides_to(figures["part"], figures["whole"], figures["percent"])


def _column(matrix: Matrix, share: Line, amount: Line, whole: Line, bits: float) -> Iterator[Record]:
    """Read the shares of one column, each weighed by how the others fare."""
    total = matrix.figure(whole, amount)
    assert total is not None
    tested = []
    for row in matrix.rows:
        part, percent = matrix.figure(row, amount), matrix.figure(row, share)
        if part and percent and row.at != whole.at and row.kind is not LineKind.MEASURE and not part.qualifier and not percent.qualifier:
            outcome = divides_to(part, total, percent)
            if outcome:
                tested.append((row, {"part": part, "whole": total, "percent": percent}, outcome))
    for row, values, outcome in tested:
        same = Neighbours.of(other for each, _, other in tested if each is not row)
        structure = believed(bits, same, Neighbours(), holds=outcome[0], simple=bits >= CLEAR)
        claim = matrix.claim(FAMILY, row, share)
        yield Record(f"core/{FAMILY}", values, values["percent"].place, claim=claim, structure=structure, wording="table share")
