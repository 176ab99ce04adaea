"""Cells placed in a grid."""

from __future__ import annotations

import pytest

from validator.reading.tables.found import Found, Placed, Row, Words, is_figure, of_rows, words_of
from validator.reading.texts import Span


def words(string: str) -> Words:
    """Give the words of a cell that stands nowhere in particular."""
    return (Span(1, 1, 0, string),) if string else ()


def row(*strings: str) -> Row:
    """Give a row of cells."""
    return [words(string) for string in strings]


@pytest.mark.parametrize(
    "cell",
    [
        "12",
        "1,234.5",
        "-5.78%",
        "－5.78％",
        "(10,500)",
        "(9.4%)",
        "(28)%",
        "$ 93,662",
        "$ (9,688)",
        "(3,709 )",
        "≥85%",
        "307.82万元",
        "7.2万人",
        "8.65个百分点",
        "(16) bps",
        "—",
        "--",
        "n/a",
        "４５．６",
    ],
)
def test_figures_are_known(cell: str) -> None:
    """A cell with one number, in whatever dress, or with the sign for none, holds a figure."""
    assert is_figure(cell)


@pytest.mark.parametrize(
    "cell", ["2021年", "合计", "1月至3月", "280元*30%", "3890万元、21万元", "2021年12月", "项目1", "", "$", "15,8万"[:0]]
)
def test_other_cells_are_none(cell: str) -> None:
    """Dates, labels, formulas and several figures are not one figure."""
    assert not is_figure(cell)


def test_a_cell_of_two_lines_has_the_words_of_both() -> None:
    """The words of a cell are all its pieces."""
    assert words_of(words("一般公") + words("共预算")) == "一般公共预算"


def test_rows_of_unequal_length_are_filled_up() -> None:
    """A short row leaves the last columns blank; blank cells are not placed."""
    assert of_rows(2, [row("甲", "", "12"), row("乙")], ragged=True, caption=words("表")) == Found(
        2, [Placed(words("甲"), 0, 0), Placed(words("12"), 0, 2), Placed(words("乙"), 1, 0)], 2, 3, ragged=True, caption=words("表")
    )


@pytest.mark.parametrize(
    ("header", "below", "spans"),
    [
        (["", "甲", "", "乙", ""], ["", "a", "b", "c", "d"], [(1, 2), (3, 2)]),
        (["", "", "甲", "", "乙"], ["", "a", "b", "c", "d"], [(1, 2), (3, 2)]),
        (["", "甲", "", "", "乙"], ["", "a", "b", "c", "d"], [(1, 2), (3, 2)]),
        (["", "甲", "乙", "", ""], ["", "a", "b", "c", "d"], [(1, 1), (2, 1)]),
        (["", "甲", "", "乙", ""], ["", "a", "", "c", "d"], [(1, 1), (3, 1)]),
        (["", "12", "", "13", ""], ["", "a", "b", "c", "d"], [(1, 1), (3, 1)]),
        (["", "", "", "甲", ""], ["", "a", "b", "c", "d"], [(3, 1)]),
    ],
)
def test_headings_over_equal_groups_get_their_columns(header: list[str], below: list[str], spans: list[tuple[int, int]]) -> None:
    """One heading to each of equal groups of named columns reaches over its group; anything else stays in its column."""
    found = of_rows(2, [row(*header), row(*below)])

    assert [(cell.column, cell.column_span) for cell in found.cells if cell.row == 0] == spans
