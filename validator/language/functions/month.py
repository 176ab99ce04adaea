"""``month``: of a date or period."""

from __future__ import annotations

from decimal import Decimal

from validator.language.failures import EvaluationError
from validator.language.functions.year import day_of
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["FUNCTION"]

_WHOLE_YEAR = Interval(Decimal(1), Decimal(12))


def month(days: Period) -> Interval:
    """Give the month, 1 to 12, of a date or of a period: ``month(reported) in [3, 6, 9, 12]``.

    Raises:
        EvaluationError: a period is of more than one month.
    """
    first, last = _months(days.first), _months(days.last)
    if first != last or (days.first is not days.last and days.last.high - days.first.low > 31):  # noqa: PLR2004 (the longest month)
        raise EvaluationError("undecidable")
    return first


def _months(day: Interval) -> Interval:
    low, high = day_of(day.low), day_of(day.high)
    if low.year != high.year:
        return _WHOLE_YEAR
    return Interval(Decimal(low.month), Decimal(high.month))


FUNCTION = Function("month", month, (Takes.DAYS,), Gives.NUMBER)
