"""``sum``: what figures add up to."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import DOWN, UP, Interval

__all__ = ["FORMS", "FUNCTION"]


def total(*numbers: Interval) -> Interval:
    """Add figures, lists of figures and columns of rows: ``sum(parts)``, ``sum(items.amount)``, ``sum(a, b, parts)``."""
    low = high = Decimal(0)
    for number in numbers:
        low, high = DOWN.add(low, number.low), UP.add(high, number.high)
    return Interval(low, high)


def others(things: tuple[object, ...], index: int) -> tuple[object, ...]:
    """Give a list without one of its members."""
    return things[:index] + things[index + 1 :]


FUNCTION = Function("sum", total, (Takes.NUMBERS,), Gives.SAME, inverse=("y - sum(rest)",))
FORMS = (Function("_others", others, (Takes.LIST, Takes.WHOLE), Gives.SAME),)
