"""The header of a table whose columns are known by number only."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from validator.reading.tables.found import Placed, Words
from validator.reading.texts import Span

__all__ = ["place_header"]

_CENTRED = 3


def place_header(lines: Sequence[Sequence[Span]], sizes: Sequence[int]) -> tuple[list[Placed], int, Words]:
    """Place the words of header lines over one or several groups of columns, each with its label column first.

    Args:
        lines: the words of each line.
        sizes: how many columns each group has; tables side by side are groups.

    Returns:
        the cells, the number of rows they take, and the words that cannot be placed.

    A header is placed only if its numbers of words fit: a last line with a word for each column (the first may be without), above it a
    lone word for the label column, a word for each group or fewer words that share the columns; or three lines of which the middle one
    holds the words that reach over both others. Fewer words than tables side by side may stand over any of them and are not placed.
    """
    rows = _centred(lines, sum(sizes)) or _first_split(lines, sum(sizes)) or _levels(lines, sizes)
    if rows is None:
        return [], 0, tuple(span for line in lines for span in line)
    placed = [cell for row in rows for cell in row]
    known = {span for cell in placed for span in cell.words}
    return placed, len(rows), tuple(span for line in lines for span in line if span not in known)


def _centred(lines: Sequence[Sequence[Span]], columns: int) -> list[list[Placed]] | None:
    """Place three lines of which the middle one is centred beside the two others."""
    if len(lines) != _CENTRED or len(lines[0]) != len(lines[2]):
        return None
    inner = len(lines[0])
    if inner < 2 or inner + len(lines[1]) != columns:  # noqa: PLR2004 - one column in two lines is a label
        return None
    first, *others = lines[1]
    top = [Placed((first,), 0, 0, 2), *(Placed((span,), 0, 1 + index) for index, span in enumerate(lines[0]))]
    top += [Placed((span,), 0, 1 + inner + index, 2) for index, span in enumerate(others)]
    return [top, [Placed((span,), 1, 1 + index) for index, span in enumerate(lines[2])]]


def _first_split(lines: Sequence[Sequence[Span]], columns: int) -> list[list[Placed]] | None:
    """Place two lines of which the lower one names only the columns under the first word of the upper: 项目 is a code and a name."""
    if len(lines) != 2 or len(lines[1]) < 2 or len(lines[0]) + len(lines[1]) - 1 != columns or len(lines[0]) <= len(lines[1]):  # noqa: PLR2004 - two lines, two names
        return None
    first, *others = lines[0]
    under = len(lines[1])
    top = [Placed((first,), 0, 0, 1, under), *(Placed((span,), 0, under + index, 2) for index, span in enumerate(others))]
    return [top, [Placed((span,), 1, index) for index, span in enumerate(lines[1])]]


def _levels(lines: Sequence[Sequence[Span]], sizes: Sequence[int]) -> list[list[Placed]] | None:
    """Place a last line with a word for each column, and the lines above it."""
    if not lines:
        return []
    columns = sum(sizes)
    start = columns - len(lines[-1])
    above = [line for line in lines[:-1] if len(line) > 1 and (len(sizes) == 1 or len(line) in {columns, len(sizes)})]
    corner = [line[0] for line in lines[:-1] if len(line) == 1]
    if start not in {0, 1} or len(corner) > start or any(len(line) > columns for line in above):
        return None
    rows = [_shared(line, index, sizes) for index, line in enumerate(above)]
    rows.append([Placed((span,), len(above), start + index) for index, span in enumerate(lines[-1])])
    if corner:
        rows[0].insert(0, Placed((corner[0],), 0, 0, len(rows)))
    return rows


def _shared(line: Sequence[Span], row: int, sizes: Sequence[int]) -> list[Placed]:
    """Let the words of a line share the columns: one to each column or group, else evenly or the last takes the rest."""
    figures = sum(sizes) - 1
    if len(line) == figures + 1:
        return [Placed((span,), row, index) for index, span in enumerate(line)]
    if len(line) == len(sizes):
        return [Placed((span,), row, end - size, 1, size) for span, size, end in zip(line, sizes, accumulate(sizes), strict=True)]
    size, rest = divmod(figures, len(line))
    if not rest:
        return [Placed((span,), row, 1 + index * size, 1, size) for index, span in enumerate(line)]
    last = len(line) - 1
    return [Placed((span,), row, 1 + index, 1, figures - last if index == last else 1) for index, span in enumerate(line)]
