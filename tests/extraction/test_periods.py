"""Periods that headers name, and their order."""

from __future__ import annotations

import pytest

from validator.extraction.periods import only_period, periods_in

NAMED = {
    "2021年": ["2021"],
    "2021年度决算数": ["2021"],
    "2021年三季度": ["2021-Q3"],
    "2021年上半年": ["2021-H1"],
    "2021年1-9月": ["2021-01/2021-09"],
    "2021年7月": ["2021-07"],
    "2023 年 12 月 31 日": ["2023"],
    "2023 年 1 月 1 日": ["2022"],
    "FY19": ["2019"],
    "Fiscal 2019 Net Sales": ["2019"],
    "Q3 FY2021": ["2021-Q3"],
    "December 31, 2019": ["2019"],
    "Three months ended July 3, 2010": ["2010-07"],
    "Change 2019 versus 2018": ["2019", "2018"],
    "上年决算数": ["prior"],
    "期初余额": ["prior"],
    "本年": [""],
    "期末余额": [""],
    "年初预算数": [],
    "金额": [],
    "2052.89": [],
    "20210": [],
    "〔2020〕": [],
}
ORDERED = ["上年同期", "2019年", "2020年三季度", "2020年", "2021-06-30", "2021年", "本年"]


@pytest.mark.parametrize("words", NAMED)
def test_periods_are_found_in_words(words: str) -> None:
    """Years, quarters, halves, months and words such as 上年 are periods; amounts, document numbers and 年初预算 are not."""
    assert [period.text for period in periods_in(words)] == NAMED[words]


def test_periods_have_an_order() -> None:
    """Dated periods follow each other; what came before lies before all of them, the present after."""
    orders = [periods_in(words)[0].order for words in ORDERED]

    assert orders == sorted(orders)


def test_some_names_are_nothing_but_a_period() -> None:
    """A header that is only a period is told apart from a measure of that period."""
    words = ["2021年度", "December 31, 2019", "本年", "年末", "FY19", "2021年收入", "本年收入合计", "53 WEEKS"]

    assert [only_period(word) for word in words] == [True] * 5 + [False] * 3
