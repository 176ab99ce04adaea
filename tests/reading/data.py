"""Shapes for the tests of records, and what was read in a form to compare."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from validator.language.units import units
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.model.result import Problem
from validator.model.shape import Field, Messages, Shape
from validator.reading.contents import Contents, Wanted
from validator.reading.sniff import read

__all__ = ["SHAPES", "contents", "plain", "told"]

SPENDING = Shape(
    "demo/spending",
    Messages("一项支出", "one item"),
    (
        Field("budget", "money", ("预算数", "全年预算数")),
        Field("executed", "money", ("执行数",), unit=units().find("万元")),
        Field("rate", "percent", ("执行率",), optional=True, of="budget"),
        Field("note", "text", ("备注",), optional=True),
        Field("year", "period", ("年度",), optional=True),
    ),
)
SUM = Shape("demo/sum", Messages(), (Field("total", "money", ("合计",)), Field("parts", "money", ("分项",), many=True)))
SHEET = Shape("demo/sheet", Messages(), (Field("total", "score", ("总分",)), Field("rows", "rows", shape="demo/mark")))
MARK = Shape("demo/mark", Messages(), (Field("weight", "score", ("分值",), set=True), Field("score", "score", ("得分",))))
OTHER = Shape("other/sum", Messages(), (Field("all", "number"),))

SHAPES: Mapping[str, Shape] = {shape.name: shape for shape in (SPENDING, SUM, SHEET, MARK, OTHER)}


def contents(text: str, file: str, shape: str | None = None) -> Contents:
    """Read a text as a file with the shapes of these tests."""
    return read(text.encode(), file, Wanted(SHAPES, shape))


def plain(record: Record) -> dict[str, Any]:
    """Give the values of a record as text."""
    return {name: _plain(value) for name, value in record.values.items()}


def _plain(value: Figure | Printed | Record | tuple[Any, ...]) -> Any:
    if isinstance(value, Record):
        return plain(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value.text


def told(problems: tuple[Problem, ...]) -> list[tuple[str, int, int, dict[str, str]]]:
    """Give key, line, column and details of problems."""
    return [(problem.key, problem.line, problem.column, dict(problem.detail)) for problem in problems]
