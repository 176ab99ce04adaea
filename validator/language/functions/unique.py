"""``unique``: whether nothing is printed twice."""

from __future__ import annotations

from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def unique(*printed: object) -> Truth:
    """Say whether no two of some texts, figures or dates are printed alike: ``unique(items.code)``. 5.0 and 5.00 are alike."""
    return Truth.of(len(set(printed)) == len(printed))


FUNCTION = Function("unique", unique, (Takes.PRINTED,), Gives.TRUTH, ordered=True)
