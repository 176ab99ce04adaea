"""How far apart the two sides of a broken condition are, and what a rule makes of it: tolerated, or how grave."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from validator.language.evaluation import EvaluationError, MissingField, evaluate
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.record import Record, figures_of
from validator.model.rule import Expression, Grade, Measure, Rule, Severity, Slack

__all__ = ["difference", "gap", "graded", "tolerated"]

_NOT_ABOVE = (ast.LtE, ast.Lt)
_NOT_BELOW = (ast.GtE, ast.Gt)
_NO_GAP = (ast.NotEq, ast.In, ast.NotIn)

Link = tuple[Expression, ast.cmpop, Expression]


def gap(condition: Expression, record: Record) -> Interval | None:
    """Give what lies between the two sides of a comparison that does not hold, in base units; None if it holds or compares no numbers.

    Of a chain, or of comparisons joined by ``and``, the first that does not hold is meant.
    """
    found = _broken(condition, record)
    return found[0] if found else None


def difference(condition: Expression, record: Record) -> Decimal | None:
    """Give how much the two sides of a comparison that does not hold differ as printed, in base units; None where :func:`gap` gives none."""
    found = _broken(condition, record)
    sides = [evaluate(side, record, printed=True) for side in (found[1][0], found[1][2])] if found else []
    left, right = sides or (None, None)
    if not isinstance(left, Interval) or not isinstance(right, Interval):
        return None
    return abs(EXACT.subtract(_middle(left), _middle(right)))


def tolerated(rule: Rule, record: Record) -> bool:
    """Whether the gap is no wider than the rule tolerates."""
    found = _broken(rule.condition, record) if rule.tolerance else None
    if rule.tolerance is None or found is None:
        return False
    apart, link = found
    return apart.high - apart.low <= _size(rule.tolerance, link, record)


def graded(rule: Rule, record: Record) -> Severity | None:
    """Give how grave a failure is by its gap; None: it is too small to be told. Where there is no gap to measure it is as grave as can be."""
    found = _broken(rule.condition, record) if rule.grades else None
    if found is None:
        return rule.severity
    return next((grade.severity for grade in rule.grades if _reaches(grade, *found, record)), None)


def _reaches(grade: Grade, apart: Interval, link: Link, record: Record) -> bool:
    if grade.above is None:
        return True
    width, size = apart.high - apart.low, _size(grade.above, link, record)
    return width > size or (grade.including and width == size)


def _broken(condition: Expression, record: Record) -> tuple[Interval, Link] | None:
    """Give the first comparison that does not hold, and what lies between its sides."""
    for link in _links(condition):
        try:
            left, right = evaluate(link[0], record), evaluate(link[2], record)
        except (EvaluationError, MissingField):  # another link decides: this one may have no answer
            continue
        if isinstance(left, Interval) and isinstance(right, Interval):
            apart = _apart(left, link[1], right)
            if apart is not None:
                return apart, link
    return None


def _apart(left: Interval, relation: ast.cmpop, right: Interval) -> Interval | None:
    if left.high < right.low and not isinstance(relation, _NOT_ABOVE):
        return Interval(left.high, right.low)
    if right.high < left.low and not isinstance(relation, _NOT_BELOW):
        return Interval(right.high, left.low)
    # a strict bound is broken where the sides just touch
    touching = isinstance(relation, ast.Lt | ast.Gt) and (left.low == right.high or left.high == right.low)
    return Interval.point(left.low) if touching else None


@lru_cache(maxsize=4096)
def _links(condition: Expression) -> tuple[Link, ...]:
    return tuple(_compared(condition, condition.tree))


def _compared(condition: Expression, node: ast.expr) -> Iterator[Link]:
    """Give every comparison that must hold, with its two sides."""
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.And):
        for value in node.values:
            yield from _compared(condition, value)
    if isinstance(node, ast.Compare):
        operands = [Expression(condition.source, operand, condition.names) for operand in (node.left, *node.comparators)]
        for left, relation, right in zip(operands, node.ops, operands[1:], strict=False):
            if not isinstance(relation, _NO_GAP):
                yield left, relation, right


def _size(slack: Slack, link: Link, record: Record) -> Decimal:
    """Give a size in base units of the two sides."""
    amount = evaluate(slack.amount, record)
    assert isinstance(amount, Interval), "the size of a gap is a number"
    if slack.measure is Measure.RELATIVE:
        return EXACT.multiply(amount.high, _expected(link, record))
    if slack.measure is Measure.LAST_PLACES:
        return EXACT.multiply(amount.high, _last_place(link, record))
    return amount.high


def _expected(link: Link, record: Record) -> Decimal:
    """Give the size of the side that says what is expected: the one that is worked out, of two alike the right one."""
    left, _, right = link
    side = left if _field(right) and not _field(left) else right
    value = evaluate(side, record)
    assert isinstance(value, Interval), "a gap lies between numbers"
    return abs(_middle(value))


def _middle(value: Interval) -> Decimal:
    return EXACT.divide(EXACT.add(value.low, value.high), Decimal(2))


def _last_place(link: Link, record: Record) -> Decimal:
    """Give one unit of the last digit of the field that stands alone on its side; of two such fields, of the coarser one."""
    figures = dict(figures_of(record))
    alone = [figures[name] for side in (link[0], link[2]) if (name := _field(side)) in figures]
    return max((_unit_of_last_place(figure) for figure in alone), default=Decimal(0))


def _unit_of_last_place(figure: Figure) -> Decimal:
    exponent = figure.value.as_tuple().exponent
    printed = 2 * figure.resolution or Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return EXACT.multiply(printed, figure.unit.scale)


def _field(side: Expression) -> str:
    """Give the field that a side is; empty if it is worked out or written in the rule."""
    return ast.unparse(side.tree) if isinstance(side.tree, ast.Name | ast.Attribute) else ""
