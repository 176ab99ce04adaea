"""``within``: equal but for a tolerance."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FORMS", "FUNCTION"]


def within(one: Interval, other: Interval, tolerance: Interval) -> Truth:
    """Say whether two numbers differ by no more than a tolerance: ``within(total, sum(parts), 1万元)``."""
    return abs(one - other).at_most(tolerance)


def around(number: Interval, tolerance: Interval) -> Interval:
    """Give every number that differs by no more than a tolerance."""
    return number + Interval(-tolerance.high, tolerance.high)


FUNCTION = Function(
    "within",
    within,
    (Takes.NUMBER, Takes.NUMBER, Takes.NUMBER),
    Gives.TRUTH,
    inverse=("_around(b, c)", "_around(a, c)"),
)
FORMS = (Function("_around", around, (Takes.NUMBER, Takes.NUMBER), Gives.RANGE),)
