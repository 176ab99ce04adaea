"""Dates, years and periods, in the many ways they are printed."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readings import cases
from validator.language.dates import DateError, read_date, read_period, read_year
from validator.model.interval import Interval
from validator.model.period import Period

CASES = cases("dates")
DAYS = st.dates(date(1900, 1, 1), date(2099, 12, 31))
FORMS = [
    "{0.year}-{0.month:02}-{0.day:02}",
    "{0.year}/{0.month}/{0.day}",
    "{0.year}年{0.month}月{0.day}日",
    "{0.year}{0.month:02}{0.day:02}",
]


def written(period: Period | None) -> str:
    """Write a period as its first and last day."""
    if period is None:
        return "none"
    return f"{date.fromordinal(int(period.first.low))} {date.fromordinal(int(period.last.high))}"


@pytest.mark.parametrize("text", CASES)
def test_periods_are_the_days_of_their_case(text: str) -> None:
    """Each text is the period from the first to the last day that stand there, or names no days."""
    assert written(read_period(text)) == CASES[text]


@given(DAYS, st.sampled_from(FORMS))
def test_a_day_is_read_in_every_form(day: date, form: str) -> None:
    """However a day is written, it is that day, and the period of that day alone."""
    text = form.format(day)

    assert read_date(text) == Interval.point(read_date(text).low)
    assert int(read_date(text).low) == day.toordinal()
    assert read_period(text) == Period.of(day.toordinal(), day.toordinal())


@given(DAYS)
def test_a_month_holds_its_days(day: date) -> None:
    """A date that names only its month may be any day of it, and no other."""
    month = read_date(f"{day.year}年{day.month}月")
    first = day.replace(day=1)

    assert int(month.low) == first.toordinal()
    assert int(month.high) == ((first + timedelta(days=31)).replace(day=1) - timedelta(days=1)).toordinal()


@given(DAYS, DAYS)
def test_a_stretch_between_two_days_has_both_ends(one: date, other: date) -> None:
    """A period printed with its two ends has them; in the wrong order it is none."""
    period = read_period(f"{one.year}年{one.month}月{one.day}日至{other.year}年{other.month}月{other.day}日")

    assert period == (Period.of(one.toordinal(), other.toordinal()) if one <= other else None)


@given(st.text("2021年月日-/~至到 QH上下半0.3a", max_size=20))
def test_any_text_is_a_date_or_none(text: str) -> None:
    """No text breaks the reading; what is a date is the same stretch as a period."""
    try:
        found = read_date(text)
    except DateError:
        return
    assert read_period(text) == Period.of(int(found.low), int(found.high))


@pytest.mark.parametrize("text", ["", "2021-02-30", "21-01-31", "soon", "2021年1-7月", "1月31日", "2021-01-31" * 20])
def test_what_is_no_date_is_refused(text: str) -> None:
    """A text that names no day, or one that there is not, is no date."""
    with pytest.raises(DateError):
        read_date(text)


@pytest.mark.parametrize(("text", "year"), [("2021", 2021), ("2021年", 2021), ("２０２１年度", 2021)])
def test_a_year_is_its_number(text: str, year: int) -> None:
    """A calendar year is read as its number."""
    assert int(read_year(text).low) == year
    with pytest.raises(DateError):
        read_year(text + "x")
