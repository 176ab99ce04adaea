"""``last_day``: of a period."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["FUNCTION"]


def ending(period: Period) -> Interval:
    """Give the date on which a period ends, as in ``reported - last_day(period) <= 30天``."""
    return period.last


FUNCTION = Function("last_day", ending, (Takes.DAYS,), Gives.DATE)
