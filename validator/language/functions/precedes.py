"""``precedes``: before, of dates and periods."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.period import Period
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def precedes(earlier: Period, later: Period) -> Truth:
    """Say whether a date or period is over before another begins: ``precedes(signed, period)``. Two dates may as well be compared: ``signed < paid``."""
    return earlier.precedes(later)


FUNCTION = Function("precedes", precedes, (Takes.DAYS, Takes.DAYS), Gives.TRUTH)
