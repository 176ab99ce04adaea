"""``starts_with``: what a text begins with."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def starts_with(text: str, part: str) -> Truth:
    """Say whether a text begins with another: ``starts_with(code, parent)``."""
    return Truth.of(text.startswith(part))


FUNCTION = Function("starts_with", starts_with, (Takes.TEXT, Takes.TEXT), Gives.TRUTH)
