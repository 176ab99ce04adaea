"""Relations between two values of an expression, three-valued."""

from __future__ import annotations

from validator.language.failures import EvaluationError
from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.truth import Truth

__all__ = ["Value", "at_least", "at_most", "equal", "hull", "less", "more", "unequal"]

Value = Interval | Truth | str | Period
"""What an operand is when it is compared: a number or date, a truth, a text or a period."""


def equal(one: Value, other: Value) -> Truth:
    """Give the truth of ``==``: numbers by their ranges, texts by their signs, truths if both are decided, periods by their days.

    Raises:
        EvaluationError: they are of two kinds, or one period has only a name.
    """
    match one, other:
        case Interval(), Interval():
            return one.equals(other)
        case str(), str():
            return Truth.of(one == other)
        case Truth(), Truth():
            return Truth.MAYBE if Truth.MAYBE in {one, other} else Truth.of(one is other)
        case Period(), Period():
            return one.equals(other)
        case (Period(), str() as name) | (str() as name, Period()):
            raise EvaluationError("no-days", name)
    raise EvaluationError("not-comparable")


def unequal(one: Value, other: Value) -> Truth:
    """Give the truth of ``!=``."""
    return ~equal(one, other)


def at_most(one: Value, other: Value) -> Truth:
    """Give the truth of ``<=``."""
    return _number(one).at_most(_number(other))


def less(one: Value, other: Value) -> Truth:
    """Give the truth of ``<``."""
    return _number(one).below(_number(other))


def at_least(one: Value, other: Value) -> Truth:
    """Give the truth of ``>=``."""
    return _number(other).at_most(_number(one))


def more(one: Value, other: Value) -> Truth:
    """Give the truth of ``>``."""
    return _number(other).below(_number(one))


def hull(one: Value, other: Value) -> Value:
    """Give what is known if it is either of two values: the hull of numbers; a truth or text only if they agree.

    Raises:
        EvaluationError: they are of two kinds, or different texts.
    """
    match one, other:
        case Interval(), Interval():
            return one.hull(other)
        case Truth(), Truth():
            return one if one is other else Truth.MAYBE
        case (str(), str()) | (Period(), Period()) if one == other:
            return one
    raise EvaluationError("undecidable")


def _number(value: Value) -> Interval:
    if isinstance(value, Interval):
        return value
    raise EvaluationError("not-a-number", value if isinstance(value, str) else "")
