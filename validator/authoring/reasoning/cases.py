"""A condition as a list of cases, each a list of bounds and of plain statements that hold together: its disjunctive normal form."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise, product

from validator.authoring.reasoning.feasibility import Bound
from validator.authoring.reasoning.linear import Linear, linear
from validator.language.printing import printed_node

__all__ = ["MOST_CASES", "Claim", "TooManyCasesError", "cases_of"]

MOST_CASES = 128
"""More cases than this are not followed: nothing is proven then."""

_MIRRORED: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.Lt: ast.GtE,
    ast.GtE: ast.Lt,
    ast.Gt: ast.LtE,
    ast.LtE: ast.Gt,
}


class TooManyCasesError(ValueError):
    """A condition with too many cases to look at."""


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that is so or not and is not looked into: ``same(values)``."""

    text: str
    holds: bool


Case = tuple[Bound | Claim, ...]


def cases_of(node: ast.expr, *, holds: bool = True) -> list[Case]:
    """Give the cases in which a condition holds, or does not; an empty case always holds, no case at all never.

    Raises:
        TooManyCasesError: there are more than can be looked at.
    """
    match node:
        case ast.BoolOp(op, values):
            every = [cases_of(value, holds=holds) for value in values]
            found = _all(every) if isinstance(op, ast.And) is holds else [case for cases in every for case in cases]
        case ast.UnaryOp(ast.Not(), operand):
            found = cases_of(operand, holds=not holds)
        case ast.Compare(left, [ast.In() | ast.NotIn() as op], [ast.List(members) | ast.Tuple(members)]):
            found = _membership(left, members, holds=isinstance(op, ast.In) is holds)
        case ast.Compare() if all(type(op) in _MIRRORED for op in node.ops):
            found = _relations(node, holds=holds)
        case ast.IfExp(test, body, orelse):
            taken = _all([cases_of(test), cases_of(body, holds=holds)])
            found = taken + _all([cases_of(test, holds=False), cases_of(orelse, holds=holds)])
        case ast.Call():
            found = _call(node, holds=holds)
        case _:
            found = [(Claim(printed_node(node), holds),)]
    return found


def _call(node: ast.Call, *, holds: bool) -> list[Case]:
    """Look into the functions that are only another way to write a relation."""
    match node:
        case ast.Call(ast.Name("between"), [value, low, high]):
            return cases_of(ast.Compare(low, [ast.LtE(), ast.LtE()], [value, high]), holds=holds)
        case ast.Call(ast.Name("one_of"), [value, *others]):
            return _membership(value, others, holds=holds)
    return [(Claim(printed_node(node), holds),)]


def _membership(value: ast.expr, members: Sequence[ast.expr], *, holds: bool) -> list[Case]:
    """Look into a list of words or numbers: the value is one of them, or none."""
    if not all(isinstance(member, ast.Constant) for member in members):
        return [(Claim(printed_node(ast.Compare(value, [ast.In()], [ast.List(list(members))])), holds),)]
    same: list[ast.expr] = [ast.Compare(value, [ast.Eq()], [member]) for member in members]
    return cases_of(ast.BoolOp(ast.Or(), same), holds=holds)


def _relations(node: ast.Compare, *, holds: bool) -> list[Case]:
    """Give the cases of a chain: each of its links holds, or one of them does not."""
    operands = [node.left, *node.comparators]
    links = [
        _relation(op if holds else _MIRRORED[type(op)](), linear(left).plus(linear(right), Fraction(-1)))
        for op, (left, right) in zip(node.ops, pairwise(operands), strict=True)
    ]
    return _all(links) if holds else [case for link in links for case in link]


def _relation(op: ast.cmpop, gap: Linear) -> list[Case]:
    """Give the cases of ``gap op 0``."""
    back = gap.times(Fraction(-1))
    match op:
        case ast.Eq():
            return [(Bound(gap), Bound(back))]
        case ast.NotEq():
            return [(Bound(gap, strict=True),), (Bound(back, strict=True),)]
        case ast.Lt() | ast.LtE():
            return [(Bound(gap, isinstance(op, ast.Lt)),)]
        case _:
            return [(Bound(back, isinstance(op, ast.Gt)),)]


def _all(every: Sequence[Sequence[Case]]) -> list[Case]:
    """Give the cases in which something of each holds."""
    count = 1
    for cases in every:
        count *= len(cases)
    if count > MOST_CASES:
        raise TooManyCasesError(count)
    return [tuple(part for case in combination for part in case) for combination in product(*every)]
