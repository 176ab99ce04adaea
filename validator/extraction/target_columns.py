"""The columns of a table of indicators: what was aimed at, what was reached, the full marks and the marks."""

from __future__ import annotations

from dataclasses import dataclass

from validator.extraction.label_words import is_called
from validator.extraction.matrix import Line, Matrix

__all__ = ["TargetColumns", "target_columns"]


@dataclass(frozen=True, slots=True)
class TargetColumns:
    """The columns by what they hold; None if the table has none."""

    target: Line | None = None
    actual: Line | None = None
    full: Line | None = None
    marks: Line | None = None


def target_columns(matrix: Matrix) -> TargetColumns:
    """Find the columns of a table of indicators by the words of its header."""

    def called(name: str) -> Line | None:
        return next((line for line in matrix.columns if any(is_called(name, words) for words in line.path)), None)

    pair = (called("table_target"), called("table_actual")) if matrix.targets else (None, None)
    return TargetColumns(*pair, called("table_full_marks"), called("table_marks"))
