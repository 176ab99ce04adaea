"""``between``: inside two bounds."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def between(number: Interval, low: Interval, high: Interval) -> Truth:
    """Say whether low ≤ number ≤ high: ``between(rate, 0%, 100%)``."""
    return low.at_most(number) & number.at_most(high)


FUNCTION = Function("between", between, (Takes.NUMBER, Takes.NUMBER, Takes.NUMBER), Gives.TRUTH)
