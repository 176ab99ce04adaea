"""The words of the grammar, compiled once from ``vocabulary/words.yaml``."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from validator.language.files import package_yaml

__all__ = ["Words", "words"]


@dataclass(frozen=True, slots=True)
class Words:
    """Words by meaning, each list longest first, with the patterns that the grammar needs.

    Attributes:
        lists: the lists of the vocabulary file by name.
        before, between, after: qualifier → its words in front of, inside and behind a number.
    """

    lists: Mapping[str, tuple[str, ...]]
    before: Mapping[str, tuple[str, ...]]
    between: Mapping[str, tuple[str, ...]]
    after: Mapping[str, tuple[str, ...]]

    def __getitem__(self, name: str) -> tuple[str, ...]:
        return self.lists[name]

    def pattern(self, *names: str) -> str:
        """Give a non-capturing alternation of the words of some lists, longest first."""
        return alternation(word for name in names for word in self.lists[name])

    def any_in(self, name: str, text: str) -> bool:
        """Whether a word of the list stands in the text."""
        return _any_of(self.lists[name]).search(text) is not None


@cache
def _any_of(of: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, of)) if of else r"\b\B")


def alternation(of: Iterable[str]) -> str:
    """Give a non-capturing alternation of words, longest first; Latin words only as whole words."""
    ordered = sorted(set(of), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(map(_whole, ordered)) + ")"


def _whole(word: str) -> str:
    """Give the pattern of a word: a Latin letter at its edge is the edge of a word (US$ ends with none)."""
    edges = (r"\b" if edge.isascii() and edge.isalpha() else "" for edge in (word[:1], word[-1:]))
    return next(edges) + re.escape(word) + next(edges)


def _longest_first(of: Iterable[Any]) -> tuple[str, ...]:
    return tuple(sorted((str(word) for word in of), key=lambda word: (-len(word), word)))


@cache
def words() -> Words:
    """Load the vocabulary (once in a process)."""
    data = dict(package_yaml("vocabulary/words.yaml"))
    qualifiers = data.pop("qualifiers")
    sides = {
        side: {name: _longest_first(entry.get(side, ())) for name, entry in qualifiers.items()} for side in ("before", "between", "after")
    }
    return Words({name: _longest_first(of) for name, of in data.items()}, sides["before"], sides["between"], sides["after"])
