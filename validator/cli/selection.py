"""Which rules to apply: ``--select`` and ``--ignore``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

from validator.model.rule import Pack, Rule

__all__ = ["UnknownRuleError", "chosen", "find_rule", "matching"]


class UnknownRuleError(LookupError):
    """A pattern that fits no rule.

    Attributes:
        name: the pattern.
        near: the rule that was probably meant; empty if none is near.
    """

    def __init__(self, name: str, near: str) -> None:
        super().__init__(name)
        self.name = name
        self.near = near


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


def _selected(rules: Mapping[str, Rule], patterns: Sequence[str]) -> set[str]:
    return {name for pattern in patterns for name in matching(rules, pattern) if rules[name].enabled or pattern in {name, _bare(name)}}


def matching(names: Iterable[str], pattern: str) -> list[str]:
    """Give the rules that a pattern means: one by its name with or without its pack, else all that it fits.

    A pattern fits as a glob (``core/*``, ``*-total``), or as the beginning of a name up to ``/`` or ``-`` (``core``, ``share``).

    Raises:
        UnknownRuleError: it fits none.
    """
    known = list(names)
    exact = [name for name in known if pattern in {name, _bare(name)}]
    found = exact or [name for name in known if any(_fits(form, pattern) for form in (name, _bare(name)))]
    if not found:
        raise _unknown(known, pattern)
    return found


def find_rule(packs: Iterable[Pack], name: str) -> list[Rule]:
    """Give the rules of exactly that name, with or without its pack; several packs may use the same bare name.

    Raises:
        UnknownRuleError: there is none.
    """
    rules = {rule.name: rule for pack in packs for rule in pack.rules.values()}
    found = [rule for full, rule in rules.items() if name in {full, _bare(full)}]
    if not found:
        raise _unknown(list(rules), name)
    return found


def _unknown(known: Sequence[str], name: str) -> UnknownRuleError:
    near = get_close_matches(name, known, n=1) or get_close_matches(name, [_bare(each) for each in known], n=1)
    return UnknownRuleError(name, near[0] if near else "")


def _bare(name: str) -> str:
    return name.partition("/")[2]


def _fits(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) or name.startswith((pattern.rstrip("/") + "/", pattern.rstrip("-") + "-"))
