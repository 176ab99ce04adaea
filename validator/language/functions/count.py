"""``count``: how many there are."""

from __future__ import annotations

from validator.language.functions.sum import NOTHING, total
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def count(*ones: Interval) -> Interval:
    """Count the members of a list or the rows of a table: ``count(items) == number``, ``count(item for item in items if item.amount > 0)``.

    An empty list counts 0.
    """
    return total(*ones)


FUNCTION = Function("count", count, (Takes.EACH,), Gives.NUMBER, neutral=NOTHING)
