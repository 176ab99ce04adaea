"""The words of the English grammar, loaded once from ``vocabulary/english.yaml``."""

from __future__ import annotations

import re
from functools import cache

from validator.extraction.vocabulary import alternation
from validator.language.files import package_yaml

__all__ = ["any_of", "english", "meanings", "pattern"]


@cache
def english(name: str) -> tuple[str, ...]:
    """Give the words of a list of the vocabulary."""
    return tuple(package_yaml("vocabulary/english.yaml")[name])


@cache
def any_of(*names: str) -> str:
    """Give a non-capturing alternation of the words of some lists, longest first, each as a whole word."""
    return alternation(word for name in names for word in english(name))


@cache
def pattern(source: str) -> re.Pattern[str]:
    """Compile a pattern in which ``<name>`` stands for any word of the list of that name; case does not matter.

    >>> bool(pattern(r"<risen> by$").search("Net sales INCREASED by"))
    True
    """
    return re.compile(re.sub(r"(?<!\?P)<(\w+(?:\|\w+)*)>", lambda found: any_of(*found[1].split("|")), source), re.IGNORECASE)


@cache
def meanings() -> dict[str, tuple[str, ...]]:
    """Give what short names stand for, word by word: eps → earnings, per, share."""
    pairs = (entry.partition(":") for entry in english("in_short"))
    return {short.strip(): tuple(long.split()) for short, _, long in pairs}
