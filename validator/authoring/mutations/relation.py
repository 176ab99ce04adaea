"""Another relation: ``<=`` for ``<`` (the bound itself), ``>=`` for ``<=`` (the other side), a bound for an equation."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence

from validator.authoring.mutant import with_changed_expressions
from validator.model.figure import Figure
from validator.model.rule import Rule
from validator.model.shape import Shape

__all__ = ["KIND", "mutants"]

KIND = "relation"

_OTHERS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.Gt),
    ast.LtE: (ast.Lt, ast.GtE),
    ast.Gt: (ast.GtE, ast.Lt),
    ast.GtE: (ast.Gt, ast.LtE),
    ast.Eq: (ast.LtE, ast.GtE),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
}


_STRICT = ({ast.Lt, ast.LtE}, {ast.Gt, ast.GtE})


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:
    """Give the rule with each relation exchanged; not the ones that no printed figure could tell apart."""

    def others(node: ast.expr) -> Iterator[ast.expr]:
        operands = [node.left, *node.comparators] if isinstance(node, ast.Compare) else []
        for index, op in enumerate(node.ops if isinstance(node, ast.Compare) else []):
            sides = operands[index : index + 2]
            for other in _OTHERS.get(type(op), ()):
                if {type(op), other} in _STRICT and _between_digits(sides, shape):
                    continue
                ops = [*node.ops[:index], other(), *node.ops[index + 1 :]]  # type: ignore[attr-defined]  # it is a comparison
                yield ast.copy_location(ast.Compare(operands[0], ops, operands[1:]), node)

    return with_changed_expressions(rule, others)


def _between_digits(sides: Sequence[ast.expr], shape: Shape) -> bool:
    """Whether a measured percentage is compared with a whole number of percent: the ends of its range lie between two printed figures."""
    fields = [shape.field(side.id) for side in sides if isinstance(side, ast.Name)]
    bounds: list[object] = [side.value for side in sides if isinstance(side, ast.Constant)]
    measured = [field for field in fields if field and field.type in {"percent", "points"} and not field.set and not field.many]
    whole = [bound for bound in bounds if isinstance(bound, Figure) and bound.value == bound.value.to_integral_value()]
    return bool(measured and whole)
