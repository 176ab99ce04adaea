"""Everything that rules say, as their authors wrote it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from validator.model.rule import Rule

__all__ = ["mentioned"]


def mentioned(rules: Iterable[Rule]) -> Iterator[str]:
    """Give the text of every expression, message and key of some rules."""
    for rule in rules:
        yield from (each.source for each in (rule.condition, rule.when, rule.unless, rule.tolerance) if each)
        yield from (rule.message.zh, rule.message.en)
        yield from rule.reach.by
        yield from (key for join in rule.reach.joins for pair in join.on for key in pair)
