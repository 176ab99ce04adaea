"""``present``: whether a record has a field."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def is_present(has: bool) -> Truth:
    """Say whether the record has a field, as in ``when: present(previous)``."""
    return Truth.of(has)


FUNCTION = Function("present", is_present, (Takes.FIELD,), Gives.TRUTH)
