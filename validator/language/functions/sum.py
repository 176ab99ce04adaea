"""``sum``: what figures add up to."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import DOWN, UP, Interval

__all__ = ["FORMS", "FUNCTION", "NOTHING", "total"]

NOTHING = Interval.point(Decimal(0))


def total(*numbers: Interval) -> Interval:
    """Add figures, lists of figures and columns of rows: ``sum(parts)``, ``sum(items.amount)``, ``sum(a, b, parts)``.

    Of some rows only, or of products: ``sum(item.amount for item in items if item.kind == "支出")``, ``sum(w * s for w, s in zip(weights, scores))``.
    """
    low = high = Decimal(0)
    for number in numbers:
        low, high = DOWN.add(low, number.low), UP.add(high, number.high)
    return Interval(low, high)


def others(things: tuple[object, ...], index: int) -> tuple[object, ...]:
    """Give a list without one of its members."""
    return things[:index] + things[index + 1 :]


def one(things: tuple[object, ...], index: int) -> tuple[object, ...]:
    """Give a list of one of its members only."""
    return things[index : index + 1]


def itself(*numbers: Interval) -> Interval:
    """Give the number that is worked out for one member."""
    return numbers[0]


FUNCTION = Function("sum", total, (Takes.NUMBERS,), Gives.SAME, inverse=("y - sum(rest)",), neutral=NOTHING)
FORMS = (
    Function("_others", others, (Takes.LIST, Takes.WHOLE), Gives.SAME),
    Function("_one", one, (Takes.LIST, Takes.WHOLE), Gives.SAME),
    Function("_itself", itself, (Takes.NUMBERS,), Gives.SAME),
)
