"""What a report says of something done against its plan."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.checking.engine import check_records
from validator.extraction.families import comparison
from validator.extraction.verdicts import told_before, verdicts
from validator.language.files import read_packs
from validator.language.loading import load_packs
from validator.model.check import Status

RULE = load_packs(read_packs(["core"]))[0].rules["core/words-match-figures"]
AMOUNTS = st.decimals(1, 9000, places=2)


def status(report: str) -> list[Status]:
    """Check the comparisons of a report."""
    return [check.status for check in check_records([RULE], list(comparison.read(read_report(report))))]


@given(AMOUNTS, AMOUNTS)
def test_the_word_that_is_true_passes_and_its_contrary_fails(done: Decimal, planned: Decimal) -> None:
    """Whatever the amounts: said to be larger, smaller or equal as they are they pass; said otherwise they fail unless equal in print."""
    told = f"培训费年初预算{planned}万元，支出决算{done}万元，决算数%s年初预算数。"
    true, false = ("大于", "小于") if done > planned else ("小于", "大于")

    assert status(told % true) == [Status.PASSED]
    assert status(told % false) == [Status.PASSED if done == planned else Status.FAILED]
    assert status(told % "等于") == [Status.PASSED if done == planned else Status.FAILED]


@pytest.mark.parametrize(
    ("report", "said"),
    [
        ("决算数大于年初预算数的主要原因是人员增加。", [("大于", "年初预算数")]),
        ("与预算数相比，无变化。", [("无变化", "预算数")]),
        ("支出较调整预算有所减少。", [("减少", "调整预算")]),
        ("决算数与全年预算数持平。", [("持平", "全年预算数")]),
        ("与预算数基本持平，决算数大于或小于预算数，如决算数大于预算数的，应说明。", []),
        ("决算数大于预算数的单位有三家。", []),
    ],
)
def test_verdicts_are_found_where_something_is_said(report: str, said: list[tuple[str, str]]) -> None:
    """A verdict names the word and the plan; forms, wishes, cases and what is said of others are none."""
    assert [(verdict.relation.text, verdict.plan) for verdict in verdicts(read_report(report))] == said


def test_the_figures_before_a_verdict_are_told_apart() -> None:
    """What was done, the plan that the verdict names, the rate and the excess are known by their words."""
    analysis = read_report("年初预算10.00万元，调整预算12.00万元，支出决算13.00万元，完成调整预算的108.33%，决算数大于调整预算数1.00万元。")
    (verdict,) = verdicts(analysis)
    (told,) = told_before(analysis, verdict)

    assert told.executed is not None
    assert verdict.excess is not None
    texts = [each.figure.text for each in (told.executed, *told.plans, *told.rates, verdict.excess)]
    assert texts == ["13.00万元", "12.00万元", "108.33%", "1.00万元"]


def test_of_several_told_in_the_sentence_before_any_may_be_meant() -> None:
    """A verdict in a sentence of its own speaks of one of the amounts told before it: none is believed enough to accuse."""
    analysis = read_report(
        "三公经费支出8.00万元，完成预算80.00%，其中：用车费5.00万元，完成预算100.00%。决算数小于预算数的主要原因是厉行节约。"
    )
    (verdict,) = verdicts(analysis)

    told = [([rate.figure.text for rate in each.rates], each.bits < 4) for each in told_before(analysis, verdict)]
    assert told == [(["100.00%"], True), (["80.00%"], True)]
