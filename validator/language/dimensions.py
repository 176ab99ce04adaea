"""What an expression measures: found, or refused, before any report is read."""

from __future__ import annotations

import ast
from collections.abc import Mapping
from functools import reduce

from validator.language.dimension_algebra import (
    BARE,
    DATE,
    DAYS,
    NUMBER,
    PERIOD,
    RATIO,
    ROWS,
    TEXT,
    TRUTH,
    YEAR,
    ZERO,
    Dimension,
    product,
    quotient,
    total,
)
from validator.language.failures import ExpressionError
from validator.language.functions import FUNCTIONS
from validator.language.lookups import Lookup, RecordLookup, ShapeLookup, joint, mismatch
from validator.language.loops import Bound, is_loop, loop_of, resolved
from validator.language.signatures import Function, Gives, Takes
from validator.language.walking import Walk
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Printed, Record
from validator.model.rule import Expression
from validator.model.shape import Shape
from validator.model.unit import NUMBER as PLAIN

__all__ = ["check_condition", "check_dimensions", "check_record", "dimension_of"]

_RESULTS = {
    Gives.TRUTH: TRUTH,
    Gives.NUMBER: NUMBER,
    Gives.RATIO: RATIO,
    Gives.DAYS: DAYS,
    Gives.DATE: DATE,
    Gives.YEAR: YEAR,
}
_NO_NUMBERS = {TEXT, TRUTH, PERIOD}


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
            ``dimension-product`` (left, right), ``dimension-not-number``, ``dimension-not-truth``, ``dimension-not-text``, ``dimension-not-date``,
            ``dimension-list`` or ``dimension-not-list`` (dimension), ``rows-expected`` (name), ``literal-needs-unit`` (dimension), ``division-by-zero``.
    """
    return _measured(expression, ShapeLookup(shape, shapes or {})).name


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
    _measured(expression, RecordLookup(record))


def _measured(expression: Expression, lookup: Lookup) -> Dimension:
    dimension: Dimension = _Measure(lookup)._eval(expression.tree)  # noqa: SLF001 (simpleeval's name for the walk of one node)
    return dimension


class _Measure(Walk):
    """Gives the dimension of every node."""

    def __init__(self, lookup: Lookup) -> None:
        super().__init__()
        self._lookup = lookup
        self._bound: Bound = {}

    def _one(self, node: ast.expr) -> Dimension:
        """Give the dimension of what must not be a list."""
        dimension: Dimension = self._eval(node)
        if dimension.many or dimension == ROWS:
            raise _wrong("dimension-list", node, dimension)
        return dimension

    def _number(self, node: ast.expr) -> Dimension:
        dimension = self._one(node)
        if dimension in _NO_NUMBERS:
            raise _wrong("dimension-not-number", node, dimension)
        return dimension

    def _members(self, function: Function, takes: Takes, node: ast.expr) -> Dimension:
        """Give the dimension of the members of a list, or of a single value."""
        members = Dimension(self._eval(node).name)
        if members == ROWS:
            raise _wrong("dimension-list", node, members)
        if takes is Takes.TRUTHS:
            if members != TRUTH:
                raise _wrong("dimension-not-truth", node, members)
        elif members == TRUTH or (members in _NO_NUMBERS and takes not in {Takes.VALUES, Takes.PRINTED}):
            raise _wrong("dimension-not-number", node, members)
        return self._measurable(function, node, members)

    def _measurable(self, function: Function, node: ast.expr, dimension: Dimension) -> Dimension:
        """Refuse a date where a function does more than compare."""
        if dimension == DATE and not function.ordered:
            raise _wrong("dimension-not-number", node, dimension)
        return dimension

    def _truth(self, node: ast.expr) -> Dimension:
        dimension = self._one(node)
        if dimension != TRUTH:
            raise _wrong("dimension-not-truth", node, dimension)
        return TRUTH

    def _eval_name(self, node: ast.Name) -> Dimension:
        member = self._bound.get(node.id)
        if member is None:
            return self._lookup(node)
        return Dimension(self._lookup(member).name)

    def _eval_attribute(self, node: ast.Attribute) -> Dimension:
        """Measure a column of rows, a list; or the field of a member or of a joined record."""
        dimension = self._lookup(resolved(node, self._bound))
        if ast.unparse(node.value) in self._bound or not self._lookup.through_rows(node):
            return dimension
        if dimension.many or dimension == ROWS:
            raise _wrong("dimension-list", node, dimension)
        return Dimension(dimension.name, many=True)

    def _eval_constant(self, node: ast.Constant) -> Dimension:
        constant: object = node.value
        if isinstance(constant, Printed):
            return DATE if isinstance(constant.meaning, Interval) else PERIOD
        if not isinstance(constant, Figure):
            return TEXT
        if constant.unit != PLAIN:
            return Dimension(constant.unit.dimension)
        return BARE if constant.value else ZERO

    def _eval_unaryop(self, node: ast.UnaryOp) -> Dimension:
        if isinstance(node.op, ast.Not):
            return self._truth(node.operand)
        dimension = self._number(node.operand)
        if dimension == DATE:
            raise _wrong("dimension-not-number", node.operand, dimension)
        return dimension

    def _eval_binop(self, node: ast.BinOp) -> Dimension:
        left, right = self._number(node.left), self._number(node.right)
        if isinstance(node.op, ast.Add | ast.Sub):
            result = total(left, right, minus=isinstance(node.op, ast.Sub))
            if result is None:
                raise mismatch(left, right, node)
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
            if isinstance(relation, ast.In | ast.NotIn):
                right = self._list(operand)
            else:
                right = self._one(operand)
                if not isinstance(relation, ast.Eq | ast.NotEq) and {left, right} & _NO_NUMBERS:
                    raise _wrong("dimension-not-number", operand, right)
            joint(left, right, operand)
            left = right
        return TRUTH

    def _list(self, node: ast.expr) -> Dimension:
        """Give the dimension of the members of what must be a list."""
        dimension: Dimension = self._eval(node)
        if not dimension.many or dimension.name == ROWS.name:
            raise _wrong("dimension-not-list", node, dimension)
        return Dimension(dimension.name)

    def _eval_list(self, node: ast.List) -> Dimension:
        first, *others = (self._one(element) for element in node.elts)
        return Dimension(reduce(lambda one, other: joint(one, other, node), others, first).name, many=True)

    def _eval_loop(self, node: ast.GeneratorExp | ast.ListComp) -> Dimension:
        """Measure the element, with the names standing for members."""
        loop = loop_of(node)
        for each in loop.lists:
            dimension: Dimension = self._eval(each)
            if not dimension.many and dimension != ROWS:
                raise _wrong("dimension-not-list", each, dimension)
        outer, self._bound = self._bound, loop.bound(self._bound)
        for condition in loop.conditions:
            self._truth(condition)
        element: Dimension = self._eval(loop.element)
        self._bound = outer
        if element.many:
            raise _wrong("dimension-list", loop.element, element)
        return Dimension(element.name, many=True)

    def _eval_ifexp(self, node: ast.IfExp) -> Dimension:
        self._truth(node.test)
        return joint(self._one(node.body), self._one(node.orelse), node)

    def _eval_call(self, node: ast.Call) -> Dimension:
        function = FUNCTIONS[ast.unparse(node.func)]
        arguments = [self._argument(function, index, argument) for index, argument in enumerate(node.args)]
        measured = [dimension for dimension in arguments if dimension is not None]
        together = reduce(lambda one, other: joint(one, other, node), measured) if measured else NUMBER
        return _RESULTS.get(function.gives, together)

    def _argument(self, function: Function, index: int, node: ast.expr) -> Dimension | None:
        """Give the dimension of an argument that counts for the result; None for one that does not."""
        match takes := function.take(index):
            case Takes.NUMBER | Takes.FIGURE:
                return self._measurable(function, node, self._number(node))
            case Takes.NUMBERS | Takes.FIGURES | Takes.VALUES | Takes.TRUTHS | Takes.COLUMN:
                return self._members(function, takes, node)
            case Takes.RATIOS | Takes.PRINTED:
                self._members(function, takes, node)
            case Takes.DAYS:
                self._days(node)
            case Takes.TEXT:
                self._text(node)
            case Takes.LIST | Takes.EACH | Takes.FIELD:
                self._eval(node)
        return None

    def _days(self, node: ast.expr) -> None:
        if (dimension := self._one(node)) not in {DATE, PERIOD}:
            raise _wrong("dimension-not-date", node, dimension)

    def _text(self, node: ast.expr) -> None:
        """Refuse what is not printed anywhere: the text of a calculation."""
        dimension = self._one(node)
        if dimension in {TRUTH, DATE, PERIOD, YEAR} or (dimension != TEXT and not isinstance(node, ast.Name | ast.Attribute)):
            raise _wrong("dimension-not-text", node, dimension)


def _wrong(key: str, node: ast.expr, dimension: Dimension) -> ExpressionError:
    """Say what is wrong with a node; with a comprehension it is its element."""
    place = node.elt if is_loop(node) else node
    return ExpressionError(key, place.col_offset + 1, (("dimension", dimension.name),))
