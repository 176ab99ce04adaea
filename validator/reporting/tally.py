"""A run in numbers: what became of each figure and check."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, fields
from itertools import chain

from validator.model.check import Check, Status
from validator.model.decision import DecisionKind
from validator.model.finding import Finding
from validator.model.result import FileResult, Result
from validator.model.rule import Severity

__all__ = ["Tally", "Totals", "tally", "totals", "unreadable"]

Key = tuple[str, int, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many figures and checks of each kind; the four kinds of figures add up to all of them.

    Attributes:
        figures: printed figures read, each counted once.
        verified: a passed equation or restatement would have failed had its leading digit changed or its point moved.
        bounded: only bounds hold for it.
        in_findings: held to be wrong, or evidence of an error or warning and not otherwise verified.
        unchecked: no check speaks of it.
        passed, failed, skipped, errored: checks.
        rounding: checks that passed only because figures are rounded.
    """

    figures: int
    verified: int
    bounded: int
    in_findings: int
    unchecked: int
    passed: int
    rounding: int
    failed: int
    skipped: int
    errored: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals(Tally):
    """The sums over all files of a run.

    Attributes:
        files: all of them.
        unreadable: those of which nothing could be checked.
        errors, warnings, notes: open findings by severity: those about which nothing was decided.
        waived, known, ignored: findings that somebody accepted, that a baseline holds, that a comment lets be.
    """

    files: int
    unreadable: int
    errors: int
    warnings: int
    notes: int
    waived: int
    known: int
    ignored: int


def totals(result: Result) -> Totals:
    """Sum up a run."""
    tallies = [tally(file) for file in result.files]
    findings = [finding for file in result.files for finding in file.findings]
    severities = Counter(finding.severity for finding in findings if finding.decision is None)
    decisions = Counter(finding.decision.kind for finding in findings if finding.decision is not None)
    return Totals(
        **{field.name: sum(getattr(one, field.name) for one in tallies) for field in fields(Tally)},
        files=len(result.files),
        unreadable=sum(map(unreadable, result.files)),
        errors=severities[Severity.ERROR],
        warnings=severities[Severity.WARNING],
        notes=severities[Severity.NOTE],
        waived=decisions[DecisionKind.WAIVED],
        known=decisions[DecisionKind.KNOWN],
        ignored=decisions[DecisionKind.IGNORED],
    )


def unreadable(file: FileResult) -> bool:
    """Whether nothing in the file could be checked, and there is a reason for it."""
    return bool(file.problems) and not file.figures and not file.checks


def tally(file: FileResult) -> Tally:
    """Count the figures and checks of one file."""
    every = {figure.key for figure in file.figures}
    checks = (*file.checks, *file.checks_elsewhere)
    accused, evidence = _in_findings((*file.findings, *file.findings_elsewhere))
    accused &= every
    verified = _union(checks, "verified") & every - accused
    in_findings = accused | evidence & every - verified
    bounded = _union(checks, "bounded") & every - verified - in_findings
    statuses = Counter(check.status for check in file.checks)
    return Tally(
        figures=len(every),
        verified=len(verified),
        bounded=len(bounded),
        in_findings=len(in_findings),
        unchecked=len(every) - len(verified) - len(bounded) - len(in_findings),
        passed=statuses[Status.PASSED],
        rounding=sum(check.rounding for check in file.checks if check.status is Status.PASSED),
        failed=statuses[Status.FAILED],
        skipped=statuses[Status.SKIPPED],
        errored=statuses[Status.ERRORED],
    )


def _union(checks: tuple[Check, ...], name: str) -> set[Key]:
    return set().union(*(getattr(check, name) for check in checks if check.status is Status.PASSED))


def _in_findings(findings: tuple[Finding, ...]) -> tuple[set[Key], set[Key]]:
    """Give the figures held to be wrong, and all figures of errors and warnings. A note accuses nobody."""
    accused: set[Key] = set()
    evidence: set[Key] = set()
    for finding in findings:
        if finding.severity is Severity.NOTE:
            continue
        own = finding.check.figures
        accused |= {figure.key for role, figure in own if role in finding.suspects or not finding.suspects}
        evidence |= {figure.key for _, figure in chain(own, *(check.figures for check in finding.related))}
    return accused, evidence
