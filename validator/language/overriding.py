"""Packs with some of their rules switched off or graded anew."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from validator.language.rule_names import matching
from validator.model.override import Override
from validator.model.rule import Pack, Rule

__all__ = ["with_overrides"]


def with_overrides(packs: Iterable[Pack], overrides: Iterable[Override]) -> tuple[tuple[Pack, ...], tuple[Override, ...]]:
    """Give packs whose rules are as their users want them, and what has been changed, rule by rule, in the order of the packs.

    Of several overrides of one rule the last one counts. A rule that is switched off stays in its pack, off by default: whoever selects it
    by its full name has it.

    Raises:
        UnknownRuleError: one of them fits no rule.
    """
    packs = tuple(packs)
    known = [name for pack in packs for name in pack.rules]
    wanted = {name: replace(override, rule=name) for override in overrides for name in matching(known, override.rule)}
    changed = tuple(
        replace(pack, rules={name: _overridden(rule, wanted[name]) if name in wanted else rule for name, rule in pack.rules.items()})
        for pack in packs
    )
    return changed, tuple(wanted[name] for name in known if name in wanted)


def _overridden(rule: Rule, override: Override) -> Rule:
    if override.severity is None:
        return replace(rule, enabled=False)
    return replace(rule, severity=override.severity, grades=())
