"""Checks: one rule applied to one record."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.rule import Rule

__all__ = ["Check", "Reason", "Status"]


class Status(StrEnum):
    """Every rule ends on every record in exactly one of these. Skipped is never passed."""

    PASSED = "passed"
    FAILED = "failed"
    SKIPPED = "skipped"
    ERRORED = "errored"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a check was skipped or errored: a key of the message catalogue and its details.

    Keys: ``missing-field`` (field), ``condition-not-met`` (source), ``undecidable`` (source), ``approximate`` (text),
    ``division-by-zero``, ``lists-of-different-length``, ``no-days`` (text), ``incomplete-list``, ``weak-reading``, ``rule-error`` (detail); of rules that look beyond one record ``missing-key``
    (field), ``no-partner`` (name and keys), ``several-partners`` (name and keys), ``no-prior-file`` (name).
    """

    key: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Check:
    """One rule applied to one claim.

    Attributes:
        rule, record: what was applied to what; of several readings, the one that holds, else the best. The rule has the severity that the
            gap of a failure gives it.
        status: see :class:`Status`.
        rounding: passed only because figures are rounded (a note).
        reason: for skipped and errored ones, and for those that fail because something is missing.
        figures: role and figure, in the order of the record, of all figures that the rule speaks of.
        verified: keys of the figures that this passed check verifies (a changed leading digit or a moved point would have failed).
        bounded: keys of the figures that are only bounded by it.
        equality: whether the condition is an equation or a restatement (it can verify), or only a bound.
        margin: how far the two sides are apart beyond what the printing allows, in base units, as text; empty if none.
        difference: how much the two sides differ as printed, in base units, as text; empty if none.
        confidence: 0..1, how sure the reading is; for a failed one, how sure the accusation is.
        readings: how many readings were tried.
        alternatives: the readings of the claim that were tried besides ``record``.
    """

    rule: Rule
    record: Record
    status: Status
    rounding: bool = False
    reason: Reason | None = None
    figures: tuple[tuple[str, Figure], ...] = ()
    verified: frozenset[tuple[str, int, str]] = frozenset()
    bounded: frozenset[tuple[str, int, str]] = frozenset()
    equality: bool = False
    margin: str = ""
    confidence: float = 1.0
    readings: int = 1
    difference: str = ""
    alternatives: tuple[Record, ...] = ()
