"""Expressions with one of their parts exchanged."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable, Iterator
from copy import copy

from validator.language.printing import printed_node
from validator.model.rule import Expression

__all__ = ["Change", "changed", "expression", "fields_in"]

Change = Callable[[ast.expr], Iterable[ast.expr]]
"""A node → what may stand in its place; nothing for most."""


def expression(tree: ast.expr) -> Expression:
    """Give a tree as an expression."""
    return Expression(printed_node(tree), tree, tuple(dict.fromkeys(fields_in(tree))))


def fields_in(tree: ast.AST) -> Iterator[str]:
    """Give the name of every field that an expression speaks of, in order, as often as it does."""
    if isinstance(tree, ast.Name):
        yield tree.id
    for child in (*tree.args, *tree.keywords) if isinstance(tree, ast.Call) else ast.iter_child_nodes(tree):
        yield from fields_in(child)


def changed(tree: ast.expr, change: Change) -> Iterator[ast.expr]:
    """Give the tree once for each single exchange of one of its nodes, from the left; the tree itself stays as it is."""
    yield from change(tree)
    for name, value in ast.iter_fields(tree):
        if isinstance(tree, ast.Call) and name == "func":
            continue
        if isinstance(value, ast.expr):
            yield from (_with(tree, name, other) for other in changed(value, change))
        elif isinstance(value, list):
            for index, item in enumerate(value):
                if isinstance(item, ast.expr):
                    yield from (_with(tree, name, [*value[:index], other, *value[index + 1 :]]) for other in changed(item, change))


def _with(node: ast.expr, name: str, value: object) -> ast.expr:
    other = copy(node)
    setattr(other, name, value)
    return other
