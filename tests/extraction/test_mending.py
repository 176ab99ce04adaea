"""How a number that is not well formed was meant."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.mending import mended_number

BROKEN = {
    "34,74": "34.74",
    "3，5": "3.5",
    "1,23.45": "123.45",
    "1,2345.67": "12345.67",
    "1,2345,678": "12345678",
    "1.234.56": "1234.56",
    "41.4.0": "41.40",
    "12..5": "12.5",
    "12.,5": "12.5",
}


@pytest.mark.parametrize(("printed", "meant"), BROKEN.items())
def test_each_kind_of_break_is_mended(printed: str, meant: str) -> None:
    """Each kind of break has one mending."""
    assert mended_number(printed) == meant


@given(st.from_regex(r"[1-9][0-9]{0,4}([.,，][0-9]{1,4}){1,3}", fullmatch=True))
def test_mending_keeps_every_digit_and_gives_a_number(printed: str) -> None:
    """Whatever is broken, what is meant has the same digits in the same order and one point at most."""
    meant = mended_number(printed)

    assert re.sub(r"\D", "", meant) == re.sub(r"\D", "", printed)
    assert re.fullmatch(r"\d+(?:\.\d+)?", meant)
