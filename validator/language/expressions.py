"""The expression language: one line of arithmetic and logic over the fields of a record."""

from __future__ import annotations

import ast
import re

from validator.language.failures import ExpressionError
from validator.language.grammar import Grammar
from validator.language.literals import LiteralProblem, masked
from validator.model.rule import Expression

__all__ = ["DEEPEST", "LONGEST", "MOST_NODES", "ExpressionError", "parse"]

LONGEST = 2000
"""Characters of an expression."""
MOST_NODES = 400
"""Nodes of its tree; the evaluation takes one step for each."""
DEEPEST = 60
"""Levels of its tree."""

_ASSIGNMENT = re.compile(r"(?<![=<>!:])=(?!=)")


def parse(source: str) -> Expression:
    """Parse an expression and refuse everything that is not the rule language.

    The tree is Python's, with every number a constant :class:`~validator.model.figure.Figure` that is set (exact) and has a unit, and every date or
    period a constant :class:`~validator.model.record.Printed`. ``a is missing`` is ``missing(a)`` in it. Columns of its nodes (``col_offset``, 0-based)
    count characters of the source.

    Raises:
        ExpressionError: with the first thing that is wrong and its column.

    >>> parse("part == whole * percent").names
    ('part', 'whole', 'percent')
    """
    if not source.strip():
        raise ExpressionError("expression-empty", 1)
    if len(source) > LONGEST:
        raise ExpressionError("expression-too-long", LONGEST + 1, (("limit", str(LONGEST)),))
    try:
        text, numbers = masked(source)
    except LiteralProblem as problem:
        raise ExpressionError(problem.key, problem.index + 1, problem.detail) from None
    tree = _tree(text)
    _measure(tree)
    return Grammar(source, text, numbers).checked(tree)


def _tree(text: str) -> ast.expr:
    """Let Python parse one expression; blanks in front are no indentation."""
    try:
        tree = ast.parse(text.lstrip(), mode="eval").body
    except SyntaxError as error:
        # Python gives 0 where the text ends too early
        column = error.offset + len(text) - len(text.lstrip()) if error.offset else len(text.rstrip()) + 1
        if "nested" in error.msg:
            raise ExpressionError("expression-too-deep", 1, (("limit", str(DEEPEST)),)) from None
        if sign := _ASSIGNMENT.search(text):
            raise ExpressionError("expression-assignment", sign.start() + 1) from None
        raise ExpressionError("expression-syntax", min(column, len(text) + 1)) from None
    except (MemoryError, RecursionError):
        raise ExpressionError("expression-too-deep", 1, (("limit", str(DEEPEST)),)) from None
    return tree


def _measure(tree: ast.expr) -> None:
    """Refuse a tree that is too big or too deep, without recursion."""
    level, count, depth = list[ast.AST]([tree]), 0, 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > MOST_NODES:
            raise ExpressionError("expression-too-big", 1, (("limit", str(MOST_NODES)),))
        if depth > DEEPEST:
            raise ExpressionError("expression-too-deep", 1, (("limit", str(DEEPEST)),))
        level = [child for node in level for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr | ast.comprehension)]
