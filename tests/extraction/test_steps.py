"""Figures rounded to more than their last place."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

import validator
from validator.extraction.steps import as_coarse_as_rounded, step
from validator.language.printed import read_figure

VACANCIES = """单位：人
| 地区 | 本年 | 上年 | 增减 | 前年 |
|---|---|---|---|---|
| 合计 | 21900 | 27800 | -5900 | 46100 |
| 东区 | 5800 | 9000 | -3200 | 9600 |
| 西区 | 2900 | 4500 | -1500 | 9700 |
| 南区 | 8900 | 9300 | -400 | 16900 |
| 北区 | 4200 | 5000 | -800 | 9900 |
"""


@given(st.lists(st.integers(1, 999), min_size=20, max_size=30), st.sampled_from([10, 100, 1000]))
def test_figures_share_the_step_that_they_are_rounded_to(numbers: list[int], rounded_to: int) -> None:
    """The step of numbers all rounded to tens, hundreds or thousands is that or ten times as much; with one more digit anywhere there is none."""
    figures = [read_figure(f"{number * rounded_to}元") for number in numbers]

    assert step(figures, 6.0) % rounded_to == 0
    assert step([*figures, read_figure("1234567元")], 6.0) == 0


def test_what_is_rounded_hides_half_a_step() -> None:
    """Where every figure of a unit is a multiple of a hundred, each hides fifty, people too; other units keep their own last place."""
    figures = {at: read_figure(f"{at + 1}00人") for at in range(20)} | {20: read_figure("1.5%")}

    coarse = as_coarse_as_rounded(figures)

    assert {figure.resolution for at, figure in coarse.items() if at < len(figures) - 1} == {Decimal(50)}
    assert coarse[0].interval == coarse[0].interval_of(Decimal(100), Decimal(50))
    assert coarse[20] == figures[20]


def test_a_few_round_amounts_are_as_exact_as_they_are_printed() -> None:
    """People set amounts of 500万元 and 300万元: a handful of them tells nothing of rounding."""
    figures = {at: read_figure(f"{at + 1}00万元") for at in range(6)}

    assert as_coarse_as_rounded(figures) == figures


def test_one_amount_told_again_is_not_rounded_to_itself() -> None:
    """A table with a single item prints its amount in every line; that all of them are multiples of it says nothing."""
    figures = {at: read_figure(f"{1 + at % 2}919.30万元") for at in range(20)} | {20: read_figure("3838.60万元")}

    assert as_coarse_as_rounded(figures) == figures


def test_decimals_say_how_exact_a_figure_is() -> None:
    """Amounts printed as 100.00 and 200.00 are what they say, however many there are."""
    figures = {at: read_figure(f"{at + 1}00.00万元") for at in range(40)}

    assert as_coarse_as_rounded(figures) == figures


def test_a_table_of_hundreds_may_miss_by_hundreds() -> None:
    """Nobody is accused where rounding to hundreds explains that 2900 less 4500 is printed as -1500."""
    (report,) = validator.check_text(VACANCIES).files

    assert {finding.severity for finding in report.findings} == {"note"}
