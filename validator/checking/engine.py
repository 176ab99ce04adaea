"""The exact engine: rules × records → checks, every rule accounted for on every record of its shape."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from math import log2

from validator.checking.belief import LEAST_SURE, WEAK_READING, accusation, belief, evidence
from validator.checking.claims import Claim, claims, in_reading_order
from validator.checking.conditions import Kind, compared, kind, spoken_of
from validator.checking.gaps import difference, gap
from validator.checking.gathering import Gathered, Gatherer
from validator.checking.nothing import with_nothing
from validator.checking.outcome import Outcome, lacking, outcome
from validator.checking.verification import verified
from validator.model.check import Check, Reason, Status
from validator.model.record import Record
from validator.model.rule import Missing, Rule

__all__ = ["check_records"]


def check_records(rules: Iterable[Rule], records: Sequence[Record], *, prior: Sequence[Record] | None = None) -> tuple[Check, ...]:
    """Apply every rule to every claim of its shape, and every rule that looks further to all that it gathers.

    Of several readings of a claim one that holds is believed; if none does, the check fails on the one with the best structure. A
    failure of weak structure is skipped as ``weak-reading`` rather than raised. The checks come in reading order and, for one
    claim, in the order of the rules; the order of the records does not matter.

    Args:
        rules: to apply.
        records: of one file, or of several that belong together.
        prior: those of the prior file, for rules that join it; None: there is none.
    """
    every = claims(records)
    plain, far = _by_shape(rules)
    found = [(claim.readings[0], check) for claim in every for check in _claim(plain.get(claim.readings[0].shape, []), claim)]
    if not far:
        return tuple(check for _, check in found)
    gatherer = Gatherer.of(every, prior)
    found += [(each.claim.readings[0], _gathered(rule, each)) for rule in far for each in gatherer.gather(rule)]
    return tuple(check for _, check in in_reading_order(found, lambda pair: pair[0]))


def _by_shape(rules: Iterable[Rule]) -> tuple[dict[str, list[Rule]], list[Rule]]:
    """Part the rules on one record, by their shapes, from those that look further."""
    plain: dict[str, list[Rule]] = {}
    far: list[Rule] = []
    for rule in rules:
        (far if rule.reach else plain.setdefault(rule.shape, [])).append(rule)
    return plain, far


def _gathered(rule: Rule, gathered: Gathered) -> Check:
    """Check what a rule has gathered; what it lacks is told."""
    if gathered.missing is None or (rule.missing is Missing.ZERO and gathered.missing.key == "no-partner"):
        return _check(rule, gathered.claim.readings)
    record = gathered.claim.readings[0]
    result = lacking(rule, record, gathered.missing)
    if result.status is Status.FAILED:
        return _failed(rule, record, result, accusation([record.structure]))
    return Check(rule, record, result.status, reason=result.reason, figures=spoken_of(rule, record))


def _claim(rules: Sequence[Rule], claim: Claim) -> Iterator[Check]:
    """Check one claim by all its rules. A reading that an equation bears out is the one that the bounds are judged on."""
    equations = {rule.name: _check(rule, claim.readings) for rule in rules if kind(rule.condition) is not Kind.BOUND}
    borne_out = [check.record for check in equations.values() if check.status is Status.PASSED][:1]
    for rule in rules:
        yield equations.get(rule.name) or _check(rule, tuple(borne_out) or claim.readings)


def _check(rule: Rule, readings: Sequence[Record]) -> Check:
    if rule.zeros:
        readings = [with_nothing(rule, reading) for reading in readings]
    reading, result = min(((reading, outcome(rule, reading)) for reading in readings), key=_preference)
    others = tuple(each for each in readings if each is not reading)
    if result.status is Status.PASSED:
        return _passed(rule, reading, result, others)
    sure = accusation([each.structure for each in (reading, *others)])
    if result.status is Status.FAILED:
        return _failed(rule, reading, result, sure, others)
    check = Check(rule, reading, result.status, reason=result.reason, figures=spoken_of(rule, reading), confidence=sure)
    return replace(check, readings=len(readings), alternatives=others)


def _preference(tried: tuple[Record, Outcome]) -> int:
    """Rank an outcome. A rule that breaks is never hidden; a reading that holds beats the others, plainly before by rounding."""
    result = tried[1]
    if result.status is Status.ERRORED:
        return 0
    if result.status is Status.PASSED:
        return 2 if result.rounding else 1
    return 3


def _passed(rule: Rule, reading: Record, result: Outcome, others: tuple[Record, ...] = ()) -> Check:
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
        confidence=belief(reading.structure + evidence(rule.condition, result.record) - log2(len(others) + 1)),
        readings=len(others) + 1,
        alternatives=others,
    )


def _failed(rule: Rule, reading: Record, result: Outcome, sure: float, others: tuple[Record, ...] = ()) -> Check:
    """Make a failed check, of the severity that its gap has; a reading that is not believed accuses nobody."""
    figures = spoken_of(rule, reading)
    equality = kind(rule.condition) is not Kind.BOUND and bool(figures)
    check = Check(rule, reading, Status.FAILED, figures=figures, confidence=sure, readings=len(others) + 1, alternatives=others)
    if reading.structure < WEAK_READING or sure < LEAST_SURE:
        return replace(check, status=Status.SKIPPED, reason=Reason("weak-reading", f"{reading.structure:g}"), equality=equality)
    if result.severity not in {None, rule.severity}:
        check = replace(check, rule=replace(rule, severity=result.severity))
    if result.reason is not None:
        return replace(check, reason=result.reason)
    margin, printed = _widths(rule, reading)
    return replace(check, equality=equality, margin=margin, difference=printed)


def _widths(rule: Rule, reading: Record) -> tuple[str, str]:
    """Give how far the sides are apart beyond what the printing allows, and how much they differ as printed."""
    apart, printed = gap(rule.condition, reading), difference(rule.condition, reading)
    margin = f"{(apart.high - apart.low).normalize():f}" if apart else ""
    return margin, f"{printed.normalize():f}" if printed is not None else ""
