"""Numerals: digits, signs and separators."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from validator.language.numerals import decimals_of, find_numeral, fold_signs, is_plain, resolution_of, rounded, write

VALUES = st.decimals(-(10**15), 10**15, places=4)


@given(st.text(max_size=50))
def test_folding_moves_nothing(text: str) -> None:
    """Folding full-width signs keeps every position."""
    assert len(fold_signs(text)) == len(text)


@given(VALUES, st.booleans(), st.text("约共（元", max_size=3), st.text("元万%", max_size=2))
def test_a_written_number_is_found_again(value: Decimal, grouped: bool, front: str, end: str) -> None:
    """A number written between words is found with its value, its span and its separators."""
    digits = write(value, grouped=grouped)

    numeral = find_numeral(fold_signs(front + digits + end))

    assert numeral is not None
    assert (numeral.value, numeral.end) == (value, len(front) + len(digits))
    assert numeral.grouped == ("," in digits)


@given(VALUES, st.integers(0, 3))
def test_rounding_is_half_up(value: Decimal, decimals: int) -> None:
    """A rounded number lies within half a unit of its last digit, and of two equally near ones it is the one away from zero."""
    result = rounded(value, decimals)

    assert decimals_of(Decimal(0), result) == decimals
    assert abs(result - value) <= resolution_of(result)
    assert abs(result) >= abs(value) or abs(result - value) < resolution_of(result)


@given(st.integers(0, 10**6), st.integers(0, 8))
def test_decimals_and_resolution_say_the_same(digits: int, decimals: int) -> None:
    """The decimals of a number are known from its resolution alone."""
    value = Decimal(digits).scaleb(-decimals)

    assert decimals_of(resolution_of(value), Decimal(0)) == decimals


@given(st.text("0123456789,.-+(%", max_size=9))
def test_an_ordinary_number_is_found_as_any_other(text: str) -> None:
    """Where a text is nothing but an ordinary number, the numeral is the whole of it, unsigned, and no code."""
    if is_plain(text):
        numeral = find_numeral(text)
        assert numeral is not None
        assert (numeral.start, numeral.end, numeral.sign, numeral.bracketed) == (0, len(text), "", False)
        assert numeral.value == Decimal(text.replace(",", ""))
        assert text == "0" or not text.startswith("0") or text.startswith("0.")
