"""``decreasing``: whether each is less than the one before."""

from __future__ import annotations

from itertools import pairwise

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def decreasing(*numbers: Interval) -> Truth:
    """Say whether each number or date is less than the one before: ``decreasing(top_ten.amount)``."""
    return min((next_one.below(one) for one, next_one in pairwise(numbers)), default=Truth.TRUE)


FUNCTION = Function("decreasing", decreasing, (Takes.NUMBERS,), Gives.TRUTH, ordered=True)
