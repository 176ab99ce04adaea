"""``min``: the least."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def least(*numbers: Interval) -> Interval:
    """Give the least of figures, lists of figures and columns of rows."""
    return Interval(min(number.low for number in numbers), min(number.high for number in numbers))


FUNCTION = Function("min", least, (Takes.NUMBERS,), Gives.SAME, ordered=True)
