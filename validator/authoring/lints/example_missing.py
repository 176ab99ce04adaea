"""A rule that no example breaks, or keeps."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.model.rule import Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "example-missing"
SEVERITY = Severity.WARNING


def look(desk: Desk) -> Iterator[Found]:
    """Find rules without an example that passes, or one that fails; with a precondition, without one that is skipped."""
    for rule in desk.rules:
        shown = {example.outcome for example in rule.examples}
        wanted = ["pass", "fail", *(["skip"] if rule.when or rule.unless else [])]
        for outcome in wanted:
            if outcome not in shown:
                yield desk.at(rule, "examples", outcome=outcome)
