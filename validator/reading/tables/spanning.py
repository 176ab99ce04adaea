"""How far the cells of short rows reach: rows with fewer cells than the table has columns."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.tables.found import Found, Placed, Row, Words, words_of

__all__ = ["spread"]


def spread(taken: int, rows: Sequence[Row], *, ragged: bool = False, caption: Words = ()) -> Found:
    """Place rows of unequal length in one grid.

    A blank first cell belongs to the label above it. A row over a full one that begins with blanks is a header in two levels: its
    first cells reach down, the others share the remaining columns. Of any other short row the last cell takes the rest.
    """
    columns = max(map(len, rows))
    cells: list[Placed] = []
    for index, row in enumerate(rows):
        below = rows[index + 1] if index + 1 < len(rows) else []
        cells += _placed(row, index, columns, below)
    return Found(taken, _reach_down(cells, rows), len(rows), columns, ragged, caption)


def _placed(row: Row, index: int, columns: int, below: Row) -> list[Placed]:
    """Give the cells of one row with the columns they take."""
    leading = _blanks(below)
    missing = columns - len(row)
    two_levels = missing > 0 and len(below) == columns and 0 < leading < len(row)
    if two_levels:
        widths = [1] * leading + _shares(columns - leading, len(row) - leading, [words_of(words) for words in below[leading:]])
    else:
        widths = [1] * (len(row) - 1) + [1 + missing]
    cells, column = [], 0
    for words, width in zip(row, widths, strict=True):
        if words:
            reach = 2 if two_levels and column < leading else 1
            cells.append(Placed(words, index, column, reach, width))
        column += width
    return cells


def _blanks(row: Row) -> int:
    """Count the blank cells that a row begins with."""
    return next((index for index, words in enumerate(row) if words), len(row))


def _shares(columns: int, cells: int, leaves: Sequence[str]) -> list[int]:
    """Share columns among the cells above them: evenly, or where the names below begin anew, else the last takes the rest."""
    if columns % cells == 0:
        return [columns // cells] * cells
    starts = [index for index, leaf in enumerate(leaves) if leaf == leaves[0]]
    if len(starts) == cells:
        return [stop - start for start, stop in zip(starts, [*starts[1:], columns], strict=True)]
    return [1] * (cells - 1) + [columns - cells + 1]


def _reach_down(cells: Sequence[Placed], rows: Sequence[Row]) -> list[Placed]:
    """Let the label of a row reach down over the blank first cells below it."""
    blank = {index for index, row in enumerate(rows) if row and not row[0] and any(row)}
    placed = []
    for cell in cells:
        reach = cell.row_span
        while cell.column == 0 and cell.column_span == 1 and cell.row + reach in blank:
            reach += 1
        placed.append(cell._replace(row_span=reach))
    return placed
