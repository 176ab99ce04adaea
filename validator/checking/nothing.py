"""Figures that are missing and, where a rule says so, count as nothing."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import Any

from validator.model.figure import Figure
from validator.model.reach import Join
from validator.model.record import Record
from validator.model.rule import Rule

__all__ = ["with_nothing"]


def with_nothing(rule: Rule, record: Record) -> Record:
    """Give a record with an exact 0 in place of each figure that it lacks and that the rule counts as nothing.

    Such a figure has no text: it is printed nowhere, and no finding accuses it.
    """
    values = dict(record.values)
    for name in rule.zeros:
        head, _, column = name.partition(".")
        if column and isinstance(rows := values.get(head), tuple):
            values[head] = tuple(_row(row, column, record) for row in rows)
        elif column and any(join.name == head and join.many for join in rule.reach.joins):
            values[head] = (Record(_shape_of(rule, head), {column: _nothing(record)}, record.place),)
        elif name not in values:
            values[name] = _nothing(record)
    return (
        record
        if values.keys() == record.values.keys() and all(values[key] is record.values[key] for key in values)
        else replace(record, values=values)
    )


def _row(row: Any, column: str, record: Record) -> Any:  # noqa: ANN401 (rows are records, lists have figures)
    if not isinstance(row, Record) or column in row.values:
        return row
    return replace(row, values={**row.values, column: _nothing(record)})


def _shape_of(rule: Rule, name: str) -> str:
    joins: tuple[Join, ...] = rule.reach.joins
    return next(join.shape for join in joins if join.name == name)


def _nothing(record: Record) -> Figure:
    return Figure("", Decimal(0), set=True, place=record.place)
