"""Cells that follow one another without rows: rows and columns found from what repeats."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from validator.reading.prose.wrapping import ended
from validator.reading.tables.found import Found, Placed, Words, is_figure, is_untold, words_of

__all__ = ["lay_out"]

FEWEST_ROWS = 2
LONG_NAME = 12


class _Body(NamedTuple):
    """The rows of a stream: a label and the figures after it.

    Attributes:
        first: index of the first label, after the header.
        figures: how many figures most rows have.
        rows: each the index of its label and of the cell after its last figure.
    """

    first: int
    figures: int
    rows: list[tuple[int, int]]


def lay_out(taken: int, cells: Sequence[Words]) -> Found | None:
    """Place a stream of cells: each row is a label with the figures that follow it; what comes before the first row is its header.

    The number of columns is that of the most frequent number of figures after a label. None if nothing repeats.
    """
    body = _body(cells)
    if body is None:
        return None
    header = list(cells[: body.first])
    caption: Words = ()
    rows, rest = _header(header, body.figures)
    caption = tuple(span for words in rest for span in words)
    placed = [cell for row in rows for cell in row]
    height = len(rows)
    for label, stop in body.rows:
        placed += [Placed(words, height, column) for column, words in enumerate(cells[label:stop])]
        height += 1
    columns = 1 + max(body.figures, *(cell.column for cell in placed))
    return Found(taken, placed, height, columns, ragged=True, caption=caption)


def _body(cells: Sequence[Words]) -> _Body | None:
    """Find the rows: from the first label that has the usual number of figures after it."""
    figures: list[bool] = []
    for words in cells:
        figures.append(is_figure(words_of(words)) or (bool(figures) and figures[-1] and is_untold(words_of(words))))
    labels = [index for index, figure in enumerate(figures) if not figure]
    stops = [*labels[1:], len(cells)] if labels else []
    runs = {label: stop - label - 1 for label, stop in zip(labels, stops, strict=True)}
    usual = Counter(run for run in runs.values() if run)
    if not usual or usual.most_common(1)[0][1] < FEWEST_ROWS:
        return None
    count = usual.most_common(1)[0][0]
    first = next(label for label in labels if runs[label] == count)
    while first - 1 in labels and words_of(cells[first - 1]).endswith((":", "：")):
        first -= 1  # the heading of the first rows
    rows = [(label, label + 1 + runs[label]) for label in labels if label >= first]
    if sum(runs[label] in {0, count} for label, _ in rows) * 2 < len(rows):
        return None
    return _Body(first, count, rows)


def _header(cells: list[Words], figures: int) -> tuple[list[list[Placed]], list[Words]]:
    """Place the cells before the first row over its columns, and give those that cannot be placed.

    Whole rows are taken from the end. One cell too many is a heading over two of the columns, if one says so (``其中：``).
    """
    rest = list(cells)
    title: list[Words] = []
    if len(rest) > figures + 1 and _is_title(words_of(rest[0])):
        title = [rest.pop(0)]
    if len(rest) == figures + 2:
        grouped = _grouped(rest)
        if grouped:
            return grouped, title
    rows: list[list[Words]] = []
    if len(rest) == figures + 1:
        rows, rest = [rest], []
    while len(rest) >= figures > 1:
        rows.insert(0, [(), *rest[-figures:]])
        del rest[-figures:]
    return [_row(row, index) for index, row in enumerate(rows)], title + rest


def _row(row: list[Words], index: int) -> list[Placed]:
    """Place one row of a header."""
    return [Placed(words, index, column) for column, words in enumerate(row) if words]


def _is_title(string: str) -> bool:
    """Whether the first cell is the name of the whole table."""
    return len(string) >= LONG_NAME and not ended(string)


def _grouped(cells: list[Words]) -> list[list[Placed]]:
    """Place a header with one heading over the two columns whose names come last; nothing if none says that it is one."""
    at = next((index for index, words in enumerate(cells[:-2]) if words_of(words).endswith((":", "：", "其中"))), None)
    if at is None:
        return []
    top = []
    for index, words in enumerate(cells[:-2]):
        column = index + (index > at)
        top.append(Placed(words, 0, column, 1, 2) if index == at else Placed(words, 0, column, 2))
    return [top, [Placed(words, 1, at + index) for index, words in enumerate(cells[-2:])]]
