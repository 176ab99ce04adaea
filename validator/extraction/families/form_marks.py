"""Full marks that a group of indicators names in brackets, 产出指标（50分）, and those of its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from validator.extraction.characters import fold
from validator.extraction.lexing import lex
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.recording import Values
from validator.extraction.structure import Analysis, TableFigures
from validator.extraction.target_columns import target_columns
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
BITS = 9.0
# The lines of a group must all have marks, and be more than one, to make up those of the group.
FEWEST = 2
STATED = re.compile(r"[（(]\s*\d+(?:\.\d+)?\s*分\s*[)）]\s*$")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every group of indicators that states its full marks, with those of its lines."""
    for table in analysis.tables:
        for matrix in table.matrices:
            full = target_columns(matrix).full
            if full:
                yield from _groups(table, matrix, full)


def _groups(table: TableFigures, matrix: Matrix, full: Line) -> Iterator[Record]:
    """Give the records of the groups whose name, on any level, ends with marks in brackets."""
    rows = [row for row in matrix.rows if row.kind is not LineKind.HEADING]
    for level in range(max((len(row.path) for row in rows), default=0)):
        for name, of in groupby(rows, key=lambda row: row.path[: level + 1] if len(row.path) > level + 1 else ()):
            members = list(of)
            stated = _stated(table, members[0].at, name[-1]) if name and STATED.search(fold(name[-1])) else None
            weights = [matrix.figure(row, full) for row in members]
            parts = tuple(weight for weight in weights if weight and weight.unit.dimension == "score")
            if stated and len(parts) == len(weights) >= FEWEST:
                values: Values = {"total": stated, "parts": parts}
                yield Record(f"core/{FAMILY}", values, stated.place, f"group-{stated.place.offset}", BITS, "marks of a group")


def _stated(table: TableFigures, row: int, name: str) -> Figure | None:
    """Give the marks that the cell of a group states."""
    cells = (text for at, text in sorted(table.texts.items()) if at[0] == row and fold(text.string).strip() == name)
    tokens = [token for text in cells for token in lex(text) if token.figure and token.figure.unit.dimension == "score"]
    return tokens[-1].figure if tokens else None
