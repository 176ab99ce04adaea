"""Another field of the same type in the place of one; of a function, its arguments exchanged."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.authoring.mutant import with_changed_expressions
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "field"


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:
    """Give the rule with each field exchanged for every other one that could stand there."""

    def others(node: ast.expr) -> Iterator[ast.expr]:
        field = shape.field(node.id) if isinstance(node, ast.Name) else None
        for other in shape.fields if field else ():
            if field and other.name != field.name and (other.type, other.many, other.shape) == (field.type, field.many, field.shape):
                yield ast.copy_location(ast.Name(other.name), node)

    yield from with_changed_expressions(rule, others)
    yield from with_changed_expressions(rule, _exchanged)


def _exchanged(node: ast.expr) -> Iterator[ast.expr]:
    """Exchange two neighbouring arguments of a function."""
    if isinstance(node, ast.Call):
        for index in range(len(node.args) - 1):
            if any(isinstance(argument, ast.Constant) for argument in node.args[index : index + 2]):
                continue
            args = [*node.args[:index], node.args[index + 1], node.args[index], *node.args[index + 2 :]]
            yield ast.copy_location(ast.Call(node.func, args, []), node)
