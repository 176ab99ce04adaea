"""Words that make it likelier that a line is what arithmetic alone says it is."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from validator.extraction.vocabulary import words

__all__ = ["name_of", "says_change", "says_mean", "says_quotient", "says_total"]


def says_total(name: str) -> bool:
    """Whether the words over a line speak of a total, or of what is left.

    >>> says_total("Assets › Grand total"), says_total("合计"), says_total("Loans")
    (True, True, False)
    """
    return _says(name, "table_total", "agreed_total")


def says_mean(name: str) -> bool:
    """Whether they speak of an average."""
    return _says(name, "agreed_mean")


def says_quotient(name: str) -> bool:
    """Whether they speak of a rate, a share or a price."""
    return _says(name, "table_measure", "table_share", "agreed_quotient")


def says_change(name: str) -> bool:
    """Whether they speak of a change."""
    return _says(name, "table_change", "agreed_change")


def name_of(name: str) -> str:
    """Give the own words of a line without its numbering: what is the same for all totals of a kind.

    >>> name_of("2024 › Subtotal (3), IT costs")
    'subtotal it costs'
    """
    return " ".join(re.sub(r"[\d\W_]+", " ", name.rpartition("›")[2]).split()).lower()


@lru_cache(4096)
def _says(name: str, *lists: str) -> bool:
    return _pattern(*lists).search(name) is not None


@cache
def _pattern(*lists: str) -> re.Pattern[str]:
    return re.compile(words().pattern(*lists), re.IGNORECASE)
