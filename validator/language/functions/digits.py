"""``digits``: how many digits are printed."""

from __future__ import annotations

from decimal import Decimal

from validator.language.numerals import fold_signs
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def digits(text: str) -> Interval:
    """Count the digits of a text or figure as printed: ``digits(code) == 18``."""
    return Interval.point(Decimal(sum("0" <= sign <= "9" for sign in fold_signs(text))))


FUNCTION = Function("digits", digits, (Takes.TEXT,), Gives.NUMBER)
