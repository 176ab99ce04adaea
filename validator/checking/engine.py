"""The exact engine: rules × records → checks, every rule accounted for on every record of its shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from math import log2

from validator.checking.belief import LEAST_SURE, WEAK_READING, accusation, belief, evidence
from validator.checking.claims import Claim, claims
from validator.checking.conditions import Kind, compared, kind, spoken_of
from validator.checking.equality import gap
from validator.checking.outcome import Outcome, outcome
from validator.checking.verification import verified
from validator.model.check import Check, Reason, Status
from validator.model.record import Record
from validator.model.rule import Rule

__all__ = ["check_records"]


def check_records(rules: Iterable[Rule], records: Sequence[Record]) -> tuple[Check, ...]:
    """Apply every rule to every claim of its shape.

    Of several readings of a claim one that holds is believed; if none does, the check fails on the one with the best structure. A
    failure of weak structure is skipped as ``weak-reading`` rather than raised. The checks come in reading order and, for one
    claim, in the order of the rules; the order of the records does not matter.
    """
    by_shape: dict[str, list[Rule]] = {}
    for rule in rules:
        by_shape.setdefault(rule.shape, []).append(rule)
    return tuple(check for claim in claims(records) for check in _claim(by_shape.get(claim.readings[0].shape, []), claim))


def _claim(rules: Sequence[Rule], claim: Claim) -> Iterator[Check]:
    """Check one claim by all its rules. A reading that an equation bears out is the one that the bounds are judged on."""
    equations = {rule.name: _check(rule, claim.readings) for rule in rules if kind(rule.condition) is not Kind.BOUND}
    borne_out = [check.record for check in equations.values() if check.status is Status.PASSED][:1]
    for rule in rules:
        yield equations.get(rule.name) or _check(rule, tuple(borne_out) or claim.readings)


def _check(rule: Rule, readings: Sequence[Record]) -> Check:
    tried = [(reading, outcome(rule, reading)) for reading in readings]
    reading, result = min(tried, key=_preference)
    if result.status is Status.PASSED:
        return _passed(rule, reading, result, len(tried))
    sure = accusation([other.structure for other in (reading, *(each for each in readings if each is not reading))])
    if result.status is Status.FAILED:
        return _failed(rule, reading, sure, len(tried))
    figures = spoken_of(rule, reading)
    return Check(rule, reading, result.status, reason=result.reason, figures=figures, confidence=sure, readings=len(tried))


def _preference(tried: tuple[Record, Outcome]) -> int:
    """Rank an outcome. A rule that breaks is never hidden; a reading that holds beats the others, plainly before by rounding."""
    result = tried[1]
    if result.status is Status.ERRORED:
        return 0
    if result.status is Status.PASSED:
        return 2 if result.rounding else 1
    return 3


def _passed(rule: Rule, reading: Record, result: Outcome, readings: int) -> Check:
    figures = spoken_of(rule, reading)
    roles = tuple(role for role, _ in compared(rule, reading))
    sort = kind(rule.condition)
    sound = verified(rule.condition, result.record, roles, sort)
    return Check(
        rule,
        reading,
        Status.PASSED,
        result.rounding,
        figures=figures,
        verified=sound,
        bounded=frozenset(figure.key for _, figure in figures) - sound,
        equality=sort is not Kind.BOUND and bool(figures),
        confidence=belief(reading.structure + evidence(rule.condition, result.record) - log2(readings)),
        readings=readings,
    )


def _failed(rule: Rule, reading: Record, sure: float, readings: int) -> Check:
    figures = spoken_of(rule, reading)
    equality = kind(rule.condition) is not Kind.BOUND and bool(figures)
    if reading.structure < WEAK_READING or sure < LEAST_SURE:
        reason = Reason("weak-reading", f"{reading.structure:g}")
        return Check(rule, reading, Status.SKIPPED, reason=reason, figures=figures, equality=equality, confidence=sure, readings=readings)
    apart = gap(rule.condition, reading)
    margin = f"{(apart.high - apart.low).normalize():f}" if apart else ""
    return Check(rule, reading, Status.FAILED, figures=figures, equality=equality, margin=margin, confidence=sure, readings=readings)
