"""Periods: stretches of days."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.truth import Truth

DAYS = st.integers(1, 400)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a period of some days of one year."""
    first = draw(DAYS)
    return Period.of(first, first + draw(st.integers(0, 100)))


@given(periods(), periods())
def test_a_period_precedes_holds_or_overlaps_another(one: Period, other: Period) -> None:
    """The relations of two periods are those of their sets of days."""
    days, others = ({*range(int(period.first.low), int(period.last.low) + 1)} for period in (one, other))

    assert one.equals(other) is Truth.of(days == others)
    assert one.precedes(other) is Truth.of(max(days) < min(others))
    assert one.holds(other) is Truth.of(others <= days)


@given(periods(), DAYS, DAYS)
def test_a_day_that_is_not_told_is_decided_only_where_every_day_agrees(period: Period, one: int, other: int) -> None:
    """A date that may be several days lies in a period if all of them do, and does not if none of them does."""
    date = Interval(Decimal(min(one, other)), Decimal(max(one, other)))
    days = [period.holds(Period.of(day, day)) for day in range(min(one, other), max(one, other) + 1)]

    found = period.holds(Period(date, date))

    assert found is Truth.MAYBE or {found} == set(days)
    assert found is not Truth.FALSE or Truth.TRUE not in days
