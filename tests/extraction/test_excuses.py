"""What excuses more than was planned."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.excuses import names_income, of_figure


@pytest.mark.parametrize(
    ("report", "words"),
    [
        ("教育支出年初预算为8.00万元，支出决算为9.00万元，决算数大于年初预算数的原因是追加。", "大于"),
        ("契税收入预算为8.00万元，实际完成9.00万元。", ""),
        ("教育支出预算为8.00万元，契税收入完成9.00万元。", "契税"),
        ("教育支出年初预算为8.00万元，支出决算为9.00万元，决算数小于年初预算数。", ""),
        ("收入支出预算为8.00万元，收入支出决算9.00万元。", ""),
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
