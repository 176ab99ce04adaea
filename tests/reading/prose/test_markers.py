"""Item numbers and other marks at the beginning of a line."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.reading.prose.markers import Marker, marker, number_of

DIGITS = "零一二三四五六七八九"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("第一部分 部门概况", Marker("part", 1, 5)),
        ("第3部分  附表", Marker("part", 3, 6)),
        ("第二章 收入", Marker("chapter", 2, 4)),
        ("第十二节", Marker("section", 12, 4)),
        ("附件2", Marker("annex", 2, 3)),
        ("附 表：明细", Marker("annex", 0, 3)),
        ("一、主要职能", Marker("chinese", 1, 2)),
        ("十一、 其他", Marker("chinese", 11, 4)),
        ("（二）项目支出", Marker("chinese-bracket", 2, 3)),
        ("(三) 指标", Marker("chinese-bracket", 3, 4)),
        ("（ 四 ）指标", Marker("chinese-bracket", 4, 5)),
        ("1.资金管理", Marker("number", 1, 2)),
        ("1. 资金管理", Marker("number", 1, 3)),
        ("12、资金管理", Marker("number", 12, 3)),
        ("３．资金管理", Marker("number", 3, 2)),
        ("（1）合理性", Marker("number-bracket", 1, 3)),
        ("(10) 合理性", Marker("number-bracket", 10, 5)),
        ("2）合理性", Marker("number-half", 2, 2)),
        ("③合理性", Marker("circle", 3, 1)),
        ("## 概况", Marker("hash2", 0, 3)),
        ("- 概况", Marker("bullet", 0, 2)),
        ("• Cost of revenue", Marker("bullet", 0, 2)),
        ("**一、概况**", Marker("chinese", 1, 4)),
    ],
)
def test_marks_are_known(line: str, expected: Marker) -> None:
    """Each kind of mark is recognised with its number and its length."""
    assert marker(line) == expected


@pytest.mark.parametrize(
    "line",
    [
        "15.8%。",
        "3．5万元",
        "2021.7.1起",
        "一是持续做好",
        "（3 分）",
        "（2022）号",
        "(28%)",
        "1-7月",
        "第二位",
        "附件材料齐全",
        "-5.78%",
        "一般公共预算",
        "12345热线",
        "#标签",
        "十分重视",
    ],
)
def test_what_only_looks_like_a_mark_is_none(line: str) -> None:
    """Decimals, years, amounts in brackets and ordinary words begin no item."""
    assert marker(line) is None


@given(st.integers(1, 199))
def test_chinese_numerals_mean_their_number(value: int) -> None:
    """Any number that an item could have is read from its Chinese numeral."""
    hundreds, rest = divmod(value, 100)
    tens, ones = divmod(rest, 10)
    numeral = "一百" * hundreds
    numeral += (DIGITS[tens] if tens > 1 or hundreds else "") + "十" if tens else "零" if hundreds and ones else ""
    numeral += DIGITS[ones] if ones else ""

    assert number_of(numeral) == value
