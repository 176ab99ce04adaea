"""The columns of a table whose cells only stand under one another."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from validator.reading.lines import Line
from validator.reading.tables.layout_columns import Column, assign, columns_of
from validator.reading.tables.layout_lines import Segment, segments

PLACES = st.lists(
    st.tuples(st.integers(0, 60), st.sampled_from(["12.5", "甲乙", "301"])), min_size=1, max_size=6, unique_by=lambda place: place[0] // 8
)


def cells(places: list[tuple[int, str]]) -> tuple[Segment, ...]:
    """Give the cells of a line with words at some places, at least two blanks apart."""
    line = ""
    for place, words in sorted(places):
        line += " " * max(2, place - len(line)) + words
    return segments(Line(1, len(line) - len(line.lstrip()) + 1, 0, line.strip(), 0))


def cost(row: tuple[Segment, ...], columns: list[Column], chosen: tuple[int, ...]) -> int:
    """Give the total distance of cells from their columns, the figures moved together as far as it helps."""
    following = [*(cell.kind for cell in row[1:]), ""]
    kinds = ["code" if cell.kind == "integer" and after == "words" else cell.kind for cell, after in zip(row, following, strict=True)]
    moves = range(-9, 10, 3) if sum(cell.kind == "figure" for cell in row) > 2 else (0,)
    placed = list(zip(row, kinds, chosen, strict=True))
    return min(
        abs(move) // 3 + sum(columns[column].distance(cell, kind, 0 if cell.kind == "words" else move) for cell, kind, column in placed)
        for move in moves
    )


@given(PLACES, PLACES)
def test_cells_go_to_the_nearest_columns_in_order(places: list[tuple[int, str]], others: list[tuple[int, str]]) -> None:
    """No other way of giving each cell a column of its own, in order, is shorter than the one chosen."""
    columns = columns_of([cells(places)], [])
    row = cells(others)[: len(columns)]

    chosen = tuple(assign(row, columns))

    every = list(combinations(range(len(columns)), len(row)))
    assert chosen in every
    assert cost(row, columns, chosen) == min(cost(row, columns, other) for other in every)


def test_a_blank_cell_does_not_shift_the_others() -> None:
    """A row that lacks a figure in the middle keeps the last one in its column."""
    full, short = (
        cells([(0, "201"), (6, "甲乙"), (14, "12.5"), (24, "3.5"), (34, "9.0")]),
        cells([(0, "208"), (6, "甲乙"), (14, "12.5"), (34, "12.5")]),
    )
    columns = columns_of([full, short], [])

    assert ([column.kind for column in columns], assign(short, columns)) == (["code", "words", "figure", "figure", "figure"], [0, 1, 2, 4])


def test_columns_that_only_the_header_names_are_columns() -> None:
    """Where the header names more columns than any row fills, they are its columns, of the kind that stands under them."""
    header = [cells([(0, "编码"), (8, "名称"), (16, "合计"), (24, "基本"), (32, "项目")])]
    rows = [cells([(0, "201"), (8, "甲乙"), (16, "12.5")]), cells([(0, "208"), (8, "丙"), (32, "12.5")])]
    columns = columns_of(rows, header)

    assert [column.kind for column in columns] == ["code", "words", "figure", "figure", "figure"]
    assert [assign(row, columns) for row in rows] == [[0, 1, 2], [0, 1, 4]]
