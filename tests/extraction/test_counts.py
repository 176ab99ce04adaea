"""Numbers of things."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.counts import MOST, counted, counts
from validator.model.place import Place

DIGITS = "零一二三四五六七八九"


def found(report: str) -> list[tuple[str, int, str]]:
    """Give text, value and noun of each count in a report."""
    return [(count.figure.text, count.number, count.noun) for sentence in read_report(report).sentences for count in counts(sentence)]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("本局内设 3 个股室：办公室。", [("3个", 3, "股室")]),
        ("延续四个主要项目，分三步走。", [("四个", 4, "主要项目"), ("三步", 3, "走")]),
        ("推进三大工程五项机制。", [("三大", 3, "工程五项机制"), ("五项", 5, "机制")]),
        ("二十三项措施、十一类事项、两方面问题。", [("二十三项", 23, "措施"), ("十一类", 11, "事项"), ("两方面", 2, "问题")]),
        ("项目决策等10项一级指标、17项二级指标。", [("10项", 10, "一级指标"), ("17项", 17, "二级指标")]),
        ("第3个、近5项、其他2家、前三项、约6个、几十个、1.5个。", []),
        ("二级指标、三级医院、党的二十大报告、二十大精神。", []),
        ("一个中心，1个项目，100个村，3万个用户。", []),
    ],
)
def test_counts_are_found_as_printed(report: str, expected: list[tuple[str, int, str]]) -> None:
    """Two things or more that a text may name are counted in digits or Chinese numerals; ordinals, levels and about numbers are not."""
    assert found(report) == expected


@given(st.integers(2, MOST))
def test_numerals_say_what_digits_say(number: int) -> None:
    """A number printed in Chinese numerals is the number."""
    tens, ones = divmod(number, 10)
    numeral = (DIGITS[tens] if tens > 1 else "") + "十" * bool(tens) + (DIGITS[ones] if ones else "")

    assert [count for _, count, _ in found(f"围绕{numeral}项任务。")] == [number]


def test_a_count_is_exact_and_stands_where_it_is_printed() -> None:
    """A Chinese numeral becomes a figure with its place; what is found listed for it is counted alike."""
    (sentence,) = read_report("分为四个方面：略。").sentences
    (count,) = counts(sentence)
    listed = counted(count, 3, Place("report.txt", 1, 9))

    assert (count.figure.exact, count.figure.value, count.figure.place.column, count.before) == (True, Decimal(4), 3, "分为")
    assert (listed.text, listed.set, listed.unit, listed.place.column) == ("3", True, count.figure.unit, 9)
