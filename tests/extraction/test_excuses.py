"""What excuses more than was planned."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.excuses import names_income, of_figure, of_plan


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("教育支出年初预算为8.00万元，支出决算为9.00万元，决算数大于年初预算数的原因是追加。", "大于"),
        ("契税收入预算为8.00万元，实际完成9.00万元。", ""),
        ("教育支出预算为8.00万元，契税收入完成9.00万元。", "契税"),
        ("教育支出年初预算为8.00万元，支出决算为9.00万元，决算数小于年初预算数。", ""),
        ("收入支出预算为8.00万元，收入支出决算9.00万元。", ""),
        ("教育支出预算为8.00万元，支出决算为9.00万元，主要原因是在职人员增加。", "原因"),
        ("教育支出预算为8.00万元，支出决算为9.00万元；项目支出5.00万元，主要原因是追加。", ""),
    ],
)
def test_the_report_says_so_or_it_is_income(report: str, words: str) -> None:
    """A verdict of 大于 excuses the figure it speaks of, and the name of income its own figure; 小于 and other names excuse nothing."""
    analysis = read_report(report)
    excuse = of_figure(analysis, analysis.mentions[1])

    assert (excuse.text if excuse else "") == words


def test_the_longest_name_of_income_is_told() -> None:
    """Of the names of a table the first one of income counts, unless it is one of spending too."""
    (figure, *_) = read_report("增值税37562万元。").figures
    found = names_income(("收入支出表", "一、增值税收入"), figure)

    assert found is not None
    assert found.text == "增值税"


@pytest.mark.parametrize(
    ("report", "words"),
    [("教育支出年初预算为8.00万元。", "年初预算"), ("教育支出全年预算为8.00万元。", ""), ("契税收入预算为8.00万元。", "契税")],
)
def test_an_initial_plan_is_revised_as_a_matter_of_course(report: str, words: str) -> None:
    """What is called the initial budget, or is one of income, may be exceeded; the budget of the whole year may not."""
    excuse = of_plan(read_report(report).mentions[0])

    assert (excuse.text if excuse else "") == words
