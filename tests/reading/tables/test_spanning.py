"""How far the cells of short rows reach."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.tables.test_found import row
from validator.reading.tables.found import words_of
from validator.reading.tables.spanning import spread

ROWS = st.lists(st.lists(st.sampled_from(["", "甲", "乙", "12"]), min_size=1, max_size=6), min_size=1, max_size=6)


def placed(rows: list[list[str]]) -> list[tuple[str, int, int, int, int]]:
    """Give the cells of rows with their places and spans."""
    return [(words_of(cell.words), *cell[1:]) for cell in spread(1, [row(*cells) for cells in rows]).cells]


@pytest.mark.parametrize(
    ("rows", "cells"),
    [
        ([["a", "b"], ["c", "d"]], [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 1), ("c", 1, 0, 1, 1), ("d", 1, 1, 1, 1)]),
        (
            [["a", "b"], ["c", "d", "e", "f"], ["g", "h", "i", "j"]][:2],
            [("a", 0, 0, 1, 1), ("b", 0, 1, 1, 3), *(("cdef"[k], 1, k, 1, 1) for k in range(4))],
        ),
        ([["a", "b"], ["", "c"]], [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 1), ("c", 1, 1, 1, 1)]),
        ([["a", "b"], ["", "c", "d"]], [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 2), ("c", 1, 1, 1, 1), ("d", 1, 2, 1, 1)]),
        (
            [["a", "b", "c"], ["", "s", "t", "u", "s", "t"]],
            [("a", 0, 0, 2, 1), ("b", 0, 1, 1, 3), ("c", 0, 4, 1, 2), *(("stust"[k], 1, k + 1, 1, 1) for k in range(5))],
        ),
    ],
)
def test_short_rows_take_the_room_there_is(rows: list[list[str]], cells: list[tuple[str, int, int, int, int]]) -> None:
    """The last cell takes the rest, a label reaches down over blanks, headings share the columns that begin anew below them."""
    assert placed(rows) == cells


@given(ROWS)
def test_cells_never_overlap_and_stay_in_the_grid(rows: list[list[str]]) -> None:
    """However long the rows are, each place of the grid belongs to one cell at most, and every word is placed once."""
    found = spread(1, [row(*cells) for cells in rows])
    covered = [
        (line, column)
        for cell in found.cells
        for line in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    ]

    assert len(covered) == len(set(covered))
    assert all(line < found.rows and column < found.columns for line, column in covered)
    assert [words_of(cell.words) for cell in found.cells] == [word for cells in rows for word in cells if word]
