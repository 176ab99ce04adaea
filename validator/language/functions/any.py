"""``any``: one of several conditions."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def some(*truths: Truth) -> Truth:
    """Say whether at least one of some conditions holds: ``any(item.kind == "合计" for item in items)``."""
    return max(truths, default=Truth.FALSE)


FUNCTION = Function("any", some, (Takes.TRUTHS,), Gives.TRUTH, neutral=Truth.FALSE)
