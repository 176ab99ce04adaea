"""Figures that are plans, and figures of one kind."""

from __future__ import annotations

from tests.extraction.cases import read_report
from validator.extraction.plans import is_planned, of_one_kind

REPORT = read_report("公务接待费预算为8.00万元，实际支出4.31万元。公务用车费计划数22.00万元，执行数19.83万元。")


def test_a_plan_is_told_by_the_words_that_lead_to_its_figure() -> None:
    """预算为 and 计划数 lead to plans, 实际支出 and 执行数 to what was done."""
    assert [is_planned(mention) for mention in REPORT.mentions] == [True, False, True, False]


def test_plans_and_what_was_done_are_never_of_one_kind() -> None:
    """Of what follows a plan only plans are kept, of what follows spending only spending."""
    budget, spent, planned, done = REPORT.mentions

    assert of_one_kind(budget, (spent, planned, done)) == (planned,)
    assert of_one_kind(spent, (budget, planned, done)) == (done,)
