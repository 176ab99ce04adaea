"""A rule whose preconditions no record can keep."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.reasoning.verdicts import never_judged
from validator.model.rule import Missing, Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "never-applicable"
SEVERITY = Severity.ERROR


def look(desk: Desk) -> Iterator[Found]:
    """Find rules that are skipped on every record: ``when`` cannot hold, ``unless`` always does, or a field that is needed must be missing."""
    for rule in desk.rules:
        if (rule.when or rule.unless) and rule.missing is Missing.SKIP and never_judged(rule):
            yield desk.at(rule, "when" if rule.when else "unless")
