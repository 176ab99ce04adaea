"""What an expression measures: found, or refused, before any report is read."""

from __future__ import annotations

import ast
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import reduce

from validator.language.dimension_algebra import ANY, BARE, NUMBER, RATIO, TEXT, TRUTH, ZERO, Dimension, alike, product, quotient, total
from validator.language.expressions import ExpressionError
from validator.language.functions import FUNCTIONS
from validator.language.signatures import Function, Gives, Takes
from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.record import Printed, Record
from validator.model.rule import Expression
from validator.model.shape import Field, Shape
from validator.model.unit import NUMBER as PLAIN

__all__ = ["check_condition", "check_dimensions", "check_record", "dimension_of"]

_TYPES = {"amount": "any", "any": "any", "date": "text", "period": "text"}
_RESULTS = {Gives.TRUTH: TRUTH, Gives.NUMBER: NUMBER, Gives.RATIO: RATIO}
Lookup = Callable[[ast.expr], Dimension]


def dimension_of(expression: Expression, shape: Shape, shapes: Mapping[str, Shape] | None = None) -> str:
    """Give the dimension of an expression over the fields of a shape.

    Args:
        expression: as parsed.
        shape: whose fields its names are; ``amount`` and ``any`` fields fit everything that is a number.
        shapes: by qualified name, for columns of rows (``items.amount``).

    Returns:
        The dimension of a unit (``money.CNY``, ``percent``, ``count``), or ``truth``, ``text``, ``ratio``, ``number``, ``difference`` (between two
        percentages), ``any``, ``bare`` or ``zero`` (a number written without a unit).

    Raises:
        ExpressionError: with the column of the part that is wrong, ``field-unknown`` (name, shape, near), ``dimension-mismatch`` (left, right),
            ``dimension-product`` (left, right), ``dimension-not-number``, ``dimension-not-truth`` or ``dimension-list`` (dimension),
            ``literal-needs-unit`` (dimension), ``division-by-zero``.
    """

    def lookup(node: ast.expr) -> Dimension:
        if isinstance(node, ast.Attribute):
            if joined := _joined(node, shape):
                return Dimension(_dimension(joined), many=joined.many)
            rows = _field(node.value, shape)
            return Dimension(_dimension(_field(node, (shapes or {}).get(rows.shape, shape))), many=True)
        field = _field(node, shape)
        return Dimension(_dimension(field), many=field.many)

    return _measured(expression, lookup).name


def check_dimensions(expression: Expression, shape: Shape, shapes: Mapping[str, Shape] | None = None) -> None:
    """Refuse an expression that compares, adds or multiplies what cannot be; see :func:`dimension_of`."""
    dimension_of(expression, shape, shapes)


def check_condition(expression: Expression, shape: Shape, shapes: Mapping[str, Shape] | None = None) -> None:
    """Refuse an expression that is no condition, as well.

    Raises:
        ExpressionError: as :func:`dimension_of`; ``dimension-not-truth`` (dimension) for a number or a text.
    """
    if (dimension := dimension_of(expression, shape, shapes)) != TRUTH.name:
        raise ExpressionError("dimension-not-truth", 1, (("dimension", dimension),))


def check_record(expression: Expression, record: Record) -> None:
    """Refuse a record whose figures are counted in what the expression cannot compare (``amount`` fields are known only here).

    A figure without a unit fits everything; so does a missing field, which the evaluation reports.

    Raises:
        ExpressionError: as :func:`dimension_of`.
    """

    def lookup(node: ast.expr) -> Dimension:
        if isinstance(node, ast.Attribute):
            if (joined := record.values.get(ast.unparse(node))) is not None:
                return _joint(joined, node) if isinstance(joined, tuple) else _printed(joined)
            rows = record.values.get(ast.unparse(node.value), ())
            cells = (row.values.get(node.attr) for row in rows if isinstance(row, Record)) if isinstance(rows, tuple) else ()
            return _joint(tuple(cells), node)
        value = record.values.get(node.id) if isinstance(node, ast.Name) else None
        return _joint(value, node) if isinstance(value, tuple) else _printed(value)

    _measured(expression, lookup)


def _measured(expression: Expression, lookup: Lookup) -> Dimension:
    dimension: Dimension = _Measure(lookup)._eval(expression.tree)  # noqa: SLF001 (simpleeval's name for the walk of one node)
    return dimension


def _field(node: ast.expr, shape: Shape) -> Field:
    name = node.attr if isinstance(node, ast.Attribute) else ast.unparse(node)
    field = shape.field(name)
    if field is not None:
        return field
    near = get_close_matches(name, [known.name for known in shape.fields], n=1)
    column = (node.end_col_offset or 0) - len(name) + 1
    raise ExpressionError("field-unknown", column, (("name", name), ("shape", shape.name), ("near", near[0] if near else "")))


def _joined(node: ast.Attribute, shape: Shape) -> Field | None:
    """Give the field of a joined record (``table.total``), or refuse it; None if nothing of that name is joined."""
    alias = f"{ast.unparse(node.value)}."
    known = [field.name.removeprefix(alias) for field in shape.fields if field.name.startswith(alias)]
    if known and node.attr not in known:
        near = get_close_matches(node.attr, known, n=1)
        column = (node.end_col_offset or 0) - len(node.attr) + 1
        raise ExpressionError("field-unknown", column, (("name", node.attr), ("shape", alias[:-1]), ("near", near[0] if near else "")))
    return shape.field(alias + node.attr)


def _dimension(field: Field) -> str:
    return field.unit.dimension if field.unit else _TYPES.get(field.type, field.type)


def _printed(value: object) -> Dimension:
    if isinstance(value, Figure):
        return ANY if value.unit == PLAIN else Dimension(value.unit.dimension)
    return TEXT if isinstance(value, Printed) else ANY


def _joint(values: tuple[object, ...], node: ast.expr) -> Dimension:
    joint = ANY
    for dimension in map(_printed, values):
        joint = _alike(joint, dimension, node)
    return Dimension(joint.name, many=True)


def _alike(one: Dimension, other: Dimension, node: ast.expr) -> Dimension:
    joint = alike(one, other)
    if joint is None:
        raise _mismatch(one, other, node)
    return joint


def _mismatch(one: Dimension, other: Dimension, node: ast.expr) -> ExpressionError:
    column = node.col_offset + 1
    if BARE in {one, other}:
        return ExpressionError("literal-needs-unit", column, (("dimension", (one if other == BARE else other).name),))
    return ExpressionError("dimension-mismatch", column, (("left", one.name), ("right", other.name)))


class _Measure(Walk):
    """Gives the dimension of every node."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup

    def _one(self, node: ast.expr) -> Dimension:
        """Give the dimension of what must not be a list."""
        dimension: Dimension = self._eval(node)
        if dimension.many or dimension.name == "rows":
            raise ExpressionError("dimension-list", node.col_offset + 1, (("dimension", dimension.name),))
        return dimension

    def _number(self, node: ast.expr) -> Dimension:
        dimension = self._one(node)
        if dimension in {TEXT, TRUTH}:
            raise ExpressionError("dimension-not-number", node.col_offset + 1, (("dimension", dimension.name),))
        return dimension

    def _members(self, takes: Takes, node: ast.expr) -> Dimension:
        """Give the dimension of the members of a list, or of a single value."""
        members = Dimension(self._eval(node).name)
        if members.name == "rows":
            raise ExpressionError("dimension-list", node.col_offset + 1, (("dimension", members.name),))
        if members == TRUTH or (members == TEXT and takes != Takes.VALUES):
            raise ExpressionError("dimension-not-number", node.col_offset + 1, (("dimension", members.name),))
        return members

    def _truth(self, node: ast.expr) -> Dimension:
        dimension = self._one(node)
        if dimension != TRUTH:
            raise ExpressionError("dimension-not-truth", node.col_offset + 1, (("dimension", dimension.name),))
        return TRUTH

    def _eval_name(self, node: ast.Name) -> Dimension:
        return self._lookup(node)

    def _eval_attribute(self, node: ast.Attribute) -> Dimension:
        return self._lookup(node)

    def _eval_constant(self, node: ast.Constant) -> Dimension:
        constant: object = node.value
        if not isinstance(constant, Figure):
            return TEXT
        if constant.unit != PLAIN:
            return Dimension(constant.unit.dimension)
        return BARE if constant.value else ZERO

    def _eval_unaryop(self, node: ast.UnaryOp) -> Dimension:
        return self._truth(node.operand) if isinstance(node.op, ast.Not) else self._number(node.operand)

    def _eval_binop(self, node: ast.BinOp) -> Dimension:
        left, right = self._number(node.left), self._number(node.right)
        if isinstance(node.op, ast.Add | ast.Sub):
            result = total(left, right, minus=isinstance(node.op, ast.Sub))
            if result is None:
                raise _mismatch(left, right, node)
            return result
        if isinstance(node.op, ast.Div) and right == ZERO:
            raise ExpressionError("division-by-zero", node.right.col_offset + 1)
        result = product(left, right) if isinstance(node.op, ast.Mult) else quotient(left, right)
        if result is None:
            raise ExpressionError("dimension-product", node.col_offset + 1, (("left", left.name), ("right", right.name)))
        return result

    def _eval_boolop(self, node: ast.BoolOp) -> Dimension:
        for value in node.values:
            self._truth(value)
        return TRUTH

    def _eval_compare(self, node: ast.Compare) -> Dimension:
        left = self._one(node.left)
        for relation, operand in zip(node.ops, node.comparators, strict=True):
            right = self._one(operand)
            _alike(left, right, operand)
            if not isinstance(relation, ast.Eq | ast.NotEq) and {left, right} & {TEXT, TRUTH}:
                raise ExpressionError("dimension-not-number", operand.col_offset + 1, (("dimension", right.name),))
            left = right
        return TRUTH

    def _eval_ifexp(self, node: ast.IfExp) -> Dimension:
        self._truth(node.test)
        return _alike(self._one(node.body), self._one(node.orelse), node)

    def _eval_call(self, node: ast.Call) -> Dimension:
        function = FUNCTIONS[ast.unparse(node.func)]
        arguments = [self._argument(function, index, argument) for index, argument in enumerate(node.args)]
        measured = [dimension for dimension in arguments if dimension is not None]
        joint = reduce(lambda one, other: _alike(one, other, node), measured) if measured else NUMBER
        return _RESULTS.get(function.gives, joint)

    def _argument(self, function: Function, index: int, node: ast.expr) -> Dimension | None:
        """Give the dimension of an argument that counts for the result; None for one that does not."""
        match function.take(index):
            case Takes.NUMBER | Takes.FIGURE:
                return self._number(node)
            case Takes.NUMBERS | Takes.FIGURES | Takes.VALUES | Takes.COLUMN:
                return self._members(function.take(index), node)
            case Takes.TEXT | Takes.LIST | Takes.FIELD | Takes.RATIOS:
                self._eval(node)
        return None
