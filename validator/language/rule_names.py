"""Rules as users name them: by name, by the beginning of a name, by a glob."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from fnmatch import fnmatchcase

__all__ = ["UnknownRuleError", "bare", "matching", "unknown_rule"]


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


def matching(names: Iterable[str], pattern: str) -> list[str]:
    """Give the rules that a pattern means: one by its name with or without its pack, else all that it fits.

    A pattern fits as a glob (``core/*``, ``*-total``), or as the beginning of a name up to ``/`` or ``-`` (``core``, ``share``).

    Raises:
        UnknownRuleError: it fits none.
    """
    known = list(names)
    exact = [name for name in known if pattern in {name, bare(name)}]
    found = exact or [name for name in known if any(_fits(form, pattern) for form in (name, bare(name)))]
    if not found:
        raise unknown_rule(known, pattern)
    return found


def unknown_rule(known: Sequence[str], name: str) -> UnknownRuleError:
    """Give the error that there is no such rule, with the one that was probably meant."""
    near = get_close_matches(name, known, n=1) or get_close_matches(name, [bare(each) for each in known], n=1)
    return UnknownRuleError(name, near[0] if near else "")


def bare(name: str) -> str:
    """Give a name without its pack.

    >>> bare("core/share-of-total")
    'share-of-total'
    """
    return name.partition("/")[2]


def _fits(name: str, pattern: str) -> bool:
    return fnmatchcase(name, pattern) or name.startswith((pattern.rstrip("/") + "/", pattern.rstrip("-") + "-"))
