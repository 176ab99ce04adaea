"""Formulas written out with the printed figures: ``821.22 ÷ 1146.33``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from enum import IntEnum
from itertools import pairwise

from validator.language.compiling import compiled
from validator.language.evaluation import EvaluationError, MissingField, evaluate_node
from validator.language.formulas import fill
from validator.language.functions import FORMULA_FUNCTIONS
from validator.language.loops import is_loop
from validator.language.members import members_of
from validator.language.scopes import Scope, as_printed
from validator.language.styles import Style
from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Printed, Record
from validator.model.truth import Truth

__all__ = ["Binding", "Piece", "Writer", "figures_in"]

_OPERATORS = {ast.Mult: " × ", ast.Div: " ÷ "}
_MEMBERSHIP = {ast.In: ("∈", "∉"), ast.NotIn: ("∉", "∈")}
_RELATIONS = {
    **_MEMBERSHIP,
    ast.Eq: ("=", "≠"),
    ast.NotEq: ("≠", "="),
    ast.LtE: ("≤", ">"),
    ast.Lt: ("<", "≥"),
    ast.GtE: ("≥", "<"),
    ast.Gt: (">", "≤"),
}
# Of a longer sum only the first and the last addends are shown.
_MOST_ADDENDS, _FIRST, _LAST = 7, 3, 2
# What one member decides for all.
_DECIDED = {"all": Truth.FALSE, "any": Truth.TRUE}
_TWO_DECIMALS = Decimal("0.005")


class Binding(IntEnum):
    """How tightly a piece of text holds together; a looser piece needs brackets inside a tighter one."""

    RELATION = 0
    SUM = 1
    PRODUCT = 2
    NUMBER = 3


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a calculation."""

    text: str
    binding: Binding = Binding.NUMBER

    def inside(self, binding: Binding, *, first: bool = False) -> str:
        """Give the text as an operand; one that is not the first is bracketed if it begins with a minus."""
        bare = self.binding >= binding and (first or not self.text.startswith("−"))
        return self.text if bare else f"({self.text})"


def figures_in(node: ast.AST, record: Record) -> Iterator[Figure]:
    """Give every figure that a formula speaks of, those written in the rule included, in order; a missing field gives none."""
    if isinstance(node, ast.Name | ast.Attribute | ast.Constant):
        constant: object = getattr(node, "value", None)
        scope = Scope(record, as_printed)
        try:
            members = (constant,) if isinstance(constant, Figure) else scope.members(compiled(node)(scope))
        except (MissingField, EvaluationError):
            return
        yield from (member for member in members if isinstance(member, Figure))
        return
    if is_loop(node):
        try:
            each = members_of(node, record)
        except (MissingField, EvaluationError):
            return
        for member in each:
            yield from figures_in(node.elt, member)
        return
    for child in node.args if isinstance(node, ast.Call) else ast.iter_child_nodes(node):
        yield from figures_in(child, record)


class Writer(Walk):
    """Gives the piece of text for every node of a formula or condition.

    Raises, while walking, what an evaluation raises.
    """

    def __init__(self, record: Record, style: Style) -> None:
        super().__init__()
        self._record = record
        self._style = style

    def write(self, node: ast.expr) -> Piece:
        """Write a node."""
        piece: Piece = self._eval(node)
        return piece

    def _written(self, node: ast.expr) -> Piece:
        """Write what a node stands for: a figure, a text, a list of them."""
        scope = Scope(self._record, as_printed)
        return Piece(", ".join(self._plain(member) for member in scope.members(compiled(node)(scope))))

    def _eval_list(self, node: ast.List) -> Piece:
        return Piece(", ".join(self.write(element).text for element in node.elts))

    def _eval_loop(self, node: ast.GeneratorExp | ast.ListComp) -> Piece:
        return Piece(", ".join(piece.text for piece in self._each(node)))

    def _each(self, node: ast.GeneratorExp | ast.ListComp) -> list[Piece]:
        """Write the element for every member that is meant."""
        return [Writer(member, self._style).write(node.elt) for member in members_of(node, self._record)]

    def _plain(self, value: object) -> str:
        if isinstance(value, Figure):
            return self._style.figure(value)
        return format(value.low.normalize(), "f") if isinstance(value, Interval) else str(value)

    _eval_name = _written
    _eval_attribute = _written

    def _eval_constant(self, node: ast.Constant) -> Piece:
        constant: object = node.value
        return Piece(constant.text if isinstance(constant, Figure | Printed) else str(constant))

    def _eval_unaryop(self, node: ast.UnaryOp) -> Piece:
        piece = self.write(node.operand)
        if isinstance(node.op, ast.UAdd):
            return piece
        sign = "−" if isinstance(node.op, ast.USub) else "¬"
        return Piece(sign + piece.inside(Binding.PRODUCT), Binding.PRODUCT)

    def _eval_binop(self, node: ast.BinOp) -> Piece:
        left, right = self.write(node.left), self.write(node.right)
        match node.op:
            case ast.Add():
                return _sum([left, right])
            case ast.Sub():
                return _difference(left, right)
            case _:
                tight = Binding.NUMBER if isinstance(node.op, ast.Div) else Binding.PRODUCT
                text = left.inside(Binding.PRODUCT, first=True) + _OPERATORS[type(node.op)] + right.inside(tight)
                return Piece(text, Binding.PRODUCT)

    def _eval_boolop(self, node: ast.BoolOp) -> Piece:
        """Write what decides it: the first part that is as the whole is."""
        truth = evaluate_node(node, self._record, printed=True)
        return next(self.write(value) for value in node.values if evaluate_node(value, self._record, printed=True) == truth)

    def _eval_compare(self, node: ast.Compare) -> Piece:
        """Write the relation that really holds between the two sides of the link that fails, or of all if none does."""
        operands = [node.left, *node.comparators]
        links: list[str] = []
        for op, (left, right) in zip(node.ops, pairwise(operands), strict=True):
            holds = evaluate_node(ast.Compare(left, [op], [right]), self._record, printed=True) is not Truth.FALSE
            sign = _RELATIONS[type(op)][0 if holds else 1]
            text = f"{self._side(left, right)} {sign} {self._side(right, left)}"
            if not holds:
                return Piece(text, Binding.RELATION)
            links.append(text if not links else f"{sign} {self._side(right, left)}")
        return Piece(" ".join(links), Binding.RELATION)

    def _side(self, node: ast.expr, other: ast.expr) -> str:
        """Write one side of a relation; a calculation with its result."""
        piece = self.write(node)
        value = evaluate_node(node, self._record, printed=True)
        figures = [*figures_in(other, self._record), *figures_in(node, self._record)]
        if isinstance(node, ast.Name | ast.Attribute | ast.Constant) or not isinstance(value, Interval) or not figures:
            return piece.text
        like = figures[0]
        if like.set:  # a literal such as 100% says nothing about decimals
            like = replace(like, resolution=min(like.resolution, _TWO_DECIMALS))
        worked_out = self._style.value(value.low, like)
        return piece.text if piece.text == worked_out else f"{piece.text} = {worked_out}"

    def _eval_ifexp(self, node: ast.IfExp) -> Piece:
        chosen = evaluate_node(node.test, self._record, printed=True) is not Truth.FALSE
        return self.write(node.body if chosen else node.orelse)

    def _eval_call(self, node: ast.Call) -> Piece:
        function = FORMULA_FUNCTIONS[ast.unparse(node.func)]
        if function.name in _DECIDED and is_loop(node.args[0]):
            return self._decisive(node.args[0], _DECIDED[function.name])
        if function.name == "_itself" and is_loop(node.args[0]):
            return next(iter(self._each(node.args[0])), Piece(""))
        if function.name == "sum":
            return _sum([piece for argument in node.args for piece in self._addends(argument)])
        if function.shown:
            lists = {"every": node.args}
            return self.write(fill(function.shown, dict(zip("abcdef", node.args, strict=False)), lists))
        if function.name.startswith("_"):
            return self._written(node)
        return Piece(f"{function.name}({', '.join(self.write(argument).text for argument in node.args)})")

    def _decisive(self, node: ast.GeneratorExp | ast.ListComp, decided: Truth) -> Piece:
        """Write the condition for the member that decides it, else for the first."""
        members = members_of(node, self._record)
        decisive = [member for member in members if evaluate_node(node.elt, member, printed=True) is decided]
        return next((Writer(member, self._style).write(node.elt) for member in (*decisive, *members)), Piece(""))

    def _addends(self, node: ast.expr) -> list[Piece]:
        """Write the members of a list, or a single operand."""
        if is_loop(node):
            return self._each(node)
        scope = Scope(self._record, as_printed)
        value = compiled(node)(scope)
        return [Piece(self._plain(member)) for member in value] if isinstance(value, tuple) else [self.write(node)]


def _difference(left: Piece, right: Piece) -> Piece:
    """Subtract; taking away a negative figure is adding it."""
    negative = right.text.startswith("−") and right.binding is Binding.NUMBER
    text = left.inside(Binding.SUM, first=True)
    return Piece(f"{text} + {right.text[1:]}" if negative else f"{text} − {right.inside(Binding.PRODUCT)}", Binding.SUM)


def _sum(addends: Sequence[Piece]) -> Piece:
    """Join addends; negative ones are subtracted, long sums abbreviated in the middle."""
    if len(addends) <= 1:
        return addends[0] if addends else Piece("0")
    shown = addends
    if len(addends) > _MOST_ADDENDS:
        shown = [*addends[:_FIRST], Piece("…"), *addends[-_LAST:]]
    text = shown[0].inside(Binding.SUM, first=True)
    for piece in shown[1:]:
        negative = piece.text.startswith("−") and piece.binding is Binding.NUMBER
        text += f" − {piece.text[1:]}" if negative else f" + {piece.inside(Binding.SUM)}"
    return Piece(text, Binding.SUM)
