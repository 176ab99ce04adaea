"""Another number or text: one unit of the last place more or less, and ten times as much."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from validator.authoring.mutant import with_changed_expressions
from validator.language.printed import print_value
from validator.model.figure import Figure
from validator.model.rule import Rule
from validator.model.shape import Shape
from validator.model.unit import NUMBER

__all__ = ["KIND", "mutants"]

KIND = "constant"


def mutants(rule: Rule, shape: Shape) -> Iterator[Rule]:  # noqa: ARG001 (the same call for every kind)
    """Give the rule with each number that its author wrote exchanged."""
    return with_changed_expressions(rule, _others)


def _others(node: ast.expr) -> Iterator[ast.expr]:
    constant: object = node.value if isinstance(node, ast.Constant) else None
    if not isinstance(constant, Figure) or (constant.unit == NUMBER and not constant.value):
        return  # nothing at all is no amount that could be another: the relation to it is what may be wrong
    step = Decimal(1).scaleb(min(0, int(constant.value.as_tuple().exponent)))
    for value in (constant.value + step, constant.value - step, constant.value * 10):
        if value != constant.value:
            other = replace(constant, value=value, text="")
            yield ast.copy_location(ast.Constant(replace(other, text=_printed(other))), node)  # type: ignore[arg-type]  # our constants are figures


def _printed(figure: Figure) -> str:
    exponent = figure.value.as_tuple().exponent
    return print_value(figure.base, replace(figure, text="0" + figure.unit.symbol, resolution=Decimal("0.5").scaleb(min(0, int(exponent)))))
