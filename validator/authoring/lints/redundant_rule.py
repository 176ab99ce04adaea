"""A rule that adds nothing: every record that breaks it breaks another one."""

from __future__ import annotations

from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.reasoning.proofs import follows
from validator.authoring.reasoning.verdicts import implies, never_judged, plain, preconditions
from validator.model.rule import Rule, Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "redundant-rule"
SEVERITY = Severity.WARNING


def look(desk: Desk) -> Iterator[Found]:
    """Find rules that follow from another one on the same shape that is at least as grave; of two that say the same, the later."""
    before = [rule for pack in desk.others if pack.name != desk.pack.name for rule in pack.rules.values()]
    for index, rule in enumerate(desk.rules):
        if never_judged(rule) or follows(rule.condition.tree, preconditions(rule)):
            continue  # told by lints of their own
        stronger = [*before, *desk.rules[:index], *desk.rules[index + 1 :]]
        found = next((other for other in stronger if _adds_nothing(rule, other, desk)), None)
        if found is not None and not (found in desk.rules[index + 1 :] and _adds_nothing(found, rule, desk)):
            yield desk.at(rule, "assert", other=found.name, place=f"{found.file}:{found.line}")


def _adds_nothing(rule: Rule, other: Rule, desk: Desk) -> bool:
    if rule.shape != other.shape or not (plain(rule) and plain(other) and other.enabled) or other.severity.rank < rule.severity.rank:
        return False
    return implies(other, rule, desk.pack.shapes[rule.shape])
