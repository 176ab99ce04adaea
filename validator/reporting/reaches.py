"""How far a rule looks, and how it weighs what it finds, in words."""

from __future__ import annotations

from validator.model.reach import Join
from validator.model.rule import Grade, Missing, Mode, Rule
from validator.reporting.words import Words

__all__ = ["reach_in_words", "weighing_in_words"]


def reach_in_words(rule: Rule, words: Words) -> list[str]:
    """Say what is put together before the rule is applied; nothing for a rule on one record."""
    grouped = [words.text("explain.grouped", keys=words.join(rule.reach.by))] if rule.reach.by else []
    return [*grouped, *(_join(join, words) for join in rule.reach.joins)]


def weighing_in_words(rule: Rule, words: Words) -> list[str]:
    """Say which gap is how grave, how figures are printed and what a missing one means, where a rule says so."""
    return [
        *(_grade(grade, words) for grade in rule.grades),
        *([words.text(f"explain.mode-{rule.mode}")] if rule.mode is not Mode.ROUNDED else []),
        *([words.text(f"explain.missing-{rule.missing}")] if rule.missing is not Missing.SKIP else []),
    ]


def _join(join: Join, words: Words) -> str:
    keys = words.join(own if own == theirs else f"{own} = {theirs}" for own, theirs in join.on)
    key = "joined-prior" if join.prior else "joined-many" if join.many else "joined"
    return words.text(f"explain.{key}", name=join.name, shape=join.shape, keys=keys)


def _grade(grade: Grade, words: Words) -> str:
    severity = words.text(f"severity.{grade.severity}")
    if grade.above is None:
        return words.text("explain.grade-any", severity=severity)
    return words.text("explain.grade-above", severity=severity, size=("≥ " if grade.including else "> ") + grade.above.source)
