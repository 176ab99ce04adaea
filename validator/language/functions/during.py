"""``during``: within a period."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.period import Period
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def during(days: Period, period: Period) -> Truth:
    """Say whether a date or period lies within a period: ``during(signed, period)``, ``during(signed, 2021年1-7月)``."""
    return period.holds(days)


FUNCTION = Function("during", during, (Takes.DAYS, Takes.DAYS), Gives.TRUTH)
