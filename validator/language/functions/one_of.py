"""``one_of``: among a list of values."""

from __future__ import annotations

from validator.language.failures import EvaluationError
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION", "equal"]


def one_of(*values: Interval | str) -> Truth:
    """Say whether the first value equals one of the others: ``one_of(grade, "优", "良", "中", "差")``."""
    first, *others = values
    return max((equal(first, other) for other in others), default=Truth.FALSE)


def equal(one: Interval | str, other: Interval | str) -> Truth:
    """Say whether two numbers or two texts are equal.

    Raises:
        EvaluationError: one is a number and the other a text.
    """
    if isinstance(one, str) and isinstance(other, str):
        return Truth.of(one == other)
    if isinstance(one, Interval) and isinstance(other, Interval):
        return one.equals(other)
    raise EvaluationError("not-comparable")


FUNCTION = Function("one_of", one_of, (Takes.VALUES,), Gives.TRUTH)
