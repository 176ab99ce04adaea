"""Sheets of indicators whose total of marks counts the marks of another part of the form: those for carrying out the budget."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.label_words import is_called
from validator.extraction.matrix import Line, Matrix
from validator.model.figure import Figure

__all__ = ["with_marks_above"]

LISTS = ("table_full_marks", "table_marks")
ABOVE = -1


def with_marks_above(matrix: Matrix, form: Sequence[Matrix]) -> Matrix:
    """Give a panel with a first row of the marks that the parts of the form above it give; without any, the panel itself.

    Each part above gives the first figure of its column of marks, and of its column of full marks.
    """
    rows, figures = list(matrix.rows), dict(matrix.figures)
    for other in form:
        found = dict(_marks(matrix, other)) if other.part < matrix.part else {}
        if found:
            line = Line(ABOVE - other.part, (next((row.label for row in other.rows if row.label), ""),))
            rows.insert(0, line)
            figures |= {(line.at, column): figure for column, figure in found.items()}
    return replace(matrix, rows=tuple(rows), figures=figures)


def _marks(matrix: Matrix, other: Matrix) -> Iterator[tuple[int, Figure]]:
    """Give the marks of another panel by the column of this one that is called the same."""
    for name in LISTS:
        own, theirs = (_called(name, each) for each in (matrix, other))
        first = next((figure for row in other.rows if theirs and (figure := other.figure(row, theirs))), None)
        if own and first:
            yield own.at, first


def _called(name: str, matrix: Matrix) -> Line | None:
    return next((line for line in matrix.columns if any(is_called(name, words) for words in line.path)), None)
