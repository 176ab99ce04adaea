"""``share``: which part of a whole something is."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def share(part: Interval, whole: Interval) -> Interval:
    """Give part ÷ whole as a ratio, to be compared with a percentage: ``share(part, whole) == percent``."""
    return part / whole


FUNCTION = Function("share", share, (Takes.NUMBER, Takes.NUMBER), Gives.RATIO, shown="a / b", inverse=("y * b", "a / y"))
