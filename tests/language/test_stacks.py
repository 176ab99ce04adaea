"""Amounts printed in several units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.printed import print_value, read_figure
from validator.language.stacks import Stack, stacked
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.unit import Unit

SYMBOLS = ("千万元", "万元", "千元", "元", "角", "分", "千人", "人", "万", "项", "个", "%", "天")


def _measure(string: str, at: int) -> tuple[str, int]:
    """Give the longest known symbol that stands there."""
    symbol = next((each for each in SYMBOLS if string.startswith(each, at)), "")
    return symbol, at + len(symbol)


def _read(first: str, symbol: str, rest: str) -> Stack | None:
    string = first + symbol + rest
    unit = units().find(symbol)
    assert unit is not None
    return stacked(string, len(first + symbol), (Decimal(first), unit), lambda at: _measure(string, at))


@pytest.mark.parametrize(
    ("first", "symbol", "rest", "value", "unit"),
    [
        ("1", "亿", "2000万元", "12000", "万元"),
        ("1", "亿", "2000万5000元", "120005000", "元"),
        ("1", "万", "2千人", "12", "千人"),
        ("3", "元", "5角5分", "355", "分"),
        ("3", "元", "5角", "35", "角"),
    ],
)
def test_the_parts_add_up(first: str, symbol: str, rest: str, value: str, unit: str) -> None:
    """In the unit of the last part, whose digits are the last that were printed."""
    whole = _read(first, symbol, rest)

    assert whole is not None
    assert (whole.value, whole.unit.symbol, whole.end) == (Decimal(value), unit, len(first + symbol + rest))


@pytest.mark.parametrize(
    ("first", "symbol", "rest"),
    [
        ("3", "项", "5万元"),
        ("2", "元", "50人"),
        ("2", "元", "50元"),
        ("100", "元", "2万元"),
        ("3", "元", "12角"),
        ("1", "万", "5%"),
        ("5", "个", ""),
    ],
)
def test_two_figures_stay_two(first: str, symbol: str, rest: str) -> None:
    """Another kind of thing, a unit that is not smaller, or more of it than the larger one holds."""
    assert _read(first, symbol, rest) is None


@given(st.integers(1, 999), st.integers(0, 9999), st.integers(0, 9999))
def test_nothing_is_lost(hundreds: int, ten_thousands: int, ones: int) -> None:
    """Whatever the parts are, their sum in yuan is exact."""
    whole = _read(str(hundreds), "亿", f"{ten_thousands}万{ones}元")

    assert whole is not None
    assert whole.value * whole.unit.scale == hundreds * 10**8 + ten_thousands * 10**4 + ones


def test_another_value_is_printed_in_one_unit() -> None:
    """A repair of 1亿2000万元 is told in 万元: nobody guesses how it would be parted."""
    figure = Figure("1亿2000万元", Decimal(12000), Unit("万元", "money.CNY", Decimal(10000)), Decimal("0.5"))

    assert print_value(Decimal(130000000), figure) == "13000万元"
    assert read_figure(print_value(Decimal(130000000), figure)).base == 130000000
