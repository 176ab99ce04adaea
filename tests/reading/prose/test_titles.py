"""Whether a line is a title."""

from __future__ import annotations

import pytest

from validator.reading.prose.markers import marker
from validator.reading.prose.titles import is_title, topic


@pytest.mark.parametrize(
    "line",
    [
        "一、部门概况",
        "（一）2021年重点工作完成情况。",
        "1.预算编制：",
        "（1）预算编制合理性（5 分）。",
        "九、2019-2021年收支",
        "部门整体支出绩效自评报告",
        "2021年度部门决算",
        "附件2",
        "名词解释",
        "# 2021年增长6.3%的原因",
        "Operational Highlights",
        "Fiscal 2019 compared to Fiscal 2018",
    ],
)
def test_titles_are_seen(line: str) -> None:
    """A short line that names what follows is a title, with or without a number."""
    assert is_title(line, marker(line))


@pytest.mark.parametrize(
    "line",
    [
        "1.收入100万元",
        "（二）全年支出增长，主要是人员增加。",
        "3.公务接待费支出1.98万元",
        "一、部门概况……………3",
        "单位负责人：张三",
        "2023年7月19日",
        "二〇二三年七月",
        "全年支出12万元",
        "自评优秀，自评得分100分。",
        "如下：",
        "亿元（合计）",
        "%",
        "- 办公费",
        "Sales were flat",
        "收入            支出",
        "甲 | 乙",
    ],
)
def test_what_is_no_title_is_none(line: str) -> None:
    """Sentences, figures, forms, dates, list items and cells set apart are no titles."""
    assert not is_title(line, marker(line))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("（1）设备购置项目综述。全年预算数27万元。", "（1）设备购置项目综述"),
        ("3. 2021 年部门预算执行特点。严格执行预算。", "3.2021 年部门预算执行特点"),
        ("1.社会保障支出: 支出决算为2108.87万元。", "1.社会保障支出"),
        ("2.公务用车支出5.91万元,完成预算98.5%。其中：购置0万元。", ""),
        ("2.加快推进，全面落实。完成率100%。", ""),
        ("10.没有句号的一项", ""),
    ],
)
def test_an_item_is_about_its_first_words_if_they_are_a_title(line: str, expected: str) -> None:
    """The lead of a numbered paragraph names it, unless it is already a statement."""
    mark = marker(line)
    assert mark is not None
    assert topic(line, mark) == expected
