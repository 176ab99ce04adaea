"""A related function: ``max`` for ``sum``, ``growth_from`` for ``growth``; the argument alone for ``abs`` and ``round``."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.authoring.mutant import with_changed_expressions
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "function"

_OTHERS = {
    "sum": ("max", "mean"),
    "max": ("min", "sum"),
    "min": ("max", "sum"),
    "mean": ("sum", "max"),
    "growth": ("growth_from", "share"),
    "growth_from": ("growth",),
    "share": ("growth",),
}
_ALONE = {"abs", "round"}


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule with each function exchanged for a related one."""
    return with_changed_expressions(rule, _others)


def _others(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        for name in _OTHERS.get(node.func.id, ()):
            yield ast.copy_location(ast.Call(ast.Name(name), node.args, node.keywords), node)
        if node.func.id in _ALONE:
            yield node.args[0]
