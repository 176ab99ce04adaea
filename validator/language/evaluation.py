"""Expressions evaluated on records: exact, on ranges, three-valued."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from decimal import DecimalException
from functools import lru_cache
from typing import Any

from validator.language.compiling import compiled
from validator.language.failures import EvaluationError, MissingField
from validator.language.relations import Value
from validator.language.scopes import Scope, as_printed, as_rounded, over
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Record
from validator.model.rule import Expression
from validator.model.truth import Truth

__all__ = ["EvaluationError", "MissingField", "evaluate", "evaluate_node", "sides", "substitute", "truth"]


def evaluate(expression: Expression, record: Record, *, printed: bool = False) -> Value:
    """Evaluate an expression on a record.

    Args:
        expression: as parsed.
        record: what its names stand for.
        printed: read every figure as the very number that is printed instead of all true values that print so.

    Returns:
        An Interval in base units, a Truth, or a text.

    Raises:
        MissingField: the record lacks a field, or a list in it is empty.
        EvaluationError: there is no such value, as for a division by a range that holds zero.
    """
    return evaluate_node(expression.tree, record, printed=printed)


def evaluate_node(node: ast.expr, record: Record, *, printed: bool = False) -> Value:
    """Evaluate one node of an expression, or of a solved formula; see :func:`evaluate`."""
    scope = Scope(record, as_printed if printed else as_rounded)
    try:
        return scope.value(compiled(node)(scope))
    except ZeroDivisionError:
        raise EvaluationError("division-by-zero", ast.unparse(node)) from None
    except DecimalException:
        raise EvaluationError("number-too-large", ast.unparse(node)) from None


def truth(expression: Expression, record: Record, *, printed: bool = False) -> Truth:
    """Evaluate a condition: TRUE for every true value that the printing allows, FALSE for none, else MAYBE.

    Raises:
        MissingField, EvaluationError: as :func:`evaluate`; also for an expression that is no condition.
    """
    result = evaluate(expression, record, printed=printed)
    if isinstance(result, Truth):
        return result
    raise EvaluationError("not-a-truth", expression.source)


@lru_cache(maxsize=4096)
def sides(expression: Expression) -> tuple[Expression, Expression] | None:
    """Give the two sides of an equation ``a == b``; None if the expression is anything else."""
    match expression.tree:
        case ast.Compare(left, [ast.Eq()], [right]):
            return _part(expression, left), _part(expression, right)
    return None


def substitute(record: Record, figures: Mapping[str, Figure | Interval]) -> Record:
    """Give the record with some of its figures replaced.

    Args:
        record: left as it is.
        figures: role (``part``, ``parts[2]``, ``items[0].amount``) → another figure, or the true values it may have, in base units.

    Raises:
        KeyError: the record has no figure of that role.
    """
    values = dict(record.values)
    lists: dict[str, list[Any]] = {}
    for role, figure in figures.items():
        name, bracket, rest = role.partition("[")
        value = values[name]
        if isinstance(value, tuple):
            _put(lists.setdefault(name, list(value)), rest, figure)
        else:
            values[name] = _instead(value, bracket + rest, figure)
    return record.with_values({**values, **{name: tuple(members) for name, members in lists.items()}})


def _put(members: list[Any], rest: str, figure: Figure | Interval) -> None:
    """Put a figure into a list, where ``2]`` or ``0].amount`` says."""
    index, _, field = rest.partition("]")
    if not index.isdecimal() or int(index) >= len(members):
        raise KeyError(rest)
    member = members[int(index)]
    members[int(index)] = substitute(member, {field[1:]: figure}) if isinstance(member, Record) else _instead(member, field, figure)


def _instead(value: object, rest: str, figure: Figure | Interval) -> Figure:
    """Give what stands in the place of a figure."""
    if not isinstance(value, Figure) or rest:
        raise KeyError(rest)
    return over(figure, value) if isinstance(figure, Interval) else figure


def _part(expression: Expression, node: ast.expr) -> Expression:
    inside = {name.id for name in ast.walk(node) if isinstance(name, ast.Name)}
    source = expression.source[node.col_offset : node.end_col_offset]
    return Expression(source, node, tuple(name for name in expression.names if name in inside))
