"""The arithmetic of a finding, with the figures as printed: ``821.22 ÷ 1146.33 = 71.64%``."""

from __future__ import annotations

import ast
from decimal import Decimal

from validator.language.evaluation import EvaluationError, MissingField
from validator.language.solving import formula_for
from validator.language.styles import Style
from validator.language.writing import Writer, figures_in
from validator.model.figure import Figure
from validator.model.record import Record, figures_of
from validator.model.rule import Expression

__all__ = ["arithmetic"]


def arithmetic(expression: Expression, record: Record, role: str, value: Decimal) -> str:
    """Write out how one figure follows from the others.

    Units are left out where all amounts have the same one. Where the figure does not follow (a bound, a figure that occurs twice) the relation that
    really holds is written: ``1203.50 > 1000.00``; a fact printed twice is set side by side: ``366.42 ≠ 363.42``.

    Args:
        expression: the condition.
        record: as printed.
        role: the figure in question.
        value: what the others say it is, in base units; printed with the figure's unit and decimals.

    Raises:
        KeyError: the record has no figure of that role.
    """
    figure = dict(figures_of(record))[role]
    try:
        return _solved(expression, record, role, figure, value) or _relation(expression, record)
    except (EvaluationError, MissingField):
        return ", ".join(figure.text for figure in figures_in(expression.tree, record))


def _solved(expression: Expression, record: Record, role: str, figure: Figure, value: Decimal) -> str:
    formula = formula_for(expression, record, role)
    if formula is None or not formula.equation:
        return ""
    style = Style.of([figure, *figures_in(formula.tree, record)])
    text = Writer(record, style).write(formula.tree).text
    restated = isinstance(formula.tree, ast.Name) or ast.unparse(formula.tree).startswith("_agreed(")
    return f"{style.figure(figure)} ≠ {text}" if restated else f"{text} = {style.value(value, figure)}"


def _relation(expression: Expression, record: Record) -> str:
    figures = list(figures_in(expression.tree, record))
    match expression.tree:
        # what really holds is written, whichever way it is asked
        case (ast.Compare() | ast.BoolOp()) as relation:
            return Writer(record, Style.of(figures)).write(relation).text
        case ast.UnaryOp(ast.Not(), ast.Compare() as relation):
            return Writer(record, Style.of(figures)).write(relation).text
    return ", ".join(figure.text for figure in figures)
