"""Marks that number what is told one after the other."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.numbering import first_run, in_order, marks

WAYS = {
    "is": "{}是",
    "ordinal": "第{}，",
    "chinese_bracket": "（{}）",
    "chinese": "{}、",
    "bracket": "（{}）",
    "half": "{}）",
    "number": "{}. ",
    "circle": "{}",
}
NUMERALS = {
    **dict.fromkeys(("is", "ordinal", "chinese_bracket", "chinese"), "一二三四五六七八九"),
    **dict.fromkeys(("bracket", "half", "number"), "123456789"),
    "circle": "①②③④⑤⑥⑦⑧⑨",
}


@given(st.sampled_from(sorted(WAYS)), st.integers(2, 9), st.sampled_from("；。，"))
def test_items_are_counted_however_they_are_numbered(kind: str, number: int, mark: str) -> None:
    """So many items in a row, numbered in any of the usual ways, are one run of so many marks in order."""
    text = mark.join(WAYS[kind].format(NUMERALS[kind][at]) + "开展工作" for at in range(number))
    run = first_run(list(marks(text)))

    assert ([each.number for each in run], {each.kind for each in run}, in_order(run)) == (list(range(1, number + 1)), {kind}, True)


@pytest.mark.parametrize("text", ["增长2.5%", "3.14万元", "第一季度", "第二批项目", "不是一是二", "函数（100）", "2021.5"])
def test_other_numbers_are_no_marks(text: str) -> None:
    """Decimals, quarters, batches and codes number nothing."""
    assert list(marks(text)) == []
