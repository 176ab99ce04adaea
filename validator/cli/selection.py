"""Which rules to apply: ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from validator.language.rule_names import UnknownRuleError, bare, matching, unknown_rule
from validator.model.rule import Pack, Rule

__all__ = ["UnknownRuleError", "chosen", "find_rule", "ignored", "matching"]


def chosen(packs: Iterable[Pack], select: Sequence[str], ignore: Sequence[str]) -> frozenset[str]:
    """Give the names of the rules to apply.

    Without ``select`` those that are on by default. A rule that is off by default is turned on by its full name only, so that a
    pattern such as ``core/*`` does not turn on what its author left to be asked for.

    Raises:
        UnknownRuleError: a pattern fits no rule.
    """
    rules = {name: rule for pack in packs for name, rule in pack.rules.items()}
    wanted = _selected(rules, select) if select else {name for name, rule in rules.items() if rule.enabled}
    return frozenset(wanted - {name for pattern in ignore for name in matching(rules, pattern)})


def ignored(packs: Iterable[Pack], patterns: Sequence[str]) -> list[str]:
    """Give the rules, on by default, that are not applied because the user said so, in the order of the packs.

    Raises:
        UnknownRuleError: a pattern fits no rule.
    """
    rules = {name: rule for pack in packs for name, rule in pack.rules.items()}
    wanted = {name for pattern in patterns for name in matching(rules, pattern)}
    return [name for name, rule in rules.items() if name in wanted and rule.enabled]


def _selected(rules: Mapping[str, Rule], patterns: Sequence[str]) -> set[str]:
    return {name for pattern in patterns for name in matching(rules, pattern) if rules[name].enabled or pattern in {name, bare(name)}}


def find_rule(packs: Iterable[Pack], name: str) -> list[Rule]:
    """Give the rules of exactly that name, with or without its pack; several packs may use the same bare name.

    Raises:
        UnknownRuleError: there is none.
    """
    rules = {rule.name: rule for pack in packs for rule in pack.rules.values()}
    found = [rule for full, rule in rules.items() if name in {full, bare(full)}]
    if not found:
        raise unknown_rule(list(rules), name)
    return found
