"""``year``: of a date or period."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from validator.language.failures import EvaluationError
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["FUNCTION", "day_of"]


def year(days: Period) -> Interval:
    """Give the calendar year of a date or of a period: ``year(signed) == 2021``.

    Raises:
        EvaluationError: a period is of more than one year.
    """
    first, last = _years(days.first), _years(days.last)
    if first != last:
        raise EvaluationError("undecidable")
    return first


def day_of(number: Decimal) -> date:
    """Give the day of a number; what lies before the first or after the last day that there is counts as that day."""
    return date.fromordinal(int(min(max(number, Decimal(1)), Decimal(date.max.toordinal()))))


def _years(day: Interval) -> Interval:
    return Interval(Decimal(day_of(day.low).year), Decimal(day_of(day.high).year))


FUNCTION = Function("year", year, (Takes.DAYS,), Gives.YEAR)
