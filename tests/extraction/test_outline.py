"""The numbered items of a document."""

from __future__ import annotations

import pytest

from tests.extraction.cases import read_report
from validator.extraction.outline import item_series


def outline(report: str) -> list[tuple[str, list[str]]]:
    """Give every series as the words that lead to it and those of its items, marks left out."""
    analysis = read_report(report)
    texts = [sentence.string[sentence.start : sentence.end].strip(" 。") for sentence in analysis.sentences]
    return [(texts[series.parent], [" ".join(texts[item.first : item.end]) for item in series.items]) for series in item_series(analysis)]


@pytest.mark.parametrize(
    ("report", "expected"),
    [
        ("前言\n1.甲\n2.乙\n3.丙", [("前言", ["1.甲", "2.乙", "3.丙"])]),
        (
            "一、甲\n（一）子\n说明\n（二）丑\n二、乙",
            [("一、甲", ["（一）子 说明", "（二）丑"]), ("一、甲", ["一、甲 （一）子 说明 （二）丑", "二、乙"])],
        ),
        (
            "一、甲\n1.子\n2.丑\n二、乙\n1.寅\n2.卯",
            [("一、甲", ["1.子", "2.丑"]), ("二、乙", ["1.寅", "2.卯"]), ("一、甲", ["一、甲 1.子 2.丑", "二、乙 1.寅 2.卯"])],
        ),
        ("前言\n1.甲\n3.丙", []),
        ("前言\n2.乙\n3.丙", []),
        ("前言\n一是甲\n二是乙", [("前言", ["一是甲", "二是乙"])]),
        ("前言\n（九）甲\n（十）乙", []),
        ("前言", []),
    ],
)
def test_items_are_found_by_their_markers(report: str, expected: list[tuple[str, list[str]]]) -> None:
    """Items that count from one without a gap are a series; a marker of a higher kind ends those below it."""
    assert outline(report) == expected


def test_numbers_above_ten_count_on() -> None:
    """Eleven items in Chinese numerals are one series."""
    numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "二十"]
    report = "\n".join(f"{numeral}、内容" for numeral in numerals[:11])

    assert [len(items) for _, items in outline(report)] == [11]
    assert outline(report + "\n二十、内容") == []
