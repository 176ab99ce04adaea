"""What the rule language allows of Python's expressions; everything else is refused with its place."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from difflib import get_close_matches

from validator.language.failures import ExpressionError
from validator.language.forms import FormError, form
from validator.language.functions import FUNCTIONS
from validator.language.loops import is_loop
from validator.language.signatures import Takes
from validator.language.walking import Refused, Walk
from validator.model.figure import Figure
from validator.model.record import Printed
from validator.model.rule import Expression

__all__ = ["Grammar"]

_OPERATORS = (ast.Add, ast.Sub, ast.Mult, ast.Div)
_SIGNS = (ast.USub, ast.UAdd, ast.Not)
_RELATIONS = (ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn)
_ABSENT = {ast.Is: "missing", ast.IsNot: "present"}
_SIDE_BY_SIDE = "zip"


class Grammar(Walk):
    """Gives back every allowed node with its numbers read and its columns counted in characters."""

    def __init__(self, source: str, text: str, numbers: Mapping[int, Figure | Printed]) -> None:
        super().__init__()
        self._source = source
        self._blank = len(text) - len(text.lstrip())
        self._bytes = text.lstrip().encode()
        self._numbers = numbers
        self._fields: dict[str, int] = {}
        self._members: tuple[str, ...] = ()

    def checked(self, tree: ast.expr) -> Expression:
        """Check a whole tree.

        Raises:
            ExpressionError: it holds what the language does not have.
        """
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

    def _name(self, node: ast.Name) -> str:
        """Give a name as written: Python would fold full-width letters."""
        name = self._source[self._index(node, "col_offset") : self._index(node, "end_col_offset")]
        if name.startswith("_") or self._index(node, "col_offset") in self._numbers:
            raise Refused(node)
        return name

    def _eval_name(self, node: ast.Name) -> ast.expr:
        start = self._index(node, "col_offset")
        if start in self._numbers:
            return ast.copy_location(ast.Constant(self._numbers[start]), node)  # type: ignore[arg-type]  # our constants are figures and dates
        node.id = self._name(node)
        if node.id not in self._members:
            self._fields.setdefault(node.id, start)
        return node

    def _eval_attribute(self, node: ast.Attribute) -> ast.expr:
        """Allow a column of rows (``items.amount``), the field of a member (``item.amount``) and nothing else."""
        if not isinstance(node.value, ast.Name) or node.attr.startswith("_"):
            raise Refused(node)
        node.value = self._eval(node.value)
        if not isinstance(node.value, ast.Name):
            raise Refused(node)
        return node

    def _eval_constant(self, node: ast.Constant) -> ast.expr:
        """Allow one quoted text; two side by side would be joined."""
        written = self._source[self._index(node, "col_offset") : self._index(node, "end_col_offset")]
        if not isinstance(node.value, str) or written[1:-1] != node.value:
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
        match node:
            case ast.Compare(left, [ast.Is() | ast.IsNot() as relation], [ast.Name("missing")]):
                return self._absence(node, left, _ABSENT[type(relation)])
        if not all(isinstance(relation, _RELATIONS) for relation in node.ops):
            raise Refused(node)
        memberships = [isinstance(relation, ast.In | ast.NotIn) for relation in node.ops]
        if any(memberships) and len(memberships) > 1:
            raise Refused(node)
        if memberships[0] and isinstance(node.comparators[0], ast.Tuple):  # brackets of either kind make a list here
            node.comparators[0] = ast.copy_location(ast.List(node.comparators[0].elts, ast.Load()), node.comparators[0])
        node.left, node.comparators = self._eval(node.left), [self._eval(operand) for operand in node.comparators]
        return node

    def _absence(self, node: ast.Compare, operand: ast.expr, function: str) -> ast.expr:
        """Read ``a is missing`` as ``missing(a)``."""
        name = ast.copy_location(ast.Name(function, ast.Load()), node)
        call = ast.Call(name, [self._eval(operand)], [])
        self._fits(function, Takes.FIELD, call.args[0])
        name.col_offset, name.end_col_offset = self._index(node, "col_offset"), self._index(node, "end_col_offset")
        return ast.copy_location(call, node)

    def _eval_ifexp(self, node: ast.IfExp) -> ast.expr:
        node.body, node.test, node.orelse = self._eval(node.body), self._eval(node.test), self._eval(node.orelse)
        return node

    def _eval_list(self, node: ast.List) -> ast.expr:
        if not node.elts:
            raise Refused(node)
        node.elts = [self._eval(element) for element in node.elts]
        return node

    def _eval_loop(self, node: ast.GeneratorExp | ast.ListComp) -> ast.expr:
        """Allow one ``for`` over a field, a column, or several of them side by side (``zip``)."""
        clause, *more = node.generators
        if more or clause.is_async:
            raise Refused(node)
        targets = clause.target.elts if isinstance(clause.target, ast.Tuple) else [clause.target]
        clause.iter = self._lists(clause.iter, len(targets))
        outer = self._members
        for target in targets:
            if not isinstance(target, ast.Name):
                raise Refused(target)
            target.id = self._name(target)
        self._members = (*outer, *(target.id for target in targets if isinstance(target, ast.Name)))
        node.elt, clause.ifs = self._eval(node.elt), [self._eval(condition) for condition in clause.ifs]
        self._members = outer
        return node

    def _lists(self, node: ast.expr, names: int) -> ast.expr:
        """Check what a comprehension goes through: as many lists as it has names."""
        match node:
            case ast.Call(ast.Name(name), arguments, []) if name == _SIDE_BY_SIDE and len(arguments) == names:
                node.args = [self._lists(argument, 1) for argument in arguments]
                return node
            case ast.Name() | ast.Attribute() if names == 1 and isinstance(each := self._eval(node), ast.Name | ast.Attribute):
                return each
        raise Refused(node)

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
        many = isinstance(argument, ast.Name | ast.Attribute | ast.List) or is_loop(argument)
        fits = {
            Takes.WHOLE: isinstance(constant, Figure) and constant.text.isdecimal() and len(constant.text) <= 2,  # noqa: PLR2004 (two digits)
            Takes.PATTERN: isinstance(constant, str),
            Takes.FIELD: isinstance(argument, ast.Name | ast.Attribute),
            Takes.LIST: many,
            Takes.EACH: many,
        }
        given = self._source[argument.col_offset : argument.end_col_offset]
        if not fits.get(takes, True):
            raise ExpressionError("function-arguments", argument.col_offset + 1, (("name", name), ("takes", takes.value), ("given", given)))
        if takes is Takes.PATTERN and isinstance(constant, str):
            try:
                form(constant)
            except FormError as error:
                # the quotation mark and the signs before
                raise ExpressionError("form-malformed", argument.col_offset + 2 + error.index, (("text", constant),)) from None

    def _index(self, node: ast.AST, attribute: str) -> int:
        """Give the character a node starts or ends at; Python counts bytes."""
        return len(self._bytes[: getattr(node, attribute, 0)].decode()) + self._blank

    def _not_allowed(self, node: ast.AST) -> ExpressionError:
        start, end = self._index(node, "col_offset"), self._index(node, "end_col_offset")
        return ExpressionError("expression-not-allowed", start + 1, (("text", self._source[start:end]),))
