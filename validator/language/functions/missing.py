"""``missing``: whether a record lacks a field."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def is_missing(has: bool) -> Truth:
    """Say whether the record lacks a field: ``missing(note)``, or ``note is missing``; of rows, whether one of them lacks it."""
    return Truth.of(not has)


FUNCTION = Function("missing", is_missing, (Takes.FIELD,), Gives.TRUTH)
