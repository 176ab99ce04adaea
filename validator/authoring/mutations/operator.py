"""Another operation: ``+`` for ``-``, ``*`` for ``/``, and the other way round."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.authoring.mutant import with_changed_expressions
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "operator"

_OTHER: dict[type[ast.operator], type[ast.operator]] = {ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult}


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule with each operation exchanged."""
    return with_changed_expressions(rule, _others)


def _others(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BinOp) and type(node.op) in _OTHER:
        yield ast.copy_location(ast.BinOp(node.left, _OTHER[type(node.op)](), node.right), node)
