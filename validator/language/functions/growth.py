"""``growth``: by which part something has grown."""

from __future__ import annotations

from decimal import Decimal

from validator.language.failures import EvaluationError
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION", "ONE", "positive"]

ONE = Interval.point(Decimal(1))


def growth(current: Interval, previous: Interval) -> Interval:
    """Give (current - previous) ÷ previous as a ratio: ``growth(current, previous) == percent``; a decrease is negative.

    ``previous`` counts only once, so the range is as tight as the printed figures allow. What was negative has no rate of growth: the check is not made.
    """
    return current / positive(previous) - ONE


def positive(previous: Interval) -> Interval:
    """Give a base of growth back.

    Raises:
        EvaluationError: it is negative.
    """
    if previous.high < 0:
        raise EvaluationError("negative-base")
    return previous


FUNCTION = Function(
    "growth", growth, (Takes.NUMBER, Takes.NUMBER), Gives.RATIO, shown="(a - b) / b", inverse=("b * (1 + y)", "a / (1 + y)")
)
