"""What two printed figures have in common."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.likeness import agree, information, one_slip_apart, significant
from validator.language.printed import print_value, read_figure

SLIPS = {
    "a digit replaced": ("366.42万元", "363.42万元"),
    "two neighbours swapped": ("761.97万元", "716.97万元"),
    "neighbours swapped across the point": ("1273.05万元", "1270.35万元"),
    "a digit dropped": ("4693.27万元", "493.27万元"),
    "a digit doubled": ("4693.27万元", "44693.27万元"),
    "the point moved": ("365万元", "36.5万元"),
    "the unit lost": ("437.32元", "437.32万元"),
}
NO_SLIPS = {
    "the same value": ("363.42万元", "363.42万元"),
    "the same value in another unit": ("363.42万元", "3634200元"),
    "two digits replaced": ("98.60万元", "89.77万元"),
    "too few digits": ("69个", "67个"),
    "too few digits to have slipped": ("20万元", "2万元"),
    "other decimals": ("4646.36万元", "4646.4万元"),
    "another sign": ("363.42万元", "-366.42万元"),
    "another dimension": ("4545元", "4546人"),
}


@pytest.mark.parametrize(("one", "other"), SLIPS.values(), ids=SLIPS)
def test_one_slip_leads_from_one_figure_to_the_other(one: str, other: str) -> None:
    """Each kind of slip is known in both directions."""
    first, second = read_figure(one), read_figure(other)

    assert (one_slip_apart(first, second), one_slip_apart(second, first)) == (True, True)


@pytest.mark.parametrize(("one", "other"), NO_SLIPS.values(), ids=NO_SLIPS)
def test_no_single_slip_does(one: str, other: str) -> None:
    """Equal figures, figures of few digits and figures that differ in more than one way are not one slip apart."""
    first, second = read_figure(one), read_figure(other)

    assert (one_slip_apart(first, second), one_slip_apart(second, first)) == (False, False)


@given(whole=st.integers(1000, 9_999_999), place=st.integers(0, 6), digit=st.integers(0, 9))
def test_any_digit_replaced_is_a_slip(whole: int, place: int, digit: int) -> None:
    """Whichever digit of a number with enough of them is replaced, the two numbers are one slip apart, unless they are equal or become too short."""
    digits = f"{whole}"
    place %= len(digits)
    other = digits[:place] + str(digit) + digits[place + 1 :]
    one, two = (read_figure(f"{Decimal(text) / 100:.2f}万元") for text in (digits, other))
    enough = min(significant(one), significant(two)) >= 4 and len(other.lstrip("0")) == len(digits)

    assert one_slip_apart(one, two) or digits == other or not enough


@given(st.integers(1, 10**9), st.integers(0, 4))
def test_zeros_at_either_end_tell_nothing(whole: int, zeros: int) -> None:
    """A number and the same number of larger units have equally many significant digits, and no more than it has digits."""
    small, large = read_figure(f"{whole}元"), read_figure(f"{whole * 10**zeros}元")

    assert significant(small) == significant(large) <= len(str(whole))
    assert information(small) == information(large)


@given(st.integers(1, 10**8), st.integers(0, 2))
def test_a_figure_agrees_with_itself_rounded(cents: int, places: int) -> None:
    """Whatever is printed again with fewer decimals still states the same fact."""
    exact = read_figure(f"{Decimal(cents) / 100:.2f}万元")
    coarse = read_figure(print_value(exact.base, read_figure(f"{Decimal(1):.{places}f}万元")))

    assert agree(exact, coarse)
