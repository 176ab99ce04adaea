"""Numbers in cells that are not well formed: broken ones, comparisons that are none, and results whose percent sign was lost."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.characters import fold
from validator.extraction.families.malformed import malformed_in
from validator.extraction.matrix import Matrix
from validator.extraction.structure import Analysis, Sentence, TableFigures
from validator.extraction.target_columns import target_columns
from validator.model.figure import Figure
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "malformed"
BITS = 12.0
HUNDRED = 100
NO_SENTENCE = -1


def read(analysis: Analysis) -> Iterator[Record]:
    """Read what is not well formed in the cells of tables."""
    for table in analysis.tables:
        yield from _in_cells(table)
        for matrix in table.matrices:
            yield from _lost_signs(matrix)


def _in_cells(table: TableFigures) -> Iterator[Record]:
    for text in table.texts.values():
        string = fold(text.string)
        yield from malformed_in(Sentence(text, string, 0, len(string), (), NO_SENTENCE, NO_SENTENCE, table.section))


def _lost_signs(matrix: Matrix) -> Iterator[Record]:
    """Read results without a percent sign beside targets with one (≥85% | 88), where neither row nor column states it."""
    columns = target_columns(matrix)
    if columns.target is None or columns.actual is None or columns.actual.unit:
        return
    for row in matrix.rows:
        target, actual = matrix.figure(row, columns.target), matrix.figure(row, columns.actual)
        if row.unit or target is None or actual is None or target.unit.symbol != "%" or not _is_bare(actual):
            continue
        printed, meant = Printed(actual.text, actual.place), Printed(f"{actual.text}%", actual.place)
        yield Record(f"core/{FAMILY}", {"printed": printed, "meant": meant}, actual.place, "", BITS, "table percent sign")


def _is_bare(figure: Figure) -> bool:
    return figure.unit.dimension == "number" and not figure.unit.symbol and not figure.qualifier and 1 < figure.value <= HUNDRED
