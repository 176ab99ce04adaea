"""``days_between``: from one date to another."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["FUNCTION"]


def days_between(earlier: Period, later: Period) -> Interval:
    """Give the days from a date to a later one: ``days_between(signed, paid) <= 30天``; of periods, from the last day of the one to the first of the other."""
    return later.first - earlier.last


FUNCTION = Function("days_between", days_between, (Takes.DAYS, Takes.DAYS), Gives.DAYS)
