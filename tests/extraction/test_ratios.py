"""Ratios of structure."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.cases import read_report
from validator.extraction.ratios import ratios


@settings(max_examples=30)
@given(first=st.integers(1, 400), second=st.integers(1, 400), colon=st.sampled_from(":：∶"))
def test_members_are_percentages(first: int, second: int, colon: str) -> None:
    """Whatever the members of a ratio and however they are separated, they are read as hundredths of one whole."""
    members = [f"{tenths // 10}.{tenths % 10}" for tenths in (first, second, 1000 - first - second)]

    (ratio,) = ratios(read_report(f"三次产业结构为{colon.join(members)}。"))

    assert [figure.text for figure in ratio.percents] == members
    assert sum(figure.base for figure in ratio.percents) == 1
    assert not ratio.earlier


def test_the_ratio_of_the_year_before_is_known() -> None:
    """由…调整为…: the first is what was, the second what is."""
    found = ratios(read_report("三次产业结构由22.1:18.0:59.9调整为21.8:17.4:60.8。"))

    assert [(ratio.mentions[0].figure.text, ratio.earlier) for ratio in found] == [("22.1", True), ("21.8", False)]
