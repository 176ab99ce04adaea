"""Findings: failed checks, diagnosed."""

from __future__ import annotations

from dataclasses import dataclass

from validator.model.check import Check
from validator.model.decision import Decision
from validator.model.figure import Figure
from validator.model.rule import Severity

__all__ = ["CAUSES", "Finding", "Repair"]

CAUSES = (
    "unit-slip",
    "decimal-slip",
    "digit-replaced",
    "digit-dropped",
    "digit-added",
    "digits-transposed",
    "truncated",
    "decimals-dropped",
    "sign-slip",
    "wrong-base",
    "stale-copy",
    "copied-from-neighbour",
    "cells-swapped",
    "item-added",
    "item-left-out",
    "fraction-as-percent",
    "percent-for-points",
    "percent-sign-lost",
    "separator-misplaced",
    "misprint",
    "stale-year",
    "rounding",
    "missing",
    "other-value",
    "unknown",
)
"""The closed list of causes. missing: something that the rule asks for is not there. misprint: the digits are right and the signs
or words about them are not. other-value: the figure is wrong but by no known slip. unknown: no single figure can be named whose change
mends it without breaking what holds; the suspects, if any, are where to look first."""


@dataclass(frozen=True, slots=True)
class Repair:
    """The value that mends the failed checks.

    Attributes:
        role: of the figure to change.
        figure: the suspect as printed.
        text: what to print instead, in its own unit and decimals.
        unique: whether no other single change mends the checks equally well.
        others: other (role, text) that would.
        also: further figures, with what to print instead, that the same repair changes: the other of two swapped cells.
        confidence: 0..1: how sure it is that this is what was meant, among everything that would mend the checks.
    """

    role: str
    figure: Figure
    text: str
    unique: bool = True
    others: tuple[tuple[str, str], ...] = ()
    also: tuple[tuple[Figure, str], ...] = ()
    confidence: float = 1.0


@dataclass(frozen=True, slots=True)
class Finding:
    """One cause in one report.

    A finding without figures cannot be built. One or more figures may be suspects; the others are evidence.

    Attributes:
        check: the failed check (or the one passed by rounding) that shows it best.
        severity: of the rule, or note for rounding.
        confidence: 0..1: how sure it is that the report is wrong (extraction may misread).
        suspects: roles in ``check`` of the figures held to be wrong.
        arithmetic: the recomputation, as printed figures: ``821.22 ÷ 1146.33 = 71.64%``.
        expected: role → what the other figures say it should print.
        cause: one of ``CAUSES``.
        repair: None if none can be named.
        related: other checks that fail of the same cause, folded under it.
        witnesses: passed checks that vouch for the repair or for the other figures.
        cut_short: whether the search for a cause was given up before everything was tried: too many failed checks hang together.
        decision: what somebody decided about it; None: it is open.
    """

    check: Check
    severity: Severity
    confidence: float
    suspects: tuple[str, ...]
    arithmetic: str
    expected: tuple[tuple[str, str], ...]
    cause: str
    repair: Repair | None = None
    related: tuple[Check, ...] = ()
    witnesses: tuple[Check, ...] = ()
    decision: Decision | None = None
    cut_short: bool = False

    def __post_init__(self) -> None:
        if not self.check.figures and not self.check.record.values and self.check.reason is None:
            raise ValueError("a finding needs at least one figure or printed text")
        if self.cause not in CAUSES:
            raise ValueError(f"unknown cause {self.cause!r}")
