"""Subjects of the budget that a text names."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.subject_amounts import told_of_subjects

TABLE = """\
# 一般公共预算财政拨款支出决算表
单位：万元
| 科目编码 | 科目名称 | 合计 |
|---|---|---|
| 210 | 卫生健康支出 | 154.91 |
| 21011 | 行政事业单位医疗 | 154.91 |
| 2101101 | 行政单位医疗 | 150.07 |
| 2101199 | 其他行政事业单位医疗支出 | 4.84 |
# 情况说明
"""


@pytest.mark.parametrize(
    ("text", "amounts"),
    [
        ("卫生健康支出（类）154.91万元。", ["154.91万元"]),
        ("卫生健康（类）支出154.91万元。", ["154.91万元"]),
        ("卫生健康支出（类）行政事业单位医疗（款）行政单位医疗（项）支出决算150.07万元。", ["150.07万元"]),
        ("卫生健康支出(210)行政事业单位医疗(11)其他行政事业单位医疗支出(99)支出4.84万元。", ["4.84万元"]),
        ("卫生健康支出（类）年初预算160.00万元，支出决算154.91万元。", ["154.91万元"]),
        ("卫生健康支出（类）比上年增加5.00万元。", []),
        ("教育支出（类）30.00万元。", []),
        ("卫生健康支出154.91万元。", []),
    ],
)
def test_the_first_amount_spent_is_told_of_a_subject(text: str, amounts: list[str]) -> None:
    """Class, group and item or their codes name a subject; what was planned, by how much it changed, and other subjects are left out."""
    assert [told.text for told, _ in told_of_subjects(read_report(TABLE + text))] == amounts


def test_without_the_table_nothing_is_compared() -> None:
    """The table of the general budget alone prints what the text tells."""
    assert list(told_of_subjects(read_report("卫生健康支出（类）154.91万元。"))) == []
