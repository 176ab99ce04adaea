"""``meets``: whether a target is reached."""

from __future__ import annotations

from validator.language.functions.between import at_least, at_most
from validator.language.signatures import Function, Gives, Takes
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FORMS", "FUNCTION"]


def meets(actual: Figure, target: Figure) -> Truth:
    """Say whether a figure meets its target the way the target is meant (≥85%, 不超过30天): ``meets(actual, target)``.

    A target without such a word says no direction: only the very same value surely meets it, and nothing surely misses it.
    """
    reached, wanted = actual.interval, target.interval
    match target.qualifier:
        case "at_least":
            return wanted.at_most(reached)
        case "at_most":
            return reached.at_most(wanted)
        case "above":
            return wanted.below(reached)
        case "below":
            return reached.below(wanted)
        case _:
            return reached.equals(wanted) | Truth.MAYBE


def reaching(target: Figure) -> Interval:
    """Give every number that meets a target; a target without a direction is met by its own value."""
    if target.qualifier in {"at_least", "above"}:
        return at_least(target.interval)
    return at_most(target.interval) if target.qualifier in {"at_most", "below"} else target.interval


FUNCTION = Function("meets", meets, (Takes.FIGURE, Takes.FIGURE), Gives.TRUTH, inverse=("_reaching(b)",))
FORMS = (Function("_reaching", reaching, (Takes.FIGURE,), Gives.RANGE),)
