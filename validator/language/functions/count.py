"""``count``: how many there are."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def count(things: tuple[object, ...]) -> Interval:
    """Count the members of a list or the rows of a table: ``count(items) == number``. An empty list counts 0."""
    return Interval.point(Decimal(len(things)))


FUNCTION = Function("count", count, (Takes.LIST,), Gives.NUMBER)
