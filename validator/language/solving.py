"""What the other figures say of one: an expression solved for it."""

from __future__ import annotations

import ast
from collections.abc import Sequence
from decimal import ROUND_HALF_EVEN, Context, Decimal

from validator.language.evaluation import EvaluationError, MissingField, evaluate_node
from validator.language.formulas import Formula, Role, isolate, path_to
from validator.model.interval import EXACT, Interval
from validator.model.record import Record
from validator.model.rule import Expression

__all__ = ["formula_for", "solve", "solve_printed"]

# Ten digits fewer than intervals have: takes back what outward rounding added to a quotient that does not end.
_TIDY = Context(prec=50, rounding=ROUND_HALF_EVEN)


def solve(expression: Expression, record: Record, role: str) -> Interval | None:
    """Give the values that the other figures, each anywhere in its range, allow for one.

    Args:
        expression: a condition: an equation, a bound, or several joined by ``and``.
        record: as printed.
        role: of a figure in it (``part``, ``parts[2]``, ``items[0].amount``).

    Returns:
        In base units. A bound leaves a range that is open to one side, with an infinite end: ``part <= whole`` allows the part anything up to the
        upper end of the whole. For ``same(values)``: the range of the value that most of the others agree on. None if the expression cannot be solved
        for it: the figure occurs not once, or stands where no value follows; or if the others leave no value (a division by what may be zero).

    >>> from validator.language.expressions import parse
    >>> from validator.language.printed import read_figure
    >>> from validator.model.place import Place
    >>> record = Record("s", {"part": read_figure("30元"), "whole": read_figure("40元"), "percent": read_figure("70.0%")}, Place(""))
    >>> solve(parse("part == whole * percent"), record, "part")
    Interval(low=Decimal('27.63025'), high=Decimal('28.37025'))
    """
    formula = formula_for(expression, record, role)
    return _value(formula, record, printed=False) if formula else None


def solve_printed(expression: Expression, record: Record, role: str) -> Decimal | None:
    """Give the value of one figure that follows from the very numbers printed for the others.

    Returns:
        In base units, to be rounded to the figure's own decimals. None where :func:`solve` gives none, and for bounds.
    """
    formula = formula_for(expression, record, role)
    value = _value(formula, record, printed=True) if formula and formula.equation else None
    if value is None or not (value.low.is_finite() and value.high.is_finite()):
        return None
    return value.low if value.exact else _TIDY.plus(EXACT.divide(EXACT.add(value.low, value.high), Decimal(2)))


def formula_for(expression: Expression, record: Record, role: str) -> Formula | None:
    """Give the formula that :func:`solve` evaluates."""
    figure = Role.of(role)
    path = path_to(expression.tree, figure)
    return isolate(expression.tree, figure, negative=_inside_negative(path, record)) if path else None


def _inside_negative(path: Sequence[ast.expr], record: Record) -> bool:
    """Whether the figure stands in an ``abs(…)`` of what is printed negative."""
    for node in path:
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "abs":
            try:
                inside = evaluate_node(node.args[0], record, printed=True)
            except (EvaluationError, MissingField):
                return False
            return isinstance(inside, Interval) and inside.high < 0
    return False


def _value(formula: Formula, record: Record, *, printed: bool) -> Interval | None:
    try:
        value = evaluate_node(formula.tree, record, printed=printed)
    except (EvaluationError, MissingField):
        return None
    return value if isinstance(value, Interval) else None
