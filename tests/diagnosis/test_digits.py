"""The accidents that happen to digits."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from validator.diagnosis.digits import Digits, added, dropped, moved, replaced, transposed
from validator.language.printed import read_figure


@st.composite
def printed_digits(draw: st.DrawFn) -> Digits:
    """Draw a proper printed number of up to nine digits and four decimals."""
    decimals = draw(st.integers(0, 4))
    return Digits(
        str(draw(st.integers(0, 10**5))).rjust(1, "0") + draw(st.text("0123456789", min_size=decimals, max_size=decimals)), decimals
    )


NUMBERS = printed_digits()


@pytest.mark.parametrize(
    ("text", "digits"),
    [
        ("70.35%", Digits("7035", 2)),
        ("-0.94万元", Digits("094", 2)),
        ("1,234人", Digits("1234", 0)),
        ("0", Digits("0", 0)),
        ("10.0", Digits("100", 1)),
    ],
)
def test_the_digits_of_a_figure(text: str, digits: Digits) -> None:
    """A figure's digits are those printed, without sign, separators and unit."""
    assert Digits.of(read_figure(text)) == digits


def test_a_literal_shows_its_digits_by_its_value() -> None:
    """A figure that hides nothing has the decimals of its value."""
    figure = read_figure("2.50元", set=True)

    assert Digits.of(figure) == Digits("250", 2)


@pytest.mark.parametrize(
    ("string", "decimals", "proper"),
    [("7035", 2, True), ("094", 2, True), ("94", 2, False), ("0094", 2, False), ("0", 0, True), ("", 0, False), ("05", 0, False)],
)
def test_proper_numbers(string: str, decimals: int, proper: bool) -> None:
    """A number has a digit before its point and no needless zero in front."""
    assert Digits(string, decimals).proper is proper


@settings(max_examples=40)
@given(NUMBERS)
def test_replacing_goes_both_ways(digits: Digits) -> None:
    """Whatever one replaced digit makes of a number, one replaced digit makes the number of it again."""
    others = list(replaced(digits))

    assert len(set(others)) == len(others)
    assert all(
        digits in set(replaced(other)) and sum(a != b for a, b in zip(other.string, digits.string, strict=True)) == 1 for other in others
    )


@given(NUMBERS)
def test_changing_round_goes_both_ways(digits: Digits) -> None:
    """Two digits changed round and changed round again are as before."""
    assert all(digits in set(transposed(other)) and sorted(other.string) == sorted(digits.string) for other in transposed(digits))


@settings(max_examples=40)
@given(NUMBERS)
def test_dropping_undoes_adding(digits: Digits) -> None:
    """Every number that lost a digit to become this one is one to which this one adds it, and the other way round."""
    assert all(digits in {less for less, _ in added(more)} for more in dropped(digits))
    assert all(digits in set(dropped(less)) for less, _ in added(digits) if less.decimals or not digits.decimals)


@given(NUMBERS)
def test_moving_the_point_keeps_the_digits(digits: Digits) -> None:
    """A moved point multiplies by the power of ten that it says, and neither loses a digit nor adds a needless one."""
    for other, places in moved(digits):
        assert other.proper
        assert other.value == digits.value.scaleb(places)
        assert other.string.strip("0") == digits.string.strip("0")


def test_the_accidents_of_one_number() -> None:
    """All that may happen to 0.94, in the order in which it is tried."""
    number = Digits("094", 2)

    assert [str(each.value) for each in transposed(number)] == ["9.04", "0.49"]
    assert [(str(each.value), places) for each, places in moved(number)] == [
        ("0.094", -1),
        ("9.4", 1),
        ("0.0094", -2),
        ("94", 2),
        ("0.00094", -3),
        ("940", 3),
    ]
    assert [(str(each.value), doubled) for each, doubled in added(number)] == [("0.4", False), ("0.9", False)]
    assert {str(each.value) for each in dropped(number)} >= {"10.94", "0.194", "0.914", "0.941"}


def test_a_doubled_digit() -> None:
    """A digit beside its like is known as doubled."""
    assert list(added(Digits("1223", 0))) == [
        (Digits("223", 0), False),
        (Digits("123", 0), True),
        (Digits("122", 0), False),
    ]


def test_zero_has_no_other_point() -> None:
    """Moving the point of nothing changes nothing."""
    assert list(moved(Digits("000", 2))) == []
    assert Digits("000", 2).value == Decimal(0)
