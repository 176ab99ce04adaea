"""``decimals``: how many decimals are printed."""

from __future__ import annotations

from decimal import Decimal

from validator.language.numerals import decimals_of
from validator.language.signatures import Function, Gives, Takes
from validator.model.figure import Figure
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def decimals(figure: Figure) -> Interval:
    """Count the decimals a figure is printed with, in its own unit: ``decimals(rate) == 2``."""
    return Interval.point(Decimal(decimals_of(figure.resolution, figure.value)))


FUNCTION = Function("decimals", decimals, (Takes.FIGURE,), Gives.NUMBER)
