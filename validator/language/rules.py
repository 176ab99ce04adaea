"""The rules of a pack: from its entries to the model, with every mistake that can be known without a report."""

from __future__ import annotations

import ast
from collections.abc import Mapping as Map
from dataclasses import dataclass, field, replace

from validator.language.complaints import Complaints
from validator.language.conditions import Conditions
from validator.language.examples import read_examples
from validator.language.marked_yaml import Mapping, Scalar
from validator.language.params import worded
from validator.language.placeholders import check_message
from validator.language.reaches import build_reach, seen
from validator.language.schema import RuleEntry
from validator.language.shapes import check_kebab, messages, nearest_shape, qualified
from validator.language.values import TEXT_TYPES
from validator.model.rule import Expression, Grade, Missing, Mode, Param, Rule, Severity, Slack
from validator.model.shape import Messages, Shape

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
        params: of its pack, by name.
    """

    pack: str
    key: Scalar
    node: Mapping
    entry: RuleEntry
    complaints: Complaints
    params: Map[str, Param] = field(default_factory=dict)


def build_rule(source: RuleSource, shapes: Map[str, Shape]) -> Rule | None:
    """Build a rule on one of some shapes (by qualified name); None after a complaint that leaves nothing to build."""
    check_kebab(source.key, source.complaints)
    shape = shapes.get(qualified(source.entry.on, source.pack))
    if shape is None:
        _complain_of_shape(source, shapes)
        _conditions(Conditions(source.node, None, shapes, source.params, source.complaints), source.entry)
        return None
    reach = build_reach(source.node, source.entry, shape, shapes, source.complaints)
    view = seen(shape, reach, shapes)
    read = Conditions(source.node, _known(source, view), shapes, source.params, source.complaints)
    condition, when, unless, tolerance, grades = _conditions(read, source.entry)
    _check_messages(source, view, shapes)
    examples = read_examples(source.node.get("examples"), shape, shapes, source.complaints, reach)
    if condition is None:
        return None
    return replace(
        _declared(source, shape, condition),
        message=_message(source, view),
        when=when,
        unless=unless,
        tolerance=tolerance,
        grades=grades,
        reach=reach,
        examples=examples,
        zeros=zeros(condition, view, shapes) if Missing(source.entry.missing) is Missing.ZERO else (),
    )


def _conditions(
    read: Conditions, entry: RuleEntry
) -> tuple[Expression | None, Expression | None, Expression | None, Slack | None, tuple[Grade, ...]]:
    """Read what must hold, when and unless, how wide a gap passes and how grave which gap is."""
    condition = read.condition("assert", entry.condition)
    when, unless = read.condition("when", entry.when), read.condition("unless", entry.unless)
    return condition, when, unless, read.tolerance(entry.tolerance, condition), read.grades(entry.severity.model_dump(), condition)


def _declared(source: RuleSource, shape: Shape, condition: Expression) -> Rule:
    """Give the rule with everything that is taken as it is written."""
    entry = source.entry
    return Rule(
        name=qualified(source.key.text, source.pack),
        shape=shape.name,
        condition=condition,
        when=None,
        unless=None,
        severity=_severity(entry),
        message=messages(entry.message),
        why=messages(entry.why),
        fix=messages(entry.fix),
        rounding=entry.rounding == "allowed" and Mode(entry.mode) is not Mode.RESTATED,
        enabled=entry.enabled,
        references=tuple(entry.references),
        file=source.complaints.source.path,
        line=source.key.line,
        mode=Mode(entry.mode),
        missing=Missing(entry.missing),
    )


def _known(source: RuleSource, view: Shape) -> Shape | None:
    """Give the shape that expressions are checked against; none where a join that is not understood would make its fields unknown."""
    return None if source.node.get("join") is not None and not source.entry.join else view


def _severity(entry: RuleEntry) -> Severity:
    """Give the gravest severity that a rule names."""
    return next((severity for severity in Severity if getattr(entry.severity, severity.value)), Severity.ERROR)


def _message(source: RuleSource, view: Shape) -> Messages:
    """Give the message with the values of parameters in their places."""
    fields = [each.name for each in view.fields]
    said = source.entry.message
    return Messages(*(worded(text, source.params.values(), fields) for text in (said.zh, said.en)))


def _complain_of_shape(source: RuleSource, shapes: Map[str, Shape]) -> None:
    """Say that the shape a rule is ``on`` does not exist, unless it names none at all."""
    node = source.node.get("on")
    if isinstance(node, Scalar) and node.text:
        source.complaints.add("shape-unknown", node, name=node.text, near=nearest_shape(node.text, source.pack, shapes))


def _check_messages(source: RuleSource, shape: Shape, shapes: Map[str, Shape]) -> None:
    """Check the message in each language."""
    node, complaints = source.node.get("message"), source.complaints
    texts = [value for _, value in node.entries] if isinstance(node, Mapping) else [node]
    for text in texts:
        if isinstance(text, Scalar):
            check_message(text, shape, shapes, complaints, tuple(source.params))
    if isinstance(node, Mapping) and node.entries and not any(isinstance(text, Scalar) and text.text for text in texts):
        complaints.add("key-empty", node, name="message")


def zeros(condition: Expression, shape: Shape, shapes: Map[str, Shape]) -> tuple[str, ...]:
    """Give the fields and columns of figures that a condition works with: those that can count as nothing."""
    asked = {id(argument) for call in ast.walk(condition.tree) if isinstance(call, ast.Call) for argument in call.args if _is_asked(call)}
    nodes = [node for node in ast.walk(condition.tree) if isinstance(node, ast.Name | ast.Attribute) and id(node) not in asked]
    names = dict.fromkeys(ast.unparse(node) for node in nodes)
    return tuple(name for name in names if _is_figure(name, shape, shapes))


def _is_asked(call: ast.Call) -> bool:
    """Whether a call asks whether a field is there."""
    return isinstance(call.func, ast.Name) and call.func.id == "present"


def _is_figure(name: str, shape: Shape, shapes: Map[str, Shape]) -> bool:
    head, _, column = name.partition(".")
    rows = shape.field(head)
    meant = shape.field(name) or (shapes[rows.shape].field(column) if rows and rows.shape in shapes else None)
    return meant is not None and meant.type not in {*TEXT_TYPES, "rows"}
