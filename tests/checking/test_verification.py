"""Which figures a passed check vouches for."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.checking.relations import RULES, Page
from validator.checking.engine import check_records
from validator.checking.verification import changed
from validator.language.evaluation import substitute
from validator.language.printed import read_figure

# rule, shape, values, the texts that the passed check verifies; all others are only bounded by it
CASES = [
    ("share", {"part": "703.50万元", "whole": "1000.00万元", "percent": "70.35%"}, {"703.50万元", "1000.00万元", "70.35%"}),
    ("share", {"part": "1人", "whole": "20人", "percent": "5%"}, {"20人", "1人"}),  # 6% would pass as a digit rounded up
    ("share", {"part": "0.0万元", "whole": "16.9万元", "percent": "0%"}, {"0.0万元"}),  # 1% would be a digit rounded up
    ("sum", {"total": "55.31万元", "parts": ["27.66万元", "27.65万元"]}, {"55.31万元", "27.66万元", "27.65万元"}),
    ("sum", {"total": "1000.0万元", "parts": ["999.9万元", "0.1万元"]}, {"1000.0万元", "999.9万元"}),  # 0.2 would still add up, by rounding
    (
        "sum",
        {"total": "6780.95万元", "parts": ["2108.87万元", "4646.36万元", "25.73万元"]},
        {"6780.95万元", "2108.87万元", "4646.36万元", "25.73万元"},
    ),
    ("fact", {"values": ["36.5万元", "36.5万元"]}, {"36.5万元"}),
    ("fact", {"values": ["36.5万元"]}, set()),
    ("inclusion", {"part": "36.5万元", "whole": "365万元"}, set()),
    ("rate", {"percent": "95%"}, set()),
]


@pytest.mark.parametrize(("name", "values", "texts"), CASES)
def test_cases(name: str, values: dict[str, object], texts: set[str]) -> None:
    """A figure is verified if the check would have failed with another leading digit or the point moved; else it is bounded."""
    record = Page().record(RULES[name].shape, values)

    (check,) = check_records([RULES[name]], [record])

    keys = {figure.key for _, figure in check.figures}
    assert {key[2] for key in check.verified} == texts
    assert check.bounded == keys - check.verified


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("36.5", ["46.5", "26.5", "3.65", "365"]),
        ("99%", ["89", "9.9", "990"]),
        ("-1.20万元", ["-2.20", "-0.120", "-12.0"]),
        ("0.94", ["0.84", "0.094", "9.4"]),
        ("0.00", ["1.00"]),
    ],
)
def test_the_nearest_changes(text: str, values: list[str]) -> None:
    """The leading digit goes one up and one down, but never to nothing, and the point one place either way."""
    assert [str(each.value) for each in changed(read_figure(text))] == values


@settings(max_examples=60)
@given(
    part=st.decimals(Decimal(1), Decimal(99999), places=2),
    whole=st.decimals(Decimal(1), Decimal(99999), places=2),
    places=st.integers(0, 3),
    role=st.sampled_from(["part", "whole", "percent"]),
    digit=st.integers(1, 9),
)
def test_a_verified_figure_cannot_be_otherwise(part: Decimal, whole: Decimal, places: int, role: str, digit: int) -> None:
    """Whatever leading digit is put in place of that of a verified figure, the check fails."""
    percent = (part / whole * 100).quantize(Decimal(1).scaleb(-places))
    record = Page().record("share", {"part": f"{part}万元", "whole": f"{whole}万元", "percent": f"{percent}%"})
    (check,) = check_records([RULES["share"]], [record])
    figure = dict(check.figures)[role]
    assume(figure.key in check.verified)
    text = str(figure.value)
    index = next(index for index, sign in enumerate(text) if sign in "123456789")
    assume(text[index] != str(digit))
    other = read_figure(text[:index] + str(digit) + text[index + 1 :] + figure.unit.symbol, place=figure.place)

    (changed_check,) = check_records([RULES["share"]], [substitute(record, {role: other})])

    assert changed_check.status == "failed"
