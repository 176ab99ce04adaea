"""What is proven of whole rules: where they are judged at all, and how two of them stand to each other."""

from __future__ import annotations

import ast
from collections.abc import Iterable, Sequence

from validator.authoring.neighbours import neighbours
from validator.authoring.reasoning.domains import judged_only_where
from validator.authoring.reasoning.proofs import follows, never_hold_together
from validator.checking.conditions import Kind, calls, kind
from validator.checking.outcome import outcome
from validator.language.evaluation import EvaluationError, MissingField, truth
from validator.model.check import Status
from validator.model.record import Record
from validator.model.rule import Missing, Mode, Rule
from validator.model.shape import Shape
from validator.model.truth import Truth

__all__ = ["contradict", "implies", "never_judged", "plain", "preconditions"]

_RECORDS = 200
"""Records on which a proof is tried before it is believed."""


def plain(rule: Rule) -> bool:
    """Whether a rule says of one record by itself whether it is right, so that something can be proven of it."""
    return not rule.reach and rule.tolerance is None and rule.mode is Mode.ROUNDED and rule.missing is Missing.SKIP


def preconditions(rule: Rule) -> list[ast.expr]:
    """Give what must hold for a rule to be applied."""
    when = [rule.when.tree] if rule.when else []
    return when + ([ast.UnaryOp(ast.Not(), rule.unless.tree)] if rule.unless else [])


def never_judged(rule: Rule) -> bool:
    """Whether it is proven that no record keeps the preconditions of a rule and has what its condition speaks of."""
    where = [*preconditions(rule), *judged_only_where(rule.condition.tree)]
    return never_hold_together(where, present=rule.condition.names)


def contradict(one: Rule, other: Rule, shape: Shape) -> bool:
    """Whether no figures can satisfy two rules that are both judged: proven, and true of all records like those of their examples."""
    where = [*preconditions(one), *preconditions(other)]
    if never_hold_together(where) or not never_hold_together([*where, one.condition.tree, other.condition.tree]):
        return False
    return not any(_holds(one, record) and _holds(other, record) for record in _records((one, other), shape))


def implies(one: Rule, other: Rule, shape: Shape) -> bool:
    """Whether every record that breaks the other rule breaks this one, too: proven, and true of all records like those of their examples.

    An equation with a sum is not made where a list need not be complete: it makes no bound superfluous.
    """
    if kind(one.condition) is not kind(other.condition) and (kind(one.condition) is not Kind.BOUND and calls(one.condition, "sum")):
        return False
    required = {field.name for field in shape.fields if not field.optional}
    present = {*other.condition.names, *required}
    where = preconditions(other)
    if not set(one.condition.names) <= present or not all(follows(each, where, present) for each in preconditions(one)):
        return False
    if not follows(other.condition.tree, [one.condition.tree, *where], present):
        return False
    records = _records((one, other), shape)
    return not any(
        outcome(other, record).status is Status.FAILED and outcome(one, record).status is not Status.FAILED for record in records
    )


def _holds(rule: Rule, record: Record) -> bool:
    """Whether a rule certainly holds on a record, not only for all that rounding hides."""
    try:
        return truth(rule.condition, record) is Truth.TRUE
    except (MissingField, EvaluationError):
        return False


def _records(rules: Iterable[Rule], shape: Shape) -> list[Record]:
    """Give records like those of the examples of some rules."""
    rules = list(rules)
    own: Sequence[Record] = [example.record for rule in rules for example in rule.examples if not example.text]
    found = neighbours(own, shape, [rule.condition for rule in rules])
    return [record for record, _ in zip(found, range(_RECORDS), strict=False)]
