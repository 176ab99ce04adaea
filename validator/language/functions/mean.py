"""``mean``: the arithmetic mean."""

from __future__ import annotations

from decimal import Decimal

from validator.language.functions.sum import total
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FORMS", "FUNCTION"]


def mean(*numbers: Interval) -> Interval:
    """Give the arithmetic mean of figures, lists of figures and columns of rows."""
    return total(*numbers) / members(*numbers)


def members(*numbers: Interval) -> Interval:
    """Give how many numbers there are."""
    return Interval.point(Decimal(len(numbers)))


FUNCTION = Function(
    "mean", mean, (Takes.NUMBERS,), Gives.SAME, shown="sum(every) / _members(every)", inverse=("y * _members(every) - sum(rest)",)
)
FORMS = (Function("_members", members, (Takes.NUMBERS,), Gives.NUMBER),)
