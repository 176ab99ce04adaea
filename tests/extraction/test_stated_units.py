"""Units that captions, headers and names state for the numbers under them."""

from __future__ import annotations

import pytest

from validator.extraction.stated_units import is_unit, stated_unit

STATED = {
    "单位：万元": ("money.CNY", 10000),
    "金额单位：人民币元": ("money.CNY", 1),
    "收入决算表公开02表编制单位：某县商务局金额单位：万元": ("money.CNY", 10000),
    "(2021 年度)    单位:万元、%": ("money.CNY", 10000),
    "医疗收入(万元)": ("money.CNY", 10000),
    "预算执行情况（千元）": ("money.CNY", 1000),
    "年末參保人數(萬人)": ("count.person", 10000),
    "占比（%）": ("percent", "0.01"),
    "同比±%": ("percent", "0.01"),
    "% of Total": ("percent", "0.01"),
    "基本每股收益(元/股)": ("money.CNY/股", 1),
    "US$’000": ("money.USD", 1000),
    "$000": ("money.USD", 1000),
    "RMB'000": ("money.CNY", 1000),
    "$ MILLION": ("money.USD", 10**6),
    "(Dollars in millions)": ("money.USD", 10**6),
    "Amounts in thousands of U.S. dollars": ("money.USD", 1000),
    "(In thousands, except per share amounts)": ("number", 1000),
    "(` lakh)": ("money.INR", 10**5),
    "€m": ("money.EUR", 10**6),
}
SILENT = ["合计", "2021年", "Total (B)=(1+2)", "教育支出（类）", "Sales (m)", "预算单位：某局", "12%", "营业收入"]


@pytest.mark.parametrize("words", STATED)
def test_words_state_a_unit(words: str) -> None:
    """The unit behind 单位, in brackets, or that is all the words are, counts; its dimension and scale are exact."""
    unit = stated_unit(words)

    assert unit is not None
    assert (unit.dimension, str(unit.scale)) == (STATED[words][0], str(STATED[words][1]))


@pytest.mark.parametrize("words", SILENT)
def test_other_words_state_none(words: str) -> None:
    """Names, periods, formulas, levels of the budget and percentages that are figures state no unit."""
    assert stated_unit(words) is None


def test_nothing_but_a_unit() -> None:
    """A cell that is only a unit is told apart from a name that has one."""
    assert [is_unit(words) for words in ("US$’000", "(In thousands)", "单位：万元", "医疗收入(万元)", "Sales ($)", "合计")] == [
        True
    ] * 3 + [False] * 3
