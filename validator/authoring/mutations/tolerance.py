"""The tolerance left out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "tolerance"


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule without its tolerance."""
    if rule.tolerance is not None:
        yield replace(rule, tolerance=None)
