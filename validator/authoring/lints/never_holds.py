"""A condition that no record can keep."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.reasoning.proofs import never_hold_together
from validator.authoring.reasoning.verdicts import never_judged, preconditions
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "never-holds"
SEVERITY = Severity.ERROR


def look(desk: Desk) -> Iterator[Found]:
    """Find rules that fail on every record on which they are judged."""
    for rule in desk.rules:
        if not never_judged(rule) and never_hold_together([rule.condition.tree, *preconditions(rule)]):
            yield desk.at(rule, "assert")
