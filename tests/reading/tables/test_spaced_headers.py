"""Headers of tables whose columns are known by number only."""

from __future__ import annotations

import pytest

from validator.reading.tables.found import words_of
from validator.reading.tables.spaced_headers import place_header
from validator.reading.texts import Span


def header(lines: list[str], figures: int) -> tuple[list[tuple[str, int, int, int, int]], int, str]:
    """Place the words of lines, each parted by blanks."""
    placed, rows, rest = place_header([[Span(1, 1, 0, word) for word in line.split()] for line in lines], [1 + figures])
    return [(words_of(cell.words), *cell[1:]) for cell in placed], rows, " ".join(span.string for span in rest)


@pytest.mark.parametrize(
    ("lines", "figures", "expected"),
    [
        ([], 2, ([], 0, "")),
        (["项目 收入 支出"], 2, ([("项目", 0, 0, 1, 1), ("收入", 0, 1, 1, 1), ("支出", 0, 2, 1, 1)], 1, "")),
        (["收入 支出"], 2, ([("收入", 0, 1, 1, 1), ("支出", 0, 2, 1, 1)], 1, "")),
        (["甲 乙 丙 丁"], 2, ([], 0, "甲 乙 丙 丁")),
        (
            ["甲年 乙年", "项目 a b c d"],
            4,
            (
                [
                    ("甲年", 0, 1, 1, 2),
                    ("乙年", 0, 3, 1, 2),
                    ("项目", 1, 0, 1, 1),
                    *((name, 1, at, 1, 1) for at, name in enumerate("abcd", 1)),
                ],
                2,
                "",
            ),
        ),
        (
            ["项目", "收入 支出"],
            2,
            ([("项目", 0, 0, 1, 1), ("收入", 0, 1, 1, 1), ("支出", 0, 2, 1, 1)], 1, ""),
        ),
        (
            ["本期 上期", "项目 增减", "2023年 2022年"],
            3,
            (
                [
                    ("项目", 0, 0, 2, 1),
                    ("本期", 0, 1, 1, 1),
                    ("上期", 0, 2, 1, 1),
                    ("增减", 0, 3, 2, 1),
                    ("2023年", 1, 1, 1, 1),
                    ("2022年", 1, 2, 1, 1),
                ],
                2,
                "",
            ),
        ),
    ],
)
def test_a_header_is_placed_only_if_its_numbers_of_words_fit(
    lines: list[str], figures: int, expected: tuple[list[tuple[str, int, int, int, int]], int, str]
) -> None:
    """Names stand over their columns, headings over groups, centred names beside both lines; whatever does not fit is given back."""
    assert header(lines, figures) == expected
