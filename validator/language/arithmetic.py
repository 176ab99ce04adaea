"""The arithmetic of a finding, with the figures as printed: ``821.22 ÷ 1146.33 = 71.64%``."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Sequence
from decimal import Decimal

from validator.language.evaluation import EvaluationError, MissingField, evaluate_node
from validator.language.loops import fields_in, is_loop
from validator.language.solving import formula_for
from validator.language.styles import Style
from validator.language.writing import Writer, figures_in
from validator.model.figure import Figure
from validator.model.record import Printed, Record, figures_of
from validator.model.rule import Expression
from validator.model.truth import Truth

__all__ = ["arithmetic"]


def arithmetic(expression: Expression, record: Record, role: str, value: Decimal, *, like: Figure | None = None) -> str:
    """Write out how one figure follows from the others.

    Units are left out where all amounts have the same one. Where the figure does not follow (a bound, a figure that occurs twice) the relation that
    really holds is written: ``1203.50 > 1000.00``; a fact printed twice is set side by side: ``366.42 ≠ 363.42``.

    Args:
        expression: the condition.
        record: as printed.
        role: the figure in question.
        value: what the others say it is, in base units; printed with the figure's unit and decimals.
        like: the figure to print it like, if not the one in question.

    Raises:
        KeyError: the record has no figure of that role.
    """
    figure = dict(figures_of(record))[role]
    if dates := tuple(_dates(expression, record)):  # days are no amounts to be calculated with before a reader's eyes
        return ", ".join(dict.fromkeys((*dates, *(each.text for each in figures_in(expression.tree, record)))))
    match expression.tree:
        case ast.Call(ast.Name("same")):
            return _side_by_side([figure, *figures_in(expression.tree, record)])
    try:
        return _solved(expression, record, role, value, like or figure) or _relation(expression, record)
    except (EvaluationError, MissingField):
        return ", ".join(figure.text for figure in figures_in(expression.tree, record))


def _solved(expression: Expression, record: Record, role: str, value: Decimal, like: Figure) -> str:
    formula = formula_for(expression, record, role)
    if formula is None or not formula.equation:
        return ""
    others = tuple(figures_in(formula.tree, record))
    style = Style.of([like, *others])
    written, result = Writer(record, style).write(formula.tree).text, style.value(value, like)
    if isinstance(formula.tree, ast.Name) or written == result:  # a sum of one part too
        return _side_by_side([dict(figures_of(record))[role], *others])
    return f"{written} = {result}"


def _side_by_side(figures: Sequence[Figure]) -> str:
    """Set figures that should be one side by side, each way of printing once."""
    style = Style.of(figures)
    return " ≠ ".join(dict.fromkeys(style.figure(figure) for figure in figures))


def _relation(expression: Expression, record: Record) -> str:
    figures = list(figures_in(expression.tree, record))
    match expression.tree:
        # what really holds is written, whichever way it is asked
        case (ast.Compare() | ast.BoolOp()) as relation:
            return Writer(record, Style.of(figures)).write(relation).text
        case ast.UnaryOp(ast.Not(), ast.Compare() as relation):
            return Writer(record, Style.of(figures)).write(relation).text
        case ast.Call(ast.Name("all" | "any"), [loop]) if is_loop(loop):
            return Writer(record, Style.of(figures)).write(expression.tree).text
        case ast.Call(ast.Name("stands"), [left, _, right]):
            written = Writer(record, Style.of(figures)).write(_order(left, right, record)).text
            first, _, second = written.partition(" = ")
            return written if first != second else ""  # 100% = 100% tells nothing
    return ", ".join(figure.text for figure in figures)


def _dates(expression: Expression, record: Record) -> Iterator[str]:
    """Give the dates and periods that an expression speaks of, as printed."""
    for field in fields_in(expression.tree):
        name, _, column = field.partition(".")
        value = record.values.get(field, record.values.get(name))
        for member in value if isinstance(value, tuple) else (value,):
            printed = member.values.get(column) if isinstance(member, Record) else member
            if isinstance(printed, Printed) and printed.meaning is not None:
                yield printed.text


def _order(left: ast.expr, right: ast.expr, record: Record) -> ast.expr:
    """Give the relation in which two numbers stand as printed."""
    orders = [ast.Compare(left, [sign], [right]) for sign in (ast.Lt(), ast.Gt())]
    return next(
        (order for order in orders if evaluate_node(order, record, printed=True) is Truth.TRUE), ast.Compare(left, [ast.Eq()], [right])
    )
