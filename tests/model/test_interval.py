"""Intervals: no true value is ever lost."""

from __future__ import annotations

import operator
from collections.abc import Callable
from decimal import Context, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.model.interval import Interval
from validator.model.truth import Truth

NUMBERS = st.decimals(-(10**12), 10**12, places=6)
ARITHMETIC: list[Callable[..., Interval]] = [operator.add, operator.sub, operator.mul, operator.truediv]
EXACT = {
    operator.add: Fraction.__add__,
    operator.sub: Fraction.__sub__,
    operator.mul: Fraction.__mul__,
    operator.truediv: Fraction.__truediv__,
}


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Draw an interval."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    return Interval(low, high)


@st.composite
def inside(draw: st.DrawFn) -> tuple[Interval, Decimal]:
    """Draw an interval and a number in it."""
    low, middle, high = sorted((draw(NUMBERS), draw(NUMBERS), draw(NUMBERS)))
    return Interval(low, high), middle


def holds(interval: Interval, value: Fraction) -> bool:
    """Whether an interval holds an exact fraction."""
    return Fraction(interval.low) <= value <= Fraction(interval.high)


@pytest.mark.parametrize("operation", ARITHMETIC)
@given(one=inside(), other=inside())
def test_arithmetic_holds_every_result(
    operation: Callable[..., Interval], one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]
) -> None:
    """Whatever numbers the operands stand for, the result holds what they give, compared as exact fractions."""
    if operation is operator.truediv and Decimal(0) in other[0]:
        return

    result = operation(one[0], other[0])

    assert holds(result, EXACT[operation](Fraction(one[1]), Fraction(other[1])))


@pytest.mark.parametrize("operation", ARITHMETIC)
@given(one=intervals(), other=intervals())
def test_arithmetic_is_tight(operation: Callable[..., Interval], one: Interval, other: Interval) -> None:
    """Both ends of a result are reached by ends of the operands, but for the sixtieth digit."""
    if operation is operator.truediv and Decimal(0) in other:
        return
    corners = [EXACT[operation](Fraction(a), Fraction(b)) for a in (one.low, one.high) for b in (other.low, other.high)]

    result = operation(one, other)

    slack = max(map(abs, corners)) / 10**50
    assert min(corners) - Fraction(result.low) <= slack
    assert Fraction(result.high) - max(corners) <= slack


@given(inside())
def test_signs_hold_every_result(pair: tuple[Interval, Decimal]) -> None:
    """The opposite and the absolute of an interval hold those of its numbers."""
    interval, value = pair

    assert -value in -interval
    assert abs(value) in abs(interval)
    assert (-interval).low == -interval.high
    assert abs(interval).low >= 0


def test_an_absolute_range_begins_at_zero_or_where_it_was() -> None:
    """The absolute of a range that holds zero begins there, and keeps the farther end."""
    of = Interval(Decimal(-3), Decimal(2)), Interval(Decimal(2), Decimal(3)), Interval(Decimal(-3), Decimal(-2))

    assert [(abs(interval).low, abs(interval).high) for interval in of] == [(0, 3), (2, 3), (2, 3)]


@given(intervals(), st.decimals(0, 10**6, places=6))
def test_division_by_what_holds_zero_is_refused(interval: Interval, width: Decimal) -> None:
    """No quotient is claimed where the divisor may be zero."""
    with pytest.raises(ZeroDivisionError):
        interval / Interval(-width, width)


@given(intervals(), intervals())
def test_the_hull_holds_both(one: Interval, other: Interval) -> None:
    """The hull of two intervals holds the ends of both, and no smaller one does."""
    hull = one.hull(other)

    assert {hull.low, hull.high} <= {one.low, one.high, other.low, other.high}
    assert all(end in hull for end in (one.low, one.high, other.low, other.high))


@given(inside(), inside())
def test_comparisons_are_never_contradicted(one: tuple[Interval, Decimal], other: tuple[Interval, Decimal]) -> None:
    """TRUE and FALSE of ranges are true and false of every pair of numbers in them."""
    (left, a), (right, b) = one, other

    assert left.equals(right) in {Truth.MAYBE, Truth.of(a == b)}
    assert left.at_most(right) in {Truth.MAYBE, Truth.of(a <= b)}
    assert left.below(right) in {Truth.MAYBE, Truth.of(a < b)}


@given(intervals(), intervals())
def test_comparisons_say_what_can_be_said(one: Interval, other: Interval) -> None:
    """MAYBE is said only where some numbers of the two ranges fulfil the relation and some do not."""
    assert (one.equals(other) is Truth.MAYBE) == (one.meets(other) and not (one.exact and other.exact))
    assert (one.at_most(other) is Truth.MAYBE) == (one.low <= other.high and one.high > other.low)
    assert (one.below(other) is Truth.MAYBE) == (one.low < other.high and one.high >= other.low)


@given(NUMBERS, NUMBERS)
def test_exact_numbers_compare_as_numbers(a: Decimal, b: Decimal) -> None:
    """Between exact numbers nothing is undecided."""
    one, other = Interval.point(a), Interval.point(b)

    assert [one.equals(other), one.at_most(other), one.below(other), one.meets(other)] == [
        Truth.of(a == b),
        Truth.of(a <= b),
        Truth.of(a < b),
        a == b,
    ]


@given(st.text("0123456789", min_size=70, max_size=90))
def test_what_does_not_fit_is_rounded_outward(digits: str) -> None:
    """Numbers with more digits than an interval keeps are still held by it."""
    value, ulp = Decimal(digits), Decimal(1)

    around = Interval.around(value, ulp)

    context = Context(prec=200)
    assert around.low <= context.subtract(value, ulp)
    assert around.high >= context.add(value, ulp)
