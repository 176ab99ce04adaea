"""The rules of a pack: from its entries to the model, with every mistake that can be known without a report."""

from __future__ import annotations

import ast
from collections.abc import Mapping as Map
from dataclasses import dataclass

from validator.language.complaints import Complaints, nearest
from validator.language.dimensions import check_condition, check_dimensions
from validator.language.examples import read_examples
from validator.language.expressions import ExpressionError, parse
from validator.language.marked_yaml import Mapping, Node, Scalar
from validator.language.placeholders import check_message
from validator.language.schema import RuleEntry
from validator.language.shapes import check_kebab, messages, nearest_shape, qualified
from validator.model.rule import Expression, Rule, Severity, Slack
from validator.model.shape import Shape

__all__ = ["RuleSource", "build_rule"]


@dataclass(frozen=True, slots=True)
class RuleSource:
    """One entry under ``rules:``.

    Attributes:
        pack: the name of its pack.
        key: its name as it stands in the source.
        node: the entry as it stands in the source.
        entry: what of it fits the schema.
        complaints: where its mistakes go.
    """

    pack: str
    key: Scalar
    node: Mapping
    entry: RuleEntry
    complaints: Complaints


def build_rule(source: RuleSource, shapes: Map[str, Shape]) -> Rule | None:
    """Build a rule on one of some shapes (by qualified name); None after a complaint that leaves nothing to build."""
    entry, complaints = source.entry, source.complaints
    check_kebab(source.key, complaints)
    shape = shapes.get(qualified(entry.on, source.pack))
    if shape is None:
        _complain_of_shape(source, shapes)
    else:
        _check_messages(source.node.get("message"), shape, shapes, complaints)
    condition = _expression(source, "assert", entry.condition, shape, shapes)
    when, unless = (_expression(source, key, text, shape, shapes) for key, text in (("when", entry.when), ("unless", entry.unless)))
    tolerance = _expression(source, "tolerance", entry.tolerance, shape, shapes)
    examples = read_examples(source.node.get("examples"), shape, shapes, complaints) if shape else ()
    if shape is None or condition is None:
        return None
    return Rule(
        name=qualified(source.key.text, source.pack),
        shape=shape.name,
        condition=condition,
        when=when,
        unless=unless,
        severity=Severity(entry.severity),
        message=messages(entry.message),
        why=messages(entry.why),
        fix=messages(entry.fix),
        examples=examples,
        tolerance=Slack(tolerance, source=tolerance.source) if tolerance else None,
        rounding=entry.rounding == "allowed",
        enabled=entry.enabled,
        references=tuple(entry.references),
        file=complaints.source.path,
        line=source.key.line,
    )


def _complain_of_shape(source: RuleSource, shapes: Map[str, Shape]) -> None:
    """Say that the shape a rule is ``on`` does not exist, unless it names none at all."""
    node = source.node.get("on")
    if isinstance(node, Scalar) and node.text:
        source.complaints.add("shape-unknown", node, name=node.text, near=nearest_shape(node.text, source.pack, shapes))


def _check_messages(node: Node | None, shape: Shape, shapes: Map[str, Shape], complaints: Complaints) -> None:
    """Check the message in each language."""
    texts = [value for _, value in node.entries] if isinstance(node, Mapping) else [node]
    for text in texts:
        if isinstance(text, Scalar):
            check_message(text, shape, shapes, complaints)
    if isinstance(node, Mapping) and node.entries and not any(isinstance(text, Scalar) and text.text for text in texts):
        complaints.add("key-empty", node, name="message")


def _expression(source: RuleSource, key: str, text: str, shape: Shape | None, shapes: Map[str, Shape]) -> Expression | None:
    """Parse the expression under a key and check it against the shape."""
    node = source.node.get(key)
    if not text or not isinstance(node, Scalar):
        return None
    try:
        expression = parse(text)
    except ExpressionError as error:
        source.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
        return None
    if shape is not None and _fields_known(expression, node, shape, source.complaints):
        try:
            (check_dimensions if key == "tolerance" else check_condition)(expression, shape, shapes)
        except ExpressionError as error:
            source.complaints.inside(error.key, node, error.column - 1, **dict(error.detail))
    return expression


def _fields_known(expression: Expression, node: Scalar, shape: Shape, complaints: Complaints) -> bool:
    """Complain of every name in an expression that is no field of the shape, where it first stands."""
    known = [field.name for field in shape.fields]
    calls = [node.func for node in ast.walk(expression.tree) if isinstance(node, ast.Call)]
    names = [name for name in ast.walk(expression.tree) if isinstance(name, ast.Name) and name not in calls]
    for unknown in expression.names:
        if unknown not in known:
            at = min(name.col_offset for name in names if name.id == unknown)
            complaints.inside("field-unknown", node, at, name=unknown, shape=shape.name, near=nearest(unknown, known))
    return set(expression.names) <= set(known)
