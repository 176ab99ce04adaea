"""What the checks say of every figure of a file: verified, bounded, in a finding, or nothing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.finding import Finding
from validator.model.rule import Severity

__all__ = ["Coverage", "coverage"]


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many figures of a file are in which state; each figure is in exactly one, so the four add up to ``figures``.

    Attributes:
        figures: how many printed figures were read.
        verified: a passed equation or restatement would have failed had such a figure been otherwise.
        bounded: only bounds, or equations too coarse for more, hold for them.
        in_findings: held to be wrong, or evidence of an error or warning and not verified otherwise.
        unchecked: no check that passed speaks of them.
    """

    figures: int
    verified: int
    bounded: int
    in_findings: int
    unchecked: int


def coverage(figures: Iterable[Figure], checks: Sequence[Check], findings: Sequence[Finding]) -> Coverage:
    """Count the figures of a file by what is known of them. A note accuses nobody: its figures count by their checks."""
    keys = {figure.key for figure in figures}
    serious = [finding for finding in findings if finding.severity is not Severity.NOTE]
    suspects = {figure.key for finding in serious for role, figure in finding.check.figures if role in finding.suspects}
    evidence = {figure.key for finding in serious for check in (finding.check, *finding.related) for _, figure in check.figures}
    verified = {key for check in checks for key in check.verified}
    bounded = {key for check in checks for key in check.bounded}
    sound = (keys & verified) - suspects
    found = (keys & (suspects | evidence)) - sound
    limited = (keys & bounded) - sound - found
    return Coverage(len(keys), len(sound), len(limited), len(found), len(keys - sound - found - limited))
