"""``abs``: without the sign."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def absolute(number: Interval) -> Interval:
    """Give a number without its sign."""
    return abs(number)


# Which of its two solutions is meant is known from the printed figure: see solving.
FUNCTION = Function("abs", absolute, (Takes.NUMBER,), Gives.SAME)
