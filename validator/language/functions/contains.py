"""``contains``: what a text contains."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def contains(text: str, part: str) -> Truth:
    """Say whether a text has another in it: ``contains(name, "合计")``."""
    return Truth.of(part in text)


FUNCTION = Function("contains", contains, (Takes.TEXT, Takes.TEXT), Gives.TRUTH)
