"""One part of ``and`` or ``or`` left out, and the one for the other; one branch of ``if`` for both."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.authoring.mutant import with_changed_expressions
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "part"


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule with each part of its conditions left out, a link of a chain being a part as well."""
    return with_changed_expressions(rule, _others)


def _others(node: ast.expr) -> Iterator[ast.expr]:
    match node:
        case ast.BoolOp(op, values):
            for index in range(len(values)):
                rest = [*values[:index], *values[index + 1 :]]
                yield rest[0] if len(rest) == 1 else ast.copy_location(ast.BoolOp(op, rest), node)
            yield ast.copy_location(ast.BoolOp(ast.Or() if isinstance(op, ast.And) else ast.And(), values), node)
        case ast.IfExp(_, body, orelse):
            yield from (body, orelse)
        case ast.UnaryOp(ast.Not(), operand):
            yield operand
        case ast.Compare(left, ops, comparators) if len(ops) > 1:
            yield ast.copy_location(ast.Compare(left, ops[:-1], comparators[:-1]), node)
            yield ast.copy_location(ast.Compare(comparators[0], ops[1:], comparators[1:]), node)
