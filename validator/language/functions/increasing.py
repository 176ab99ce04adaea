"""``increasing``: whether each is greater than the one before."""

from __future__ import annotations

from itertools import pairwise

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def increasing(*numbers: Interval) -> Truth:
    """Say whether each number or date is greater than the one before: ``increasing(items.year)``."""
    return min((one.below(next_one) for one, next_one in pairwise(numbers)), default=Truth.TRUE)


FUNCTION = Function("increasing", increasing, (Takes.NUMBERS,), Gives.TRUTH, ordered=True)
