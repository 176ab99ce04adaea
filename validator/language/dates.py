"""Dates, years and periods as people print them: 2021-01-31, 2021年3月, 2021年1-7月, 上半年, 31 January 2021."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date
from decimal import Decimal
from functools import lru_cache

from validator.language.numerals import fold_signs
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["DateError", "read_date", "read_period", "read_year"]

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 60
_YEAR, _MONTH, _DAY = r"(?P<year>[12]\d{3})", r"(?P<month>1[0-2]|0?[1-9])", r"(?P<day>3[01]|[12]\d|0?[1-9])"
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"{_YEAR}(?P<sign>[-/.]){_MONTH}(?P=sign){_DAY}",
        r"(?P<year>[12]\d{3})(?P<month>0[1-9]|1[0-2])(?P<day>0[1-9]|[12]\d|3[01])",
        rf"{_YEAR}年{_MONTH}月{_DAY}[日号]",
        rf"{_YEAR}[-/.]{_MONTH}",
        rf"{_YEAR}年{_MONTH}月份?",
        rf"{_YEAR}(?:年度?)?",
        rf"{_YEAR}年?第?(?P<quarter>[一二三四1-4])季度",
        rf"{_YEAR}-?Q(?P<quarter>[1-4])",
        rf"Q(?P<quarter>[1-4])\s?{_YEAR}",
        rf"{_YEAR}年?(?P<half>[上下])半年",
        rf"{_YEAR}-?H(?P<half>[12])",
        rf"{_DAY}\s{_NAME},?\s{_YEAR}",
        rf"{_NAME}\s{_DAY},?\s{_YEAR}",
        rf"{_NAME},?\s{_YEAR}",
    )
)
_WITHOUT_YEAR = (re.compile(rf"{_MONTH}月{_DAY}[日号]"), re.compile(rf"{_MONTH}月份?"))
_MONTHS_OF_YEAR = re.compile(r"(?P<year>[12]\d{3})年(?P<first>\d{1,2})月?(?:[-~—–]|至|到)(?P<last>\d{1,2})月份?")
_BETWEEN = re.compile(r"\s*(?:至|到|~|—|–|/|\sto\s|\s-\s|(?<=[日月年])-|(?<=\d{4})-(?=[12]\d{3}$))\s*")
_QUARTERS, _HALVES = "一二三四", {"上": 1, "下": 2}
_YEAR_ONLY = re.compile(rf"{_YEAR}(?:年度?)?")


class DateError(ValueError):
    """A text that is no date or no year."""


def read_date(text: str) -> Interval:
    """Read a date as the range of day numbers that it may be: one for a day, a month's or a year's for what names no day.

    Raises:
        DateError: the text is no date, or there is no such day.

    >>> read_date("2021年1月31日") == read_date("2021-01-31")
    True
    """
    days = _days(fold_signs(text).strip())
    if days is None:
        raise DateError(text)
    return Interval(Decimal(days[0]), Decimal(days[1]))


def read_period(text: str) -> Period | None:
    """Read a period as its days; None of a text that names none (上年, prior).

    >>> read_period("2021年1-3月") == read_period("2021Q1") == read_period("2021-01/2021-03")
    True
    """
    string = fold_signs(text).strip()
    days = _days(string) or _months(string)
    if days is None:
        for sign in _BETWEEN.finditer(string[:_LONGEST]):
            first = _days(string[: sign.start()])
            last = _days(string[sign.end() :], date.fromordinal(first[0]).year) if first else None
            if first and last and first[0] <= last[1]:
                days = (first[0], last[1])
                break
    return Period.of(*days) if days else None


def read_year(text: str) -> Interval:
    """Read a calendar year: 2021, 2021年, 2021年度.

    Raises:
        DateError: the text is none.
    """
    found = _YEAR_ONLY.fullmatch(fold_signs(text).strip())
    if found is None:
        raise DateError(text)
    return Interval.point(Decimal(found["year"]))


@lru_cache(4096)
def _days(string: str, year: int | None = None) -> tuple[int, int] | None:
    """Give the first and the last day of what is printed as one day, month, quarter, half or whole year; ``year`` is that of a day or month without one."""
    if len(string) > _LONGEST:
        return None
    for form in _FORMS if year is None else (*_WITHOUT_YEAR, *_FORMS):
        if found := form.fullmatch(string):
            return _stretch(found.groupdict(), year)
    return None


def _stretch(named: dict[str, str | None], default: int | None) -> tuple[int, int] | None:
    year = int(named.get("year") or default or 0)
    if quarter := named.get("quarter"):
        number = int(quarter) if quarter.isascii() else _QUARTERS.index(quarter) + 1
        return _whole_months(year, number * 3 - 2, number * 3)
    if half := named.get("half"):
        number = _HALVES.get(half) or int(half)
        return _whole_months(year, number * 6 - 5, number * 6)
    name, digits = named.get("name"), named.get("month")
    month = _MONTHS.index(name[:3].lower()) + 1 if name else int(digits or 0)
    if not named.get("day"):
        return _whole_months(year, month or 1, month or 12)
    try:
        day = date(year, month, int(named["day"] or 0)).toordinal()
    except ValueError:  # the 30th of February
        return None
    return day, day


def _months(string: str) -> tuple[int, int] | None:
    """Read months of one year: 2021年1-7月."""
    found = _MONTHS_OF_YEAR.fullmatch(string)
    if not found or not 1 <= int(found["first"]) <= int(found["last"]) <= len(_MONTHS):
        return None
    return _whole_months(int(found["year"]), int(found["first"]), int(found["last"]))


def _whole_months(year: int, first: int, last: int) -> tuple[int, int]:
    return date(year, first, 1).toordinal(), date(year, last, monthrange(year, last)[1]).toordinal()
