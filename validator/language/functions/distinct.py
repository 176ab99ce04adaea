"""``distinct``: how many different ones there are."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def distinct(*printed: object) -> Interval:
    """Count the different ones among texts, figures or dates as printed: ``distinct(items.department) == departments``."""
    return Interval.point(Decimal(len(set(printed))))


FUNCTION = Function("distinct", distinct, (Takes.PRINTED,), Gives.NUMBER, ordered=True)
