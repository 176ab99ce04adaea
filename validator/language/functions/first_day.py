"""``first_day``: of a period."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.period import Period

__all__ = ["FUNCTION"]


def beginning(period: Period) -> Interval:
    """Give the date on which a period begins: ``first_day(period) <= signed``."""
    return period.first


FUNCTION = Function("first_day", beginning, (Takes.DAYS,), Gives.DATE)
