"""Which tables of final accounts tell one amount."""

from __future__ import annotations

import pytest

from validator.extraction.account_tables import kind_of, mostly_hold


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("某县商务局2022年度收入支出决算总表", "overall"),
        ("收入决算表", "income"),
        ("支出决算表公开03表部门：某局单位：万元", "spending"),
        ("财政拨款收入支出决算总表", "fiscal"),
        ("一般公共预算财政拨款支出决算表", "general"),
        ("一般公共预算财政拨款基本支出决算明细表", "basic"),
        ("政府性基金预算财政拨款收入支出决算表", "funds"),
        ("国有资本经营预算财政拨款支出决算表", "capital"),
        ("财政拨款“三公”经费支出决算表", ""),
        ("项目支出决算表", ""),
        ("收入预算总表", ""),
    ],
)
def test_tables_are_known_by_their_titles(title: str, kind: str) -> None:
    """The first kind whose name stands in a title is the kind of the table; other tables are none of them."""
    assert kind_of(title) == kind


@pytest.mark.parametrize(
    ("agree", "differ", "expected"), [(2, 0, False), (3, 0, True), (3, 1, True), (3, 2, False), (4, 2, True), (9, 5, False)]
)
def test_amounts_that_differ_are_wrong_where_most_agree(agree: int, differ: int, expected: bool) -> None:
    """Three amounts at least must agree, and twice as many as differ."""
    assert mostly_hold([True] * agree + [False] * differ) is expected
