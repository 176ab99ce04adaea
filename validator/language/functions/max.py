"""``max``: the greatest."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def greatest(*numbers: Interval) -> Interval:
    """Give the greatest of figures, lists of figures and columns of rows."""
    return Interval(max(number.low for number in numbers), max(number.high for number in numbers))


FUNCTION = Function("max", greatest, (Takes.NUMBERS,), Gives.SAME, ordered=True)
