"""``ends_with``: what a text ends with."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def ends_with(text: str, part: str) -> Truth:
    """Say whether a text ends with another: ``ends_with(name, "局")``."""
    return Truth.of(text.endswith(part))


FUNCTION = Function("ends_with", ends_with, (Takes.TEXT, Takes.TEXT), Gives.TRUTH)
