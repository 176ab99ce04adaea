"""``between``: inside two bounds."""

from __future__ import annotations

from decimal import Decimal

from validator.language.failures import EvaluationError
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FORMS", "FUNCTION"]


def between(number: Interval, low: Interval, high: Interval) -> Truth:
    """Say whether low ≤ number ≤ high: ``between(rate, 0%, 100%)``."""
    return low.at_most(number) & number.at_most(high)


def at_most(bound: Interval) -> Interval:
    """Give every number that an upper bound leaves."""
    return Interval(Decimal("-Infinity"), bound.high)


def at_least(bound: Interval) -> Interval:
    """Give every number that a lower bound leaves."""
    return Interval(bound.low, Decimal("Infinity"))


def both(one: Interval, other: Interval) -> Interval:
    """Give every number that two conditions leave.

    Raises:
        EvaluationError: they leave none.
    """
    if not one.meets(other):
        raise EvaluationError("undecidable")
    return Interval(max(one.low, other.low), min(one.high, other.high))


FUNCTION = Function(
    "between",
    between,
    (Takes.NUMBER, Takes.NUMBER, Takes.NUMBER),
    Gives.TRUTH,
    inverse=("_both(_at_least(b), _at_most(c))", "_at_most(a)", "_at_least(a)"),
    ordered=True,
)
FORMS = (
    Function("_at_most", at_most, (Takes.NUMBER,), Gives.RANGE),
    Function("_at_least", at_least, (Takes.NUMBER,), Gives.RANGE),
    Function("_both", both, (Takes.NUMBER, Takes.NUMBER), Gives.SAME, shown="a"),
)
