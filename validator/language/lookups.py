"""The dimensions of the fields that an expression names: as their shape declares them, or as a record prints them."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import reduce
from typing import Protocol

from validator.language.dimension_algebra import ANY, BARE, DATE, PERIOD, ROWS, TEXT, TRUTH, Dimension, alike
from validator.language.failures import ExpressionError
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.record import Printed, Record
from validator.model.shape import Field, Shape
from validator.model.unit import NUMBER as PLAIN

__all__ = ["Lookup", "RecordLookup", "ShapeLookup", "joint", "mismatch"]

_TYPES = {"amount": "any", "any": "any"}


class Lookup(Protocol):
    """Knows the dimensions of fields."""

    def __call__(self, node: ast.expr) -> Dimension:
        """Give the dimension of a field (``total``), or of the field of one row or joined record (``items.amount``)."""

    def through_rows(self, node: ast.Attribute) -> bool:
        """Whether it is a field of rows, of which there are many, and not of one joined record."""


class ShapeLookup:
    """Looks fields up in a shape; the fields of rows in theirs.

    Raises, when called:
        ExpressionError: there is no such field, or no rows to have one.
    """

    def __init__(self, shape: Shape, shapes: Mapping[str, Shape]) -> None:
        self._shape = shape
        self._shapes = shapes

    def __call__(self, node: ast.expr) -> Dimension:
        """Give the dimension of a field."""
        field = self._field(node)
        return Dimension(field.unit.dimension if field.unit else _TYPES.get(field.type, field.type), many=field.many)

    def through_rows(self, node: ast.Attribute) -> bool:
        """Whether it is a field of rows."""
        return not self._joined(ast.unparse(node.value))

    def _field(self, node: ast.expr) -> Field:
        """Find a field; that of a joined record (``table.total``) stands in the shape under both its names."""
        if not isinstance(node, ast.Attribute):
            return _known(node, ast.unparse(node), self._shape.name, self._shape.fields)
        alias = ast.unparse(node.value)
        if joined := self._joined(alias):
            return _known(node, node.attr, alias, joined)
        rows = self._field(node.value)
        if rows.type != "rows" or rows.shape not in self._shapes:
            raise ExpressionError("rows-expected", node.value.col_offset + 1, (("name", alias),))
        return _known(node, node.attr, rows.shape, self._shapes[rows.shape].fields)

    def _joined(self, alias: str) -> tuple[Field, ...]:
        """Give the fields of a joined record, by their own names."""
        start = f"{alias}."
        return tuple(replace(field, name=field.name.removeprefix(start)) for field in self._shape.fields if field.name.startswith(start))


class RecordLookup:
    """Looks fields up in a record: what is printed there; of what is missing, and of a number without a unit, nothing is known.

    Raises, when called:
        ExpressionError: the members of a list cannot be compared.
    """

    def __init__(self, record: Record) -> None:
        self._values = record.values

    def __call__(self, node: ast.expr) -> Dimension:
        """Give the dimension of what a field holds."""
        cells = list(self._cells(node))
        members = [member for cell in cells for member in (cell if isinstance(cell, tuple) else (cell,))]
        if any(isinstance(member, Record) for member in members):
            return ROWS
        dimension = reduce(lambda one, other: joint(one, other, node), map(_printed, members)) if members else ANY
        return Dimension(dimension.name, many=any(isinstance(cell, tuple) for cell in cells))

    def through_rows(self, node: ast.Attribute) -> bool:
        """Whether it is a field of rows; a missing field may be."""
        return ast.unparse(node) not in self._values

    def _cells(self, node: ast.expr) -> Iterator[object]:
        """Give what a field or the fields of rows hold; a list as a whole."""
        if (value := self._values.get(ast.unparse(node))) is not None:
            yield value
        elif isinstance(node, ast.Attribute):
            for cell in self._cells(node.value):
                for row in cell if isinstance(cell, tuple) else (cell,):
                    if isinstance(row, Record) and node.attr in row.values:
                        yield row.values[node.attr]


def joint(one: Dimension, other: Dimension, node: ast.expr) -> Dimension:
    """Give the more special of two dimensions.

    Raises:
        ExpressionError: they cannot be compared; at the place of the node.
    """
    together = alike(one, other)
    if together is None:
        raise mismatch(one, other, node)
    return together


def mismatch(one: Dimension, other: Dimension, node: ast.expr) -> ExpressionError:
    """Say that two dimensions cannot be compared or added."""
    column = node.col_offset + 1
    if BARE in {one, other} and not {TEXT, TRUTH, PERIOD} & {one, other}:
        return ExpressionError("literal-needs-unit", column, (("dimension", (one if other == BARE else other).name),))
    return ExpressionError("dimension-mismatch", column, (("left", one.name), ("right", other.name)))


def _known(node: ast.expr, name: str, owner: str, fields: tuple[Field, ...]) -> Field:
    known = {field.name: field for field in fields}
    if name in known:
        return known[name]
    near = get_close_matches(name, known, n=1)
    column = (node.end_col_offset or 0) - len(name) + 1
    raise ExpressionError("field-unknown", column, (("name", name), ("shape", owner), ("near", near[0] if near else "")))


def _printed(value: object) -> Dimension:
    if isinstance(value, Figure):
        return ANY if value.unit == PLAIN else Dimension(value.unit.dimension)
    if not isinstance(value, Printed):
        return ANY
    return DATE if isinstance(value.meaning, Interval) else PERIOD if isinstance(value.meaning, Period) else TEXT
