"""``one_of``: among a list of values."""

from __future__ import annotations

from validator.language.relations import Value, equal
from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def one_of(*values: Value) -> Truth:
    """Say whether the first value equals one of the others: ``one_of(grade, "优", "良", "中", "差")``."""
    first, *others = values
    return max((equal(first, other) for other in others), default=Truth.FALSE)


FUNCTION = Function("one_of", one_of, (Takes.VALUES,), Gives.TRUTH, ordered=True)
