"""One rule on one record: passed, failed, skipped with a reason, or errored."""

from __future__ import annotations

from dataclasses import dataclass, replace

from validator.checking.conditions import Kind, approximate, calls, compared, kind
from validator.checking.equality import judge_equation
from validator.checking.gaps import graded, tolerated
from validator.language.evaluation import EvaluationError, MissingField, truth
from validator.model.check import Reason, Status
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.rule import Missing, Rule, Severity
from validator.model.truth import Truth

__all__ = ["Outcome", "lacking", "outcome"]

# What an evaluation may find that is the report's doing, not a mistake of the rule, and how a reader is told.
NO_VALUE = {
    "division-by-zero": "division-by-zero",
    "lists-of-different-length": "lists-of-different-length",
    "negative-base": "undecidable",
    "no-days": "no-days",
    "undecidable": "undecidable",
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a rule on a record.

    Attributes:
        status, rounding, reason: as in ``Check``.
        record: as it was read where zeros were left out; the record itself otherwise.
        severity: of a failure, by the size of its gap.
    """

    status: Status
    record: Record
    rounding: bool = False
    reason: Reason | None = None
    severity: Severity | None = None


def outcome(rule: Rule, record: Record) -> Outcome:
    """Apply a rule to a record of its shape. Whatever happens inside the rule, the answer is an outcome."""
    try:
        return _precondition(rule, record) or _weighed(rule, _judge(rule, record))
    except MissingField as missing:
        return lacking(rule, record, Reason("missing-field", missing.name))
    except EvaluationError as error:
        if error.key in NO_VALUE:
            return _skipped(record, NO_VALUE[error.key], error.detail or rule.condition.source)
        return Outcome(Status.ERRORED, record, reason=Reason("rule-error", f"{error.key}: {error.detail}"))
    except Exception as error:  # noqa: BLE001 (a rule must not take the run down, and its crash must not be lost)
        return Outcome(Status.ERRORED, record, reason=Reason("rule-error", f"{type(error).__name__}: {error}"))


def lacking(rule: Rule, record: Record, reason: Reason) -> Outcome:
    """Say what becomes of a rule on a record that lacks a field or a partner: skipped, or failed where the rule reports it."""
    if rule.missing is Missing.REPORT:
        return Outcome(Status.FAILED, record, reason=reason, severity=rule.severity)
    return Outcome(Status.SKIPPED, record, reason=reason)


def _skipped(record: Record, key: str, detail: str) -> Outcome:
    return Outcome(Status.SKIPPED, record, reason=Reason(key, detail))


def _precondition(rule: Rule, record: Record) -> Outcome | None:
    """Skip what the rule does not speak about: ``when`` must be certain, ``unless`` certainly not so."""
    for expression, wanted in ((rule.when, Truth.TRUE), (rule.unless, Truth.FALSE)):
        if expression is None:
            continue
        try:
            known = truth(expression, record)
        except MissingField as missing:  # what is not known to concern the rule is not held against the record
            return _skipped(record, "missing-field", missing.name)
        if known is Truth.MAYBE:
            return _skipped(record, "undecidable", expression.source)
        if known is not wanted:
            return _skipped(record, "condition-not-met", expression.source)
    return None


def _weighed(rule: Rule, result: Outcome) -> Outcome:
    """Let the gap of a failure say how grave it is; too small a gap is none."""
    if result.status is not Status.FAILED:
        return result
    severity = graded(rule, result.record)
    return Outcome(Status.PASSED, result.record) if severity is None else replace(result, severity=severity)


def _judge(rule: Rule, record: Record) -> Outcome:
    vague = approximate(rule, record)
    if vague is not None and kind(rule.condition) is not Kind.BOUND:
        return _skipped(record, "approximate", vague.text)
    if kind(rule.condition) is Kind.EQUATION:
        return _equation(rule, record, compared(rule, record))
    if truth(rule.condition, record) is not Truth.FALSE or tolerated(rule, record):
        return Outcome(Status.PASSED, record)
    if vague is not None:
        return _skipped(record, "approximate", vague.text)
    return Outcome(Status.FAILED, record)


def _equation(rule: Rule, record: Record, figures: tuple[tuple[str, Figure], ...]) -> Outcome:
    verdict = judge_equation(rule, record, figures)
    if verdict.holds:
        return Outcome(Status.PASSED, verdict.record, verdict.rounding)
    if not record.complete and calls(rule.condition, "sum"):
        # what a list that need not be complete adds up to is nobody's claim; that it stays within its total is for a bound to say
        return _skipped(record, "incomplete-list", rule.condition.source)
    return Outcome(Status.FAILED, record)
