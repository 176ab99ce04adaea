"""From the tree of an expression to steps that evaluate it: walked once, then as fast as function calls."""

from __future__ import annotations

import ast
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import Any

from validator.language.arguments import READ, READ_EACH, Argument, has, opened, single, written
from validator.language.functions import FORMULA_FUNCTIONS
from validator.language.looping import LEFT_OVER, Members, Step
from validator.language.loops import is_loop, loop_of
from validator.language.printing import printed_node
from validator.language.relations import Value, at_least, at_most, equal, hull, less, more, unequal
from validator.language.scopes import Scope
from validator.language.signatures import Function, Takes
from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Printed
from validator.model.truth import Truth

__all__ = ["Step", "compiled"]

Relation = Callable[[Value, Value], Truth]

_ARITHMETIC = {ast.Add: Interval.__add__, ast.Sub: Interval.__sub__, ast.Mult: Interval.__mul__, ast.Div: Interval.__truediv__}
_RELATIONS: dict[type[ast.cmpop], Relation] = {
    ast.Eq: equal,
    ast.NotEq: unequal,
    ast.LtE: at_most,
    ast.Lt: less,
    ast.GtE: at_least,
    ast.Gt: more,
}
_MEMBERSHIP = (ast.In, ast.NotIn)


@lru_cache(maxsize=4096)
def compiled(node: ast.expr) -> Step:
    """Give the step for a node, the same one for the same node.

    A step gives an Interval, a Truth, a text or a Period; for a field by itself what the record holds, for a comprehension a list. It raises MissingField, EvaluationError,
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
            return scope.truth(step(scope))

        return truth

    def _eval_name(self, node: ast.Name) -> Step:
        name = node.id

        def field(scope: Scope) -> Any:  # noqa: ANN401
            return scope.field(name)

        return field

    def _eval_attribute(self, node: ast.Attribute) -> Step:
        rows, field = ast.unparse(node.value), node.attr

        def column(scope: Scope) -> Any:  # noqa: ANN401
            return scope.column(rows, field)

        return column

    def _eval_constant(self, node: ast.Constant) -> Step:
        constant: Any = node.value
        value = constant.interval if isinstance(constant, Figure) else constant.meaning if isinstance(constant, Printed) else constant

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
        if isinstance(node.ops[0], _MEMBERSHIP):
            return self._membership(first, node.ops[0], node.comparators[0])
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

    def _membership(self, first: Step, relation: ast.cmpop, node: ast.expr) -> Step:
        """Take the greatest truth of equality with a member of a list."""
        argument = opened(
            Scope.value, self._eval(node), FORMULA_FUNCTIONS["any"], printed_node(node), filtered=_filtered(node), compared=first
        )
        negative = isinstance(relation, ast.NotIn)

        def membership(scope: Scope) -> Truth:
            among = max(argument(scope), default=Truth.FALSE)
            return ~among if negative else among

        return membership

    def _eval_list(self, node: ast.List) -> Step:
        elements = [self._value(element) for element in node.elts]

        def listed(scope: Scope) -> tuple[Any, ...]:
            return tuple(element(scope) for element in elements)

        return listed

    def _eval_loop(self, node: ast.GeneratorExp | ast.ListComp) -> Members:
        loop = loop_of(node)
        sources = [printed_node(each) for each in loop.lists]
        return Members(
            names=loop.names,
            lists=[self._eval(each) for each in loop.lists],
            sources=sources,
            conditions=[self._truth(condition) for condition in loop.conditions],
            element=self._eval(loop.element),
            may_be_empty=sources[0].startswith(LEFT_OVER),
        )

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
        arguments = [self._argument(function, function.take(index), argument) for index, argument in enumerate(node.args)]
        call = function.call

        def result(scope: Scope) -> Any:  # noqa: ANN401
            values: list[Any] = []
            for argument in arguments:
                values += argument(scope)
            return call(*values)

        return result

    def _argument(self, function: Function, takes: Takes, node: ast.expr) -> Argument:
        """Give the step of an argument: the values that it contributes."""
        if takes in READ:
            return single(READ[takes], self._eval(node))
        if takes is Takes.EACH and is_loop(node):
            return opened(READ_EACH[takes], replace(self._eval_loop(node), may_be_empty=True), function, printed_node(node), filtered=True)
        if takes in READ_EACH:
            return opened(READ_EACH[takes], self._eval(node), function, printed_node(node), filtered=_filtered(node))
        if takes is Takes.FIELD:
            return has(*ast.unparse(node).split("."))
        return written(getattr(node, "value", None))


def _filtered(node: ast.expr) -> bool:
    """Whether a list may rightly be empty: a comprehension with a condition."""
    return is_loop(node) and bool(loop_of(node).conditions)
