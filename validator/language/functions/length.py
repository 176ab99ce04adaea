"""``length``: how long a text is."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def length(text: str) -> Interval:
    """Count the signs of a text: ``length(code) == 6``."""
    return Interval.point(Decimal(len(text)))


FUNCTION = Function("length", length, (Takes.TEXT,), Gives.NUMBER)
