"""``within``: equal but for a tolerance."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def within(one: Interval, other: Interval, tolerance: Interval) -> Truth:
    """Say whether two numbers differ by no more than a tolerance: ``within(total, sum(parts), 1万元)``."""
    return abs(one - other).at_most(tolerance)


FUNCTION = Function("within", within, (Takes.NUMBER, Takes.NUMBER, Takes.NUMBER), Gives.TRUTH)
