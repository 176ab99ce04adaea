"""The expressions of a rule: parsed, and checked against what the rule looks at."""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from collections.abc import Mapping as Map
from dataclasses import dataclass, replace

from validator.language.complaints import Complaints, nearest
from validator.language.dimensions import check_condition, check_dimensions
from validator.language.expressions import ExpressionError, parse
from validator.language.loops import is_loop, loop_of
from validator.language.marked_yaml import Mapping, Scalar
from validator.language.params import with_params
from validator.language.slacks import parse_grade, parse_slack
from validator.model.rule import Expression, Grade, Measure, Param, Severity, Slack
from validator.model.shape import Shape

__all__ = ["Conditions", "links"]


def links(tree: ast.expr) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Give both sides of every comparison that must hold: a gap can lie between them."""
    if isinstance(tree, ast.BoolOp) and isinstance(tree.op, ast.And):
        for value in tree.values:
            yield from links(value)
    if isinstance(tree, ast.Compare):
        operands = (tree.left, *tree.comparators)
        yield from (
            (left, right)
            for left, op, right in zip(operands, tree.ops, operands[1:], strict=False)
            if not isinstance(op, ast.NotEq | ast.In | ast.NotIn)
        )


@dataclass(frozen=True, slots=True)
class Conditions:
    """Reads the expressions of one rule.

    Attributes:
        node: the rule as it stands in the source.
        shape: of what the rule looks at; None if it is not known.
        shapes: by qualified name.
        params: that the rule may call by name.
        complaints: where mistakes go.
    """

    node: Mapping
    shape: Shape | None
    shapes: Map[str, Shape]
    params: Map[str, Param]
    complaints: Complaints

    def condition(self, key: str, text: str) -> Expression | None:
        """Read the condition under a key; None if there is none, or after a complaint."""
        node = self.node.get(key)
        return self._read(node, text, parse, check_condition) if text and isinstance(node, Scalar) else None

    def tolerance(self, text: str, condition: Expression | None) -> Slack | None:
        """Read how wide a gap passes."""
        node = self.node.get("tolerance")
        if not text or not isinstance(node, Scalar):
            return None
        return self._slack(node, lambda: parse_slack(text), condition)

    def grades(self, texts: Map[str, str], condition: Expression | None) -> tuple[Grade, ...]:
        """Read which severity goes with which gap, the gravest first; nothing where one severity goes with all."""
        node = self.node.get("severity")
        if not isinstance(node, Mapping):
            return ()
        found: list[Grade] = []
        for severity in Severity:
            scalar = node.get(severity.value)
            if texts.get(severity.value) and isinstance(scalar, Scalar):
                grade = self._grade(severity, scalar, condition)
                found += [grade] if grade else []
        return () if [grade.above for grade in found] == [None] else tuple(found)

    def _grade(self, severity: Severity, node: Scalar, condition: Expression | None) -> Grade | None:
        try:
            grade = parse_grade(severity, node.text)
        except ExpressionError as error:
            self.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
            return None
        slack = grade.above
        return replace(grade, above=self._slack(node, lambda: slack, condition)) if slack else grade

    def _slack(self, node: Scalar, read: Callable[[], Slack], condition: Expression | None) -> Slack | None:
        """Read a size, which must measure what lies between the two sides of the condition."""
        try:
            slack = read()
        except ExpressionError as error:
            self.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
            return None
        amount = self._read(node, slack.amount.source, lambda _: slack.amount, check_dimensions)
        if amount is None:
            return None
        sides = list(links(condition.tree)) if condition else []
        if condition and not sides:
            self.complaints.add("gap-missing", node)
        if condition and slack.measure is Measure.LAST_PLACES and not any(_alone(side) for pair in sides for side in pair):
            self.complaints.add("last-place-missing", node)
        return replace(slack, amount=amount)

    def _read(
        self, node: Scalar, text: str, parsed: Callable[[str], Expression], check: Callable[[Expression, Shape, Map[str, Shape]], None]
    ) -> Expression | None:
        """Parse an expression, put parameters in, and check it against the shape."""
        try:
            expression = parsed(text)
        except ExpressionError as error:
            self.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
            return None
        fields = [field.name for field in self.shape.fields] if self.shape else []
        expression = with_params(expression, self.params, fields)
        if self.shape is not None and self._known(expression, node, self.shape):
            try:
                check(expression, self.shape, self.shapes)
            except ExpressionError as error:
                self.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
        return expression

    def _known(self, expression: Expression, node: Scalar, shape: Shape) -> bool:
        """Complain of every name in an expression that is no field of the shape, nothing joined and no parameter, where it first stands."""
        known = list(dict.fromkeys(field.name.partition(".")[0] for field in shape.fields))
        calls = [call.func for call in ast.walk(expression.tree) if isinstance(call, ast.Call)]
        names = [name for name in ast.walk(expression.tree) if isinstance(name, ast.Name) and name not in calls]
        members = [member for loop in ast.walk(expression.tree) if is_loop(loop) for member in loop_of(loop).names]
        for unknown in expression.names:
            if unknown not in known:
                at = min(name.col_offset for name in names if name.id == unknown)
                near = nearest(unknown, [*members, *known, *self.params])
                self.complaints.inside("field-unknown", node, at, name=unknown, shape=shape.name, near=near)
        return set(expression.names) <= set(known)


def _alone(side: ast.expr) -> bool:
    return isinstance(side, ast.Name | ast.Attribute)
