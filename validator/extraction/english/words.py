"""The words of an English label that say what is measured, and how much two labels have in common."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

from validator.extraction.english.vocabulary import english, meanings

__all__ = ["alike", "content", "word_set"]

WORD = re.compile(r"(?<![A-Za-z\d])(?:[A-Za-z][A-Za-z&/’'.-]*[A-Za-z&]|[A-Za-z])")
POSSESSIVE = re.compile(r"(?:[’']s|s[’']|[’'])$")
LEAST_STEM = 4
# A name within the other, by how much of it; names that share words.
WITHIN, BY_LENGTH, SHARED = 0.6, 0.3, 0.75


@lru_cache(16384)
def content(words: str) -> tuple[str, ...]:
    """Give the words that say what is measured, in their order and as printed; articles, verbs of change and words of time say nothing.

    >>> content("Our total net sales for the year increased by")
    ('net', 'sales')
    """
    return tuple(word for word in WORD.findall(words) if word.lower().rstrip(".") not in _unlabelled())


@cache
def _unlabelled() -> frozenset[str]:
    lists = (
        "unlabelled",
        "links",
        "being",
        "having",
        "risen",
        "fallen",
        "rise",
        "fall",
        "more",
        "less",
        "share_verbs",
        "consists",
        "contains",
    )
    return frozenset(word for name in lists for phrase in english(name) for word in phrase.lower().split()) - set(english("in_names"))


@lru_cache(16384)
def word_set(label: str) -> frozenset[str]:
    """Give the words of a label in the form in which equal words are equal: small, in the singular, what is in short written out.

    >>> sorted(word_set("Diluted EPS")) == sorted(word_set("Earnings per diluted share"))
    True
    """
    found: set[str] = set()
    for word in content(label):
        plain = POSSESSIVE.sub("", word.lower())
        found.update(_stem(each) for each in meanings().get(plain, _parts(plain)))
    return frozenset(found - {""})


def _parts(word: str) -> Iterable[str]:
    return re.split(r"[-/]", word) if "&" not in word else (word,)


def _stem(word: str) -> str:
    if len(word) < LEAST_STEM or word.endswith(("ss", "us")):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    return word.removesuffix("s")


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """How much two labels agree, 0..1: 1 equal words; 0.6 to 0.9 one within the other; below 0.75 by the words that they share."""
    if not one or not other:
        return 0.0
    if one == other:
        return 1.0
    shared = len(one & other)
    if shared == min(len(one), len(other)):
        return WITHIN + BY_LENGTH * shared / max(len(one), len(other))
    return SHARED * 2 * shared / (len(one) + len(other))
