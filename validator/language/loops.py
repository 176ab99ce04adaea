"""Comprehensions over rows and lists: ``sum(item.amount for item in items if item.kind == "支出")``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import TypeGuard

__all__ = ["Bound", "Loop", "fields_handed", "fields_in", "is_loop", "loop_of", "resolved"]

Bound = Mapping[str, ast.expr]
"""Names of members → the list that each is a member of, in terms of the fields of the record."""
_UNBOUND: Bound = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Loop:
    """A comprehension taken apart.

    Attributes:
        element: what it gives for each member.
        names: what the members are called, one name for each list.
        lists: that are gone through side by side: names of fields or columns.
        conditions: all must hold of a member, else it is left out.
    """

    element: ast.expr
    names: tuple[str, ...]
    lists: tuple[ast.expr, ...]
    conditions: tuple[ast.expr, ...]

    def bound(self, outer: Bound) -> Bound:
        """Give what its names stand for, besides those of the comprehension around it."""
        return {**outer, **{name: resolved(each, outer) for name, each in zip(self.names, self.lists, strict=True)}}


def is_loop(node: ast.AST) -> TypeGuard[ast.GeneratorExp | ast.ListComp]:
    """Whether a node is a comprehension."""
    return isinstance(node, ast.GeneratorExp | ast.ListComp)


@lru_cache(4096)
def loop_of(node: ast.GeneratorExp | ast.ListComp) -> Loop:
    """Take a comprehension of a parsed expression apart.

    >>> loop_of(ast.parse("(a * b for a, b in zip(weights, scores) if a > 0)", mode="eval").body).names
    ('a', 'b')
    """
    (clause,) = node.generators
    targets = clause.target.elts if isinstance(clause.target, ast.Tuple) else [clause.target]
    lists = clause.iter.args if isinstance(clause.iter, ast.Call) else [clause.iter]
    return Loop(node.elt, tuple(target.id for target in targets if isinstance(target, ast.Name)), tuple(lists), tuple(clause.ifs))


def resolved(node: ast.expr, bound: Bound) -> ast.expr:
    """Give a field or column with the name of a member replaced by its list: ``items.amount`` for ``item.amount``."""
    match node:
        case ast.Name(name):
            return ast.copy_location(copy(bound[name]), node) if name in bound else node
        case ast.Attribute(value, column):
            return ast.copy_location(ast.Attribute(resolved(value, bound), column), node)
    return node


def fields_in(node: ast.AST) -> tuple[str, ...]:
    """Give the fields and columns that an expression speaks of, in order and with repeats.

    >>> fields_in(ast.parse("sum(item.amount for item in items if item.kind == 'x') == total", mode="eval").body)
    ('items', 'items.kind', 'items.amount', 'total')
    """
    return tuple(ast.unparse(each) for each in _fields(node, _UNBOUND))


def fields_handed(node: ast.AST, function: str) -> tuple[str, ...]:
    """Give the fields and columns that an expression hands to a function, directly or inside a larger argument."""
    calls = ((call, bound) for call, bound in _nodes(node, _UNBOUND) if isinstance(call, ast.Call) and ast.unparse(call.func) == function)
    return tuple(ast.unparse(each) for call, bound in calls for argument in call.args for each in _fields(argument, bound))


def _fields(node: ast.AST, bound: Bound) -> Iterator[ast.expr]:
    return (resolved(each, inner) for each, inner in _nodes(node, bound) if isinstance(each, ast.Name | ast.Attribute))


def _nodes(node: ast.AST, bound: Bound) -> Iterator[tuple[ast.AST, Bound]]:
    """Give every node with what the names of members stand for there; a column is one node, the name of a function none."""
    yield node, bound
    if isinstance(node, ast.Name | ast.Attribute):
        return
    if is_loop(node):
        loop = loop_of(node)
        for each in loop.lists:
            yield from _nodes(each, bound)
        for part in (*loop.conditions, loop.element):
            yield from _nodes(part, loop.bound(bound))
        return
    for child in node.args if isinstance(node, ast.Call) else ast.iter_child_nodes(node):
        yield from _nodes(child, bound)
