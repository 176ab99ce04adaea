"""Expressions printed as an author would write them: what is printed parses to the same tree."""

from __future__ import annotations

import ast
from collections.abc import Iterable
from enum import IntEnum

from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.record import Printed
from validator.model.rule import Expression

__all__ = ["printed", "printed_node"]

_RELATIONS: dict[type[ast.cmpop], str] = {
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.In: "in",
    ast.NotIn: "not in",
}
_OPERATORS: dict[type[ast.operator], str] = {ast.Add: "+", ast.Sub: "-", ast.Mult: "*", ast.Div: "/"}


class _Binding(IntEnum):
    """How tightly a piece holds together; a looser one needs brackets inside a tighter one."""

    CHOICE = 0
    OR = 1
    AND = 2
    NOT = 3
    RELATION = 4
    SUM = 5
    PRODUCT = 6
    SIGN = 7
    WHOLE = 8


_Bound = tuple[str, _Binding]


def printed(expression: Expression) -> str:
    """Print an expression on one line, with the brackets that it needs and no others.

    >>> from validator.language.expressions import parse
    >>> printed(parse("( part==whole*85% )   and(not(name  in ('甲','乙')))"))
    'part == whole * 85% and not name in ["甲", "乙"]'
    """
    return printed_node(expression.tree)


def printed_node(node: ast.expr) -> str:
    """Print one node of an expression or of a solved formula."""
    return _PRINTER.text(node)


class _Printer(Walk):
    """Gives the text of every node and how tightly it holds together."""

    def text(self, node: ast.expr, binding: _Binding = _Binding.CHOICE) -> str:
        """Print a node; in brackets if it holds less tightly than it must."""
        text, own = self._eval(node)
        return str(text) if own >= binding else f"({text})"

    def _texts(self, nodes: Iterable[ast.expr]) -> str:
        return ", ".join(self.text(node) for node in nodes)

    def _eval_ifexp(self, node: ast.IfExp) -> _Bound:
        text = f"{self.text(node.body, _Binding.OR)} if {self.text(node.test, _Binding.OR)} else {self.text(node.orelse)}"
        return text, _Binding.CHOICE

    def _eval_boolop(self, node: ast.BoolOp) -> _Bound:
        word, binding = ("and", _Binding.AND) if isinstance(node.op, ast.And) else ("or", _Binding.OR)
        return f" {word} ".join(self.text(value, _Binding(binding + 1)) for value in node.values), binding

    def _eval_unaryop(self, node: ast.UnaryOp) -> _Bound:
        if isinstance(node.op, ast.Not):
            return f"not {self.text(node.operand, _Binding.NOT)}", _Binding.NOT
        return f"{'-' if isinstance(node.op, ast.USub) else '+'}{self.text(node.operand, _Binding.SIGN)}", _Binding.SIGN

    def _eval_compare(self, node: ast.Compare) -> _Bound:
        links = (
            f"{_RELATIONS[type(each)]} {self.text(operand, _Binding.SUM)}" for each, operand in zip(node.ops, node.comparators, strict=True)
        )
        return " ".join((self.text(node.left, _Binding.SUM), *links)), _Binding.RELATION

    def _eval_binop(self, node: ast.BinOp) -> _Bound:
        binding = _Binding.SUM if isinstance(node.op, ast.Add | ast.Sub) else _Binding.PRODUCT
        return f"{self.text(node.left, binding)} {_OPERATORS[type(node.op)]} {self.text(node.right, _Binding(binding + 1))}", binding

    def _eval_name(self, node: ast.Name) -> _Bound:
        return node.id, _Binding.WHOLE

    def _eval_attribute(self, node: ast.Attribute) -> _Bound:
        return f"{self.text(node.value)}.{node.attr}", _Binding.WHOLE

    def _eval_call(self, node: ast.Call) -> _Bound:
        match node.args:
            case [ast.GeneratorExp() as single]:
                return f"{self.text(node.func)}{self.text(single)}", _Binding.WHOLE
        return f"{self.text(node.func)}({self._texts(node.args)})", _Binding.WHOLE

    def _eval_list(self, node: ast.List) -> _Bound:
        return f"[{self._texts(node.elts)}]", _Binding.WHOLE

    def _eval_constant(self, node: ast.Constant) -> _Bound:
        """Print a number or date as written, a text between the quotation marks that it does not hold."""
        value: object = node.value
        if isinstance(value, Figure | Printed):
            return value.text, _Binding.WHOLE
        return f"'{value}'" if '"' in str(value) else f'"{value}"', _Binding.WHOLE

    def _eval_loop(self, node: ast.GeneratorExp | ast.ListComp) -> _Bound:
        (clause,) = node.generators
        names = self._texts(clause.target.elts) if isinstance(clause.target, ast.Tuple) else self.text(clause.target)
        conditions = "".join(f" if {self.text(condition, _Binding.OR)}" for condition in clause.ifs)
        text = f"{self.text(node.elt)} for {names} in {self.text(clause.iter)}{conditions}"
        return f"({text})" if isinstance(node, ast.GeneratorExp) else f"[{text}]", _Binding.WHOLE


_PRINTER = _Printer()
