"""``sorted``: whether none is less than the one before."""

from __future__ import annotations

from itertools import pairwise

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def in_order(*numbers: Interval) -> Truth:
    """Say whether each number or date is at least the one before: ``sorted(items.signed)``."""
    return min((one.at_most(next_one) for one, next_one in pairwise(numbers)), default=Truth.TRUE)


FUNCTION = Function("sorted", in_order, (Takes.NUMBERS,), Gives.TRUTH, ordered=True)
