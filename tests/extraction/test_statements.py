"""What figures are said of."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.statements import likeness, statements, told

NAMES = st.text(alphabet="收入支出合计总财政拨款项目基本", max_size=8)


def named(report: str) -> list[tuple[str, str, str]]:
    """Give text, name and kind of each statement of a report."""
    return [(each.figure.text, each.name, each.kind) for each in statements(read_report(report))]


def test_changes_and_shares_are_told_of_the_amount_before_them() -> None:
    """A percentage that names only a change or a share has the name of the amount it is said of."""
    report = "2021年财政拨款收入合计120.50万元，占95.2%。收入总计比上年减少3.20万元，下降2.5%。"

    assert named(report) == [
        ("120.50万元", "财政拨款收入合计", "level"),
        ("95.2%", "财政拨款收入合计", "share"),
        ("3.20万元", "收入总计", "delta"),
        ("2.5%", "收入总计", "growth"),
    ]


def test_english_names_lose_articles_verbs_and_years() -> None:
    """What stands around a noun phrase in an English sentence does not belong to the name of its figure."""
    assert named("Our international net sales for fiscal 2019 were $793.4 million.") == [
        ("$793.4million", "internationalnetsales", "level")
    ]


def test_a_target_is_stated_exactly_and_an_approximate_figure_not_at_all() -> None:
    """≥85% is the same 85% wherever it is set; about 300 is no statement that could be repeated to the digit."""
    (target,) = statements(read_report("服务对象满意度不低于85%，涉及约300万元。"))

    assert (target.name, target.kind, target.figure.set, target.figure.qualifier) == ("服务对象满意度", "at_least", True, "")


def test_the_subject_of_an_item_is_its_opening() -> None:
    """A paragraph that opens with a title of its own is about that, besides the headings above it."""
    report = "# 完成情况\n（1）2021年设备购置项目综述。全年预算数40万元。"

    (budget,) = statements(read_report(report))

    assert budget.context == "完成情况设备购置项目综述"


@pytest.mark.parametrize(
    ("words", "plain"),
    [("（1）2021年“三公”经费支出预算", "三公经费支出预算"), ("2022 年 1-7 月“一站式”救助", "一站式救助"), ("Net  Sales", "netsales")],
)
def test_words_are_compared_without_dates_and_marks(words: str, plain: str) -> None:
    """Item numbers, dates, blanks and marks do not tell two names apart; words do."""
    assert told(words) == plain


@given(NAMES, NAMES)
def test_likeness_is_symmetric_and_bounded(one: str, other: str) -> None:
    """Two names are as alike as the same two names the other way round, never more than equal ones."""
    assert 0 <= likeness(one, other) == likeness(other, one) <= 1
    assert likeness(one, other) < 1 or one == other
