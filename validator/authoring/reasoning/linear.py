"""Sums of multiples: what is left of a calculation when everything that is no addition is taken as an unknown of its own."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from validator.language.printing import printed_node
from validator.model.figure import Figure

__all__ = ["Linear", "linear"]

Unknown = tuple[str, ...]
"""A product of fields, or of parts that are not looked into, sorted."""


@dataclass(frozen=True, slots=True)
class Linear:
    """``constant + Σ factor × unknown``, exact."""

    factors: Mapping[Unknown, Fraction]
    constant: Fraction = Fraction(0)

    def plus(self, other: Linear, times: Fraction = Fraction(1)) -> Linear:
        """Add a multiple of another one."""
        unknowns = {*self.factors, *other.factors}
        summed = {each: self.factors.get(each, Fraction(0)) + times * other.factors.get(each, Fraction(0)) for each in unknowns}
        return Linear({each: factor for each, factor in summed.items() if factor}, self.constant + times * other.constant)

    def times(self, factor: Fraction) -> Linear:
        """Multiply by a number."""
        return Linear({}).plus(self, factor)


def linear(node: ast.expr) -> Linear:
    """Give a calculation as a sum of multiples, in base units.

    >>> from validator.language.expressions import parse
    >>> linear(parse("2 * (part + whole) - part").tree).factors[("part",)]
    Fraction(1, 1)
    """
    match node:
        case ast.BinOp(left, op, right):
            found = _calculated(node, op, linear(left), linear(right))
        case ast.UnaryOp(ast.USub() | ast.UAdd() as sign, operand):
            found = linear(operand).times(Fraction(-1 if isinstance(sign, ast.USub) else 1))
        case ast.Constant(value):
            found = Linear({}, _number(value))
        case _:
            found = Linear({(printed_node(node),): Fraction(1)})
    return found


def _calculated(node: ast.expr, op: ast.operator, left: Linear, right: Linear) -> Linear:
    if isinstance(op, ast.Add | ast.Sub):
        return left.plus(right, Fraction(1 if isinstance(op, ast.Add) else -1))
    return _product(left, right) if isinstance(op, ast.Mult) else _quotient(node, left, right)


def _product(left: Linear, right: Linear) -> Linear:
    result = (
        Linear({}, left.constant * right.constant).plus(Linear(left.factors), right.constant).plus(Linear(right.factors), left.constant)
    )
    for one, factor in left.factors.items():
        for other, more in right.factors.items():
            result = result.plus(Linear({tuple(sorted((*one, *other))): factor * more}))
    return result


def _quotient(node: ast.expr, left: Linear, right: Linear) -> Linear:
    """Divide by a number; what is divided by anything else is an unknown of its own."""
    if right.factors or not right.constant:
        return Linear({(printed_node(node),): Fraction(1)})
    return left.times(1 / right.constant)


def _number(value: object) -> Fraction:
    """Give a figure in base units; of a text a number that no other text has."""
    if isinstance(value, Figure):
        return Fraction(value.base)
    return Fraction(int.from_bytes(b"\x01" + str(value).encode(), "big"))
