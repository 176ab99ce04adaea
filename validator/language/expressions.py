"""The expression language: one line of arithmetic and logic over the fields of a record."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from difflib import get_close_matches

from validator.language.functions import FUNCTIONS
from validator.language.literals import LiteralProblem, masked
from validator.language.signatures import Takes
from validator.language.walking import Refused, Walk
from validator.model.figure import Figure
from validator.model.rule import Expression

__all__ = ["DEEPEST", "LONGEST", "MOST_NODES", "ExpressionError", "parse"]

LONGEST = 2000
"""Characters of an expression."""
MOST_NODES = 400
"""Nodes of its tree; the evaluation takes one step for each."""
DEEPEST = 60
"""Levels of its tree."""

_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_SIGNS = (ast.USub, ast.UAdd, ast.Not)
_RELATIONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE)
_ASSIGNMENT = re.compile(r"(?<![=<>!:])=(?!=)")


class ExpressionError(ValueError):
    """An expression that is refused, before any report is read.

    Attributes:
        key: of the message catalogue: ``expression-empty``, ``expression-too-long``, ``expression-too-big``, ``expression-too-deep``,
            ``expression-syntax``, ``expression-assignment``, ``expression-character``, ``expression-not-allowed``, ``function-unknown``,
            ``function-arguments``, ``value-malformed``, ``value-too-long``, ``unit-unknown``; of the check of dimensions see there.
        column: 1-based, within the expression.
        detail: (name, text) pairs for the message.
    """

    def __init__(self, key: str, column: int, detail: tuple[tuple[str, str], ...] = ()) -> None:
        super().__init__(f"{key} at {column}: {dict(detail)}")
        self.key = key
        self.column = column
        self.detail = detail


def parse(source: str) -> Expression:
    """Parse an expression and refuse everything that is not the rule language.

    The tree is Python's, with every number a constant :class:`~validator.model.figure.Figure` that is set (exact) and has a unit. Columns of its nodes
    (``col_offset``, 0-based) count characters of the source.

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
    return _Checker(source, text, numbers).checked(tree)


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
    level, count, depth = [tree], 0, 0
    while level:
        count, depth = count + len(level), depth + 1
        if count > MOST_NODES:
            raise ExpressionError("expression-too-big", 1, (("limit", str(MOST_NODES)),))
        if depth > DEEPEST:
            raise ExpressionError("expression-too-deep", 1, (("limit", str(DEEPEST)),))
        level = [child for node in level for child in ast.iter_child_nodes(node) if isinstance(child, ast.expr)]


class _Checker(Walk):
    """Gives back every allowed node with its numbers read and its columns counted in characters."""

    def __init__(self, source: str, text: str, numbers: Mapping[int, Figure]) -> None:
        super().__init__()
        self._source = source
        self._blank = len(text) - len(text.lstrip())
        self._bytes = text.lstrip().encode()
        self._numbers = numbers
        self._fields: dict[str, int] = {}

    def checked(self, tree: ast.expr) -> Expression:
        try:
            tree = self._eval(tree)
        except Refused as refused:
            raise self._not_allowed(refused.node) from None
        return Expression(self._source, tree, tuple(sorted(self._fields, key=lambda name: self._fields[name])))

    def _eval(self, node: ast.AST) -> ast.expr:
        start, end = self._index(node, "col_offset"), self._index(node, "end_col_offset")
        checked: ast.expr = super()._eval(node)
        checked.col_offset, checked.end_col_offset = start, end
        return checked

    def _eval_name(self, node: ast.Name) -> ast.expr:
        start = self._index(node, "col_offset")
        if start in self._numbers:
            return ast.copy_location(ast.Constant(self._numbers[start]), node)  # type: ignore[arg-type]  # our constants are figures
        # as written: Python would fold full-width letters
        node.id = self._source[start : self._index(node, "end_col_offset")]
        if node.id.startswith("_"):
            raise Refused(node)
        self._fields.setdefault(node.id, start)
        return node

    def _eval_attribute(self, node: ast.Attribute) -> ast.expr:
        """Allow a column of rows (``items.amount``) and nothing else."""
        if not isinstance(node.value, ast.Name) or node.attr.startswith("_"):
            raise Refused(node)
        node.value = self._eval(node.value)
        if not isinstance(node.value, ast.Name):
            raise Refused(node)
        return node

    def _eval_constant(self, node: ast.Constant) -> ast.expr:
        if not isinstance(node.value, str):
            raise Refused(node)
        return node

    def _eval_unaryop(self, node: ast.UnaryOp) -> ast.expr:
        if not isinstance(node.op, _SIGNS):
            raise Refused(node)
        node.operand = self._eval(node.operand)
        return node

    def _eval_binop(self, node: ast.BinOp) -> ast.expr:
        if not isinstance(node.op, _OPERATORS):
            raise Refused(node)
        node.left, node.right = self._eval(node.left), self._eval(node.right)
        return node

    def _eval_boolop(self, node: ast.BoolOp) -> ast.expr:
        node.values = [self._eval(value) for value in node.values]
        return node

    def _eval_compare(self, node: ast.Compare) -> ast.expr:
        if not all(isinstance(relation, _RELATIONS) for relation in node.ops):
            raise Refused(node)
        node.left, node.comparators = self._eval(node.left), [self._eval(operand) for operand in node.comparators]
        return node

    def _eval_ifexp(self, node: ast.IfExp) -> ast.expr:
        node.body, node.test, node.orelse = self._eval(node.body), self._eval(node.test), self._eval(node.orelse)
        return node

    def _eval_call(self, node: ast.Call) -> ast.expr:
        if not isinstance(node.func, ast.Name) or node.keywords:
            raise Refused(node)
        name, start = node.func.id, self._index(node, "col_offset")
        if start in self._numbers:
            raise Refused(node)
        function = FUNCTIONS.get(name)
        if function is None:
            near = get_close_matches(name, FUNCTIONS, n=1)
            raise ExpressionError("function-unknown", start + 1, (("name", name), ("near", near[0] if near else "")))
        if not function.accepts(len(node.args)):
            detail = (("name", name), ("takes", ", ".join(function.takes)), ("given", str(len(node.args))))
            raise ExpressionError("function-arguments", start + 1, detail)
        node.func.col_offset, node.func.end_col_offset = start, start + len(name)
        node.args = [self._eval(argument) for argument in node.args]
        for index, argument in enumerate(node.args):
            self._fits(function.name, function.take(index), argument)
        return node

    def _fits(self, name: str, takes: Takes, argument: ast.expr) -> None:
        """Refuse an argument that must be written in the rule, or be a field, and is not."""
        constant = argument.value if isinstance(argument, ast.Constant) else None
        fits = {
            Takes.WHOLE: isinstance(constant, Figure) and constant.text.isdecimal() and len(constant.text) <= 2,  # noqa: PLR2004 (two digits)
            Takes.PATTERN: isinstance(constant, str),
            Takes.FIELD: isinstance(argument, ast.Name),
            Takes.LIST: isinstance(argument, ast.Name | ast.Attribute),
        }
        if not fits.get(takes, True):
            detail = (("name", name), ("takes", takes.value), ("given", self._source[argument.col_offset : argument.end_col_offset]))
            raise ExpressionError("function-arguments", argument.col_offset + 1, detail)

    def _index(self, node: ast.AST, attribute: str) -> int:
        """Give the character a node starts or ends at; Python counts bytes."""
        return len(self._bytes[: getattr(node, attribute, 0)].decode()) + self._blank

    def _not_allowed(self, node: ast.AST) -> ExpressionError:
        start, end = self._index(node, "col_offset"), self._index(node, "end_col_offset")
        return ExpressionError("expression-not-allowed", start + 1, (("text", self._source[start:end]),))
