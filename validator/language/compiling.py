"""From the tree of an expression to steps that evaluate it: walked once, then as fast as function calls."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from validator.language.failures import EvaluationError, MissingField
from validator.language.functions import FORMULA_FUNCTIONS
from validator.language.relations import at_least, at_most, equal, hull, less, more, unequal
from validator.language.scopes import Scope
from validator.language.signatures import Takes
from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["Step", "compiled"]

Step = Callable[[Scope], Any]
"""Evaluates one node on one record."""

_ARITHMETIC = {ast.Add: Interval.__add__, ast.Sub: Interval.__sub__, ast.Mult: Interval.__mul__, ast.Div: Interval.__truediv__}
_RELATIONS = {ast.Eq: equal, ast.NotEq: unequal, ast.LtE: at_most, ast.Lt: less, ast.GtE: at_least, ast.Gt: more}
_READ = {
    Takes.NUMBER: Scope.number,
    Takes.FIGURE: Scope.figure,
    Takes.TEXT: Scope.text,
    Takes.LIST: Scope.members,
    Takes.COLUMN: Scope.numbers,
    Takes.RATIOS: Scope.numbers,
}
_READ_EACH = {Takes.NUMBERS: Scope.number, Takes.FIGURES: Scope.figure, Takes.VALUES: Scope.value}


@lru_cache(maxsize=4096)
def compiled(node: ast.expr) -> Step:
    """Give the step for a node, the same one for the same node.

    A step gives an Interval, a Truth or a text; for a field by itself what the record holds. It raises MissingField, EvaluationError,
    ZeroDivisionError (division by a range that holds zero) or a decimal exception (a number out of all bounds).
    """
    step: Step = _Compiler()._eval(node)  # noqa: SLF001 (simpleeval's name for the walk of one node)
    return step


class _Compiler(Walk):
    """Gives a step for every node."""

    def _number(self, node: ast.expr) -> Step:
        """Give the step of a node that must be a number; most are figures of the record."""
        step = self._eval(node)
        name = node.id if isinstance(node, ast.Name) else ""

        def figure(scope: Scope) -> Interval:
            value = scope.values.get(name)
            return scope.read(value) if type(value) is Figure else scope.number(step(scope))

        def number(scope: Scope) -> Interval:
            return scope.number(step(scope))

        return figure if name else number

    def _value(self, node: ast.expr) -> Step:
        """Give the step of a node that is compared."""
        step = self._eval(node)

        def value(scope: Scope) -> Any:  # noqa: ANN401
            return scope.value(step(scope))

        return value

    def _truth(self, node: ast.expr) -> Step:
        """Give the step of a node that must be a truth."""
        step = self._eval(node)

        def truth(scope: Scope) -> Truth:
            result = step(scope)
            if isinstance(result, Truth):
                return result
            raise EvaluationError("not-a-truth")

        return truth

    def _eval_name(self, node: ast.Name) -> Step:
        name = node.id

        def field(scope: Scope) -> Any:  # noqa: ANN401
            return scope.field(name)

        return field

    def _eval_attribute(self, node: ast.Attribute) -> Step:
        rows, field = ast.unparse(node.value), node.attr

        def column(scope: Scope) -> tuple[Any, ...]:
            return scope.column(rows, field)

        return column

    def _eval_constant(self, node: ast.Constant) -> Step:
        constant: Any = node.value
        value = constant.interval if isinstance(constant, Figure) else constant

        def literal(_: Scope) -> Any:  # noqa: ANN401
            return value

        return literal

    def _eval_unaryop(self, node: ast.UnaryOp) -> Step:
        if isinstance(node.op, ast.Not):
            truth = self._truth(node.operand)

            def negation(scope: Scope) -> Truth:
                return ~truth(scope)  # type: ignore[no-any-return]

            return negation
        number = self._number(node.operand)
        if isinstance(node.op, ast.UAdd):
            return number

        def opposite(scope: Scope) -> Interval:
            return -number(scope)  # type: ignore[no-any-return]

        return opposite

    def _eval_binop(self, node: ast.BinOp) -> Step:
        operator, left, right = _ARITHMETIC[type(node.op)], self._number(node.left), self._number(node.right)

        def arithmetic(scope: Scope) -> Interval:
            return operator(left(scope), right(scope))

        return arithmetic

    def _eval_boolop(self, node: ast.BoolOp) -> Step:
        """Take the minimum (``and``) or the maximum (``or``); what comes after a decisive truth is not looked at."""
        truths = [self._truth(value) for value in node.values]
        least, decisive = (min, Truth.FALSE) if isinstance(node.op, ast.And) else (max, Truth.TRUE)

        def junction(scope: Scope) -> Truth:
            result = truths[0](scope)
            for truth in truths[1:]:
                if result is decisive:
                    break
                result = least(result, truth(scope))
            return result  # type: ignore[no-any-return]

        return junction

    def _eval_compare(self, node: ast.Compare) -> Step:
        """Take the minimum of the links of a chain; each operand is evaluated once."""
        first = self._value(node.left)
        links = [(_RELATIONS[type(op)], self._value(operand)) for op, operand in zip(node.ops, node.comparators, strict=True)]

        def comparison(scope: Scope) -> Truth:
            left, result = first(scope), Truth.TRUE
            for relation, operand in links:
                right = operand(scope)
                result = min(result, relation(left, right))
                if result is Truth.FALSE:
                    break
                left = right
            return result

        return comparison

    def _eval_ifexp(self, node: ast.IfExp) -> Step:
        """Take the branch that is meant; undecided, the hull of both."""
        test, body, orelse = self._truth(node.test), self._eval(node.body), self._eval(node.orelse)

        def choice(scope: Scope) -> Any:  # noqa: ANN401
            chosen = test(scope)
            if chosen is Truth.MAYBE:
                return hull(scope.value(body(scope)), scope.value(orelse(scope)))
            return body(scope) if chosen is Truth.TRUE else orelse(scope)

        return choice

    def _eval_call(self, node: ast.Call) -> Step:
        function = FORMULA_FUNCTIONS[ast.unparse(node.func)]
        arguments = [self._argument(function.take(index), argument) for index, argument in enumerate(node.args)]
        call = function.call

        def result(scope: Scope) -> Any:  # noqa: ANN401
            values: list[Any] = []
            for argument in arguments:
                values += argument(scope)
            return call(*values)

        return result

    def _argument(self, takes: Takes, node: ast.expr) -> Callable[[Scope], Iterable[Any]]:
        """Give the step of an argument: the values that it contributes."""
        if takes in _READ:
            return _single(_READ[takes], self._eval(node))
        if takes in _READ_EACH:
            return _opened(_READ_EACH[takes], self._eval(node), ast.unparse(node))
        return _present(ast.unparse(node)) if takes is Takes.FIELD else _written(getattr(node, "value", None))


def _single(read: Callable[[Scope, Any], Any], step: Step) -> Callable[[Scope], Iterable[Any]]:
    def argument(scope: Scope) -> Iterable[Any]:
        return (read(scope, step(scope)),)

    return argument


def _opened(read: Callable[[Scope, Any], Any], step: Step, source: str) -> Callable[[Scope], Iterable[Any]]:
    def argument(scope: Scope) -> Iterable[Any]:
        members = scope.members(step(scope))
        # what is left of a list without its only member is rightly empty
        if not members and not source.startswith("_others("):
            raise MissingField(source)
        return [read(scope, member) for member in members]

    return argument


def _present(name: str) -> Callable[[Scope], Iterable[Any]]:
    def argument(scope: Scope) -> Iterable[Any]:
        return (name in scope.values,)

    return argument


def _written(constant: Any) -> Callable[[Scope], Iterable[Any]]:  # noqa: ANN401
    """Give the step of what is written in the rule: a whole number or a form."""
    value = (int(constant.value) if isinstance(constant, Figure) else constant,)

    def argument(_: Scope) -> Iterable[Any]:
        return value

    return argument
