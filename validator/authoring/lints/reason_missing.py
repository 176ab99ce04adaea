"""A rule that does not say why, or what to do."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "reason-missing"
SEVERITY = Severity.NOTE


def look(desk: Desk) -> Iterator[Found]:
    """Find rules without ``why`` or ``fix``: who gets the finding asks just that."""
    for rule in desk.rules:
        for key, said in (("why", rule.why), ("fix", rule.fix)):
            if not (said.zh or said.en):
                yield desk.at(rule, name=key)
