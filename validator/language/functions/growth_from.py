"""``growth_from``: by which part something has grown, from the change and the new value."""

from __future__ import annotations

from validator.language.functions.growth import ONE, positive
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FORMS", "FUNCTION"]


def growth_from(delta: Interval, current: Interval) -> Interval:
    """Give delta ÷ (current - delta) as a ratio: the growth when reports print only the change and the new value (减少为负).

    Each figure counts once: the result is monotone in each of them, so the corners of the two ranges hold the tight range.

    Raises:
        EvaluationError: the earlier value, current - delta, is negative.
        ZeroDivisionError: it may be zero.
    """
    ONE / positive(current - delta)
    corners = [
        _exactly(Interval.point(change), Interval.point(now)) for change in (delta.low, delta.high) for now in (current.low, current.high)
    ]
    return Interval(min(corner.low for corner in corners), max(corner.high for corner in corners))


def delta_from(growth: Interval, current: Interval) -> Interval:
    """Give growth × current ÷ (1 + growth), the change that leads to a new value; growth counts once."""
    return current * (ONE - ONE / (ONE + growth))


def current_from(growth: Interval, delta: Interval) -> Interval:
    """Give delta ÷ growth + delta, the new value that a change leads to; delta counts once."""
    return delta * (ONE / growth + ONE)


def _exactly(delta: Interval, current: Interval) -> Interval:
    return delta / (current - delta)


FUNCTION = Function(
    "growth_from",
    growth_from,
    (Takes.NUMBER, Takes.NUMBER),
    Gives.RATIO,
    shown="a / (b - a)",
    inverse=("_delta_from(y, b)", "_current_from(y, a)"),
)
FORMS = (
    Function("_delta_from", delta_from, (Takes.NUMBER, Takes.NUMBER), Gives.SAME, shown="b * a / (1 + a)"),
    Function("_current_from", current_from, (Takes.NUMBER, Takes.NUMBER), Gives.SAME, shown="b / a + b"),
)
