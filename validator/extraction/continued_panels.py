"""Lists of coded lines set in several panels side by side: what does not fit under each other goes on to the right (302 … | 30217 … 310)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TypeVar

from validator.extraction.matrix import Line, Matrix

__all__ = ["whole_panels"]

STEP = 10_000
"""More rows than a table has: lines that go on are counted on from here."""

Value = TypeVar("Value")


def whole_panels(matrices: Sequence[Matrix]) -> Iterator[Matrix]:
    """Give the panels of a table, those that go on in the next one joined with it."""
    joined: Matrix | None = None
    for matrix in matrices:
        if joined is not None and _goes_on(joined, matrix):
            joined = _join(joined, matrix)
            continue
        if joined is not None:
            yield joined
        joined = matrix
    if joined is not None:
        yield joined


def _goes_on(before: Matrix, after: Matrix) -> bool:
    """Whether a panel goes on with the codes of the one before, under the very same headers."""
    codes = [[line.code for line in matrix.rows if line.code] for matrix in (before, after)]
    named = [[line.path for line in matrix.columns] for matrix in (before, after)]
    return all(codes) and named[0] == named[1] and codes[0][-1] < codes[1][0] and codes[1] == sorted(codes[1])


def _join(before: Matrix, after: Matrix) -> Matrix:
    """Give one panel of two; a total in a row across both is that of all its lines."""
    by = STEP * (1 + max(line.at for line in before.rows) // STEP)
    columns = {theirs.at: own.at for own, theirs in zip(before.columns, after.columns, strict=True)}
    told = [line for line in before.rows if any(before.figure(line, column) for column in before.columns)]
    across = {(line.at % STEP, line.label) for line in after.rows}
    rows = [line for line in before.rows if line.code or line in told or (line.at % STEP, line.label) not in across]

    def moved(values: dict[tuple[int, int], Value]) -> dict[tuple[int, int], Value]:
        return {(row + by, columns[column]): value for (row, column), value in values.items() if column in columns}

    return replace(
        before,
        rows=(*rows, *(_moved(line, by) for line in after.rows)),
        figures={**before.figures, **moved(dict(after.figures))},
        readings={**before.readings, **moved(dict(after.readings))},
        factors={**before.factors, **moved(dict(after.factors))},
    )


def _moved(line: Line, by: int) -> Line:
    return replace(line, at=line.at + by)
