"""Columns of running text: read one after the other."""

from __future__ import annotations

import pytest

from tests.made.pdf import Sheet, pdf
from validator.reading.pdf.columns import columns_of
from validator.reading.pdf.library import pages
from validator.reading.pdf.runs import rows_of, runs_of

LEFT = [f"左栏第{name}行文字写满了这一整行不留空白处" for name in "一二三四五六"]
RIGHT = [f"右栏第{name}行文字写满了这一整行不留空白处" for name in "一二三四五六"]


def columns(sheet: Sheet) -> list[tuple[bool, list[str]]]:
    """Give the columns of a page: whether each is the only one on its part of it, and its lines."""
    (page,) = pages(pdf(sheet), "a.pdf")
    found = columns_of(runs_of(page.glyphs), page.width)
    return [(column.whole, ["".join(run.string for run in row) for row in rows_of(runs)]) for column, runs in found]


def test_two_columns_are_two() -> None:
    """The left one first."""
    assert columns(Sheet().lines(60, 700, *LEFT).lines(310, 700, *RIGHT)) == [(False, LEFT), (False, RIGHT)]


def test_a_title_over_both_columns_stands_first() -> None:
    """And what runs across below them last."""
    title, end = "关于上一年度收入支出决算情况以及有关事项的说明书", "以上说明由本单位财务部门编制并且对外公开发布供查阅"
    sheet = Sheet().write(180, 740, title).lines(60, 700, *LEFT).lines(310, 700, *RIGHT).write(180, 560, end)

    assert columns(sheet) == [(True, [title]), (False, LEFT), (False, RIGHT), (True, [end])]


@pytest.mark.parametrize(
    "sheet",
    [
        Sheet().lines(60, 700, *LEFT),
        Sheet().lines(60, 700, *["基本支出"] * 6).lines(310, 700, *["1,234.56"] * 6),
        Sheet().lines(60, 700, *LEFT[:2]).lines(310, 700, *RIGHT[:2]),
    ],
    ids=["one column", "labels and figures", "too few lines"],
)
def test_other_pages_are_one_column(sheet: Sheet) -> None:
    """Labels and figures side by side are a table, not two columns of text."""
    assert [whole for whole, _ in columns(sheet)] == [True]


def test_a_blank_page_has_none() -> None:
    """There is nothing to divide."""
    assert columns(Sheet()) == []
