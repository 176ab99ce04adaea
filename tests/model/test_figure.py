"""Figures: as exact, and as coarse, as they were printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.place import Place
from validator.model.unit import NUMBER, Unit

WAN = Unit("万元", "money.CNY", Decimal(10000))
PERCENT = Unit("%", "percent", Decimal("0.01"))
PEOPLE = Unit("人", "count.person", Decimal(1), discrete=True)
WAN_PEOPLE = Unit("万人", "count.person", Decimal(10000), discrete=True)
UNITS = st.sampled_from([NUMBER, WAN, PERCENT, WAN_PEOPLE])


def figure(text: str, unit: Unit = NUMBER) -> Figure:
    """Give the figure of a number."""
    value = Decimal(text)
    return Figure(text + unit.symbol, value, unit, Decimal(5).scaleb(int(value.as_tuple().exponent) - 1))


@given(st.decimals(-(10**9), 10**9, places=8), st.integers(0, 6), UNITS)
def test_the_range_holds_what_was_rounded(true: Decimal, decimals: int, unit: Unit) -> None:
    """Whatever true value is printed correctly, the figure's range holds it, and is as wide as one unit of the last digit."""
    printed = figure(f"{(true / unit.scale).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP):f}", unit)

    assert true in printed.interval
    assert printed.interval.high - printed.interval.low == Decimal(1).scaleb(-decimals) * unit.scale


@given(st.integers(0, 10**9))
def test_people_are_counted_whole(number: int) -> None:
    """A count printed in its base unit is exact; printed in ten thousands it is not."""
    counted, coarse = figure(str(number), PEOPLE), figure(str(number), WAN_PEOPLE)

    assert (counted.exact, counted.interval) == (True, Interval.point(Decimal(number)))
    assert not coarse.exact


def test_a_fraction_of_a_person_is_no_count() -> None:
    """A count printed with decimals is an average, and coarse."""
    assert not figure("3.5", PEOPLE).exact


@given(st.decimals(-(10**6), 10**6, places=3), UNITS)
def test_what_is_set_is_exact(value: Decimal, unit: Unit) -> None:
    """A target is its value, whatever its decimals."""
    target = replace(figure(str(value), unit), set=True)

    assert target.interval == Interval.point(target.base)


@pytest.mark.parametrize(("text", "whole"), [("12", True), ("12.0", False), ("0.5", False)])
def test_whole_figures_have_no_decimals(text: str, whole: bool) -> None:
    """A figure is whole if no decimals are printed, even zeros."""
    assert figure(text).whole is whole


@given(st.text("123456789", min_size=30, max_size=38))
def test_long_numbers_lose_no_digit(digits: str) -> None:
    """The base value keeps every printed digit, also beyond the twenty-eight that Python keeps by default."""
    assert figure(digits, WAN).base == Decimal(digits + "0000")


def test_equal_figures_in_two_places_are_two_figures() -> None:
    """What makes a printed figure that one is where it stands; what it says is the same."""
    here, there = (replace(figure("1.0"), place=Place("a.txt", offset=offset)) for offset in (1, 2))

    assert here == there
    assert here.key != there.key
    assert here.key == ("a.txt", 1, "1.0")


def test_kinds_are_general_dimensions() -> None:
    """The kind of a unit is the part of its dimension before the first dot."""
    assert [unit.kind for unit in (WAN, PERCENT, PEOPLE)] == ["money", "percent", "count"]


def test_a_figure_reprinted_differs_in_its_number_alone() -> None:
    """Value and resolution are the new ones; text, unit, qualifier, names, period, place and whether it is set stay."""
    told = Figure("约5人", Decimal(5), PEOPLE, Decimal("0.5"), "about", True, "村民", "甲村", "2021", "final", Place("a.txt", 3, 4))  # noqa: FBT003 (every field, in order)

    assert told.reprinted(Decimal("5.0"), Decimal("0.05")) == replace(told, value=Decimal("5.0"), resolution=Decimal("0.05"))
    assert told.reprinted(Decimal(6), Decimal("0.5")).place == told.place
