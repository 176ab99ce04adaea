"""Findings about what is missing where a rule asks for it."""

from __future__ import annotations

from validator.model.check import Check, Status
from validator.model.finding import Finding

__all__ = ["is_lacking", "lacking"]


def is_lacking(check: Check) -> bool:
    """Whether a check failed because a field or a partner is missing."""
    return check.status is Status.FAILED and check.reason is not None


def lacking(check: Check) -> Finding:
    """Make the finding of a check that failed because something is missing: no figure is to blame."""
    return Finding(check, check.rule.severity, check.confidence, (), "", (), "missing")
