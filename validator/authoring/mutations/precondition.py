"""``when`` or ``unless`` left out, or turned into its opposite."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace

from validator.authoring.rewriting import expression
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "precondition"


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule without each of its preconditions, and with the opposite of each."""
    if rule.when:
        yield replace(rule, when=None)
        yield replace(rule, when=expression(ast.UnaryOp(ast.Not(), rule.when.tree)))
    if rule.unless:
        yield replace(rule, unless=None)
        yield replace(rule, unless=expression(ast.UnaryOp(ast.Not(), rule.unless.tree)))
