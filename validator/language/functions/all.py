"""``all``: each of several conditions."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def every(*truths: Truth) -> Truth:
    """Say whether every one of some conditions holds: ``all(item.amount <= item.budget for item in items)``."""
    return min(truths, default=Truth.TRUE)


FUNCTION = Function("all", every, (Takes.TRUTHS,), Gives.TRUTH, neutral=Truth.TRUE)
