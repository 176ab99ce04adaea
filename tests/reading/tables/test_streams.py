"""Cells that follow one another without rows."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.reading.tables.test_found import row
from validator.reading.tables.found import words_of
from validator.reading.tables.streams import lay_out

LABELS = st.lists(st.text("甲乙丙丁", min_size=1, max_size=4), min_size=2, max_size=6)


@given(LABELS, st.integers(1, 5), st.data())
def test_rows_are_found_from_what_repeats(labels: list[str], figures: int, data: st.DataObject) -> None:
    """A header with a name for each column and rows of a label and as many figures come back as they were laid out."""
    names = [f"第{index}列" for index in range(figures + 1)]
    rows = [[label, *(str(data.draw(st.integers(0, 9999))) for _ in range(figures))] for label in labels]

    found = lay_out(1, row(*names, *(cell for each in rows for cell in each)))

    assert found is not None
    assert (found.rows, found.columns, found.ragged) == (len(rows) + 1, figures + 1, True)
    assert [words_of(cell.words) for cell in found.cells] == [*names, *(cell for each in rows for cell in each)]
    assert [(cell.row, cell.column) for cell in found.cells] == [
        (line, column) for line in range(len(rows) + 1) for column in range(figures + 1)
    ]


@pytest.mark.parametrize(
    ("header", "rows", "caption"),
    [
        (["收入", "支出"], [["", "收入", "支出"]], ""),
        (["项目", "收入", "支出"], [["项目", "收入", "支出"]], ""),
        (["三年", "六年", "收入", "支出"], [["", "三年", "六年"], ["", "收入", "支出"]], ""),
        (["2021年各地区收入支出情况一览", "项目", "收入", "支出"], [["项目", "收入", "支出"]], "2021年各地区收入支出情况一览"),
        (["甲", "乙", "丙", "丁", "戊"], [["", "乙", "丙"], ["", "丁", "戊"]], "甲"),
        (["唯一"], [], "唯一"),
    ],
)
def test_a_header_is_placed_only_where_it_fits(header: list[str], rows: list[list[str]], caption: str) -> None:
    """Whole rows of names are placed from the foot up; a title and what is left over stand above the table."""
    found = lay_out(1, row(*header, "甲地", "12", "13", "乙地", "14", "15"))

    assert found is not None
    top = [["", "", ""] for _ in range(found.rows - 2)]
    for cell in found.cells:
        if cell.row < len(top):
            top[cell.row][cell.column] = words_of(cell.words)
    assert (top, "".join(span.string for span in found.caption)) == (rows, caption)


@pytest.mark.parametrize("cells", [[], ["甲"], ["甲", "乙", "丙"], ["甲", "1", "乙", "1", "2", "丙", "丁"], ["1", "2", "3"]])
def test_where_nothing_repeats_there_is_no_table(cells: list[str]) -> None:
    """One row is none."""
    assert lay_out(1, row(*cells)) is None
