"""Where a condition can be judged at all: elsewhere its rule is skipped, whatever its preconditions say."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.language.expressions import parse

__all__ = ["judged_only_where"]

_NOTHING = parse("0").tree


def judged_only_where(condition: ast.expr) -> Iterator[ast.expr]:
    """Give conditions that hold wherever a condition is judged: nothing is divided by zero, and what grew was more than nothing before.

    What stands in a branch of ``if`` need not be worked out, so nothing follows from it.
    """
    match condition:
        case ast.IfExp(test):
            yield from judged_only_where(test)
            return
        case ast.BinOp(_, ast.Div(), divisor):
            yield ast.Compare(divisor, [ast.NotEq()], [_NOTHING])
        case ast.Call(ast.Name("growth"), [_, previous]):
            yield ast.Compare(previous, [ast.Gt()], [_NOTHING])
        case ast.Call(ast.Name("growth_from"), [delta, current]):
            yield ast.Compare(ast.BinOp(current, ast.Sub(), delta), [ast.Gt()], [_NOTHING])
    for part in ast.iter_child_nodes(condition):
        if isinstance(part, ast.expr) and not isinstance(condition, ast.BoolOp):
            yield from judged_only_where(part)
