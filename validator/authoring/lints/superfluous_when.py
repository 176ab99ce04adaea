"""A precondition that changes nothing."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from validator.authoring.desk import Desk, Found
from validator.authoring.reasoning.domains import judged_only_where
from validator.authoring.reasoning.proofs import follows
from validator.authoring.reasoning.verdicts import never_judged
from validator.model.rule import Missing, Rule, Severity

__all__ = ["CODE", "SEVERITY", "look"]

CODE = "superfluous-when"
SEVERITY = Severity.NOTE


def look(desk: Desk) -> Iterator[Found]:
    """Find ``when`` that holds, and ``unless`` that does not, wherever the rule can be judged at all."""
    for rule in desk.rules:
        if rule.missing is not Missing.SKIP or rule.reach or never_judged(rule):
            continue
        for key, condition in _preconditions(rule):
            if follows(condition, judged_only_where(rule.condition.tree), rule.condition.names):
                yield desk.at(rule, key)


def _preconditions(rule: Rule) -> Iterator[tuple[str, ast.expr]]:
    if rule.when:
        yield "when", rule.when.tree
    if rule.unless:
        yield "unless", ast.UnaryOp(ast.Not(), rule.unless.tree)
