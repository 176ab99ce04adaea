"""``round``: half up, to a number of decimals."""

from __future__ import annotations

from decimal import Decimal

from validator.language.numerals import rounded
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FORMS", "FUNCTION"]


def rounding(number: Interval, decimals: int) -> Interval:
    """Round half up to ``decimals`` decimals of the base unit (元, 人; a percentage counts as a fraction): ``round(rate, 4)``."""
    return Interval(rounded(number.low, decimals), rounded(number.high, decimals))


def unrounded(number: Interval, decimals: int) -> Interval:
    """Give every value that rounds to a number."""
    half = Decimal(5).scaleb(-decimals - 1)
    return Interval.around(number.low, half).hull(Interval.around(number.high, half))


FUNCTION = Function("round", rounding, (Takes.NUMBER, Takes.WHOLE), Gives.SAME, inverse=("_unrounded(y, b)",))
FORMS = (Function("_unrounded", unrounded, (Takes.NUMBER, Takes.WHOLE), Gives.SAME, shown="a"),)
