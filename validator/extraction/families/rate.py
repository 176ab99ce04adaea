"""Rates that cannot exceed 100 %: satisfaction, coverage, a part's share of its whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from validator.extraction.recording import claim_of, place_of
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "rate"
NAMED_BITS, SHARE_BITS = 10.0, 8.0
# Growth may be of any size, and a plan may be carried out twice over.
ROLES = (Role.RATE, Role.OTHER, Role.LEVEL, Role.SHARE)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every percentage whose name says that it has an upper bound."""
    for sentence in analysis.sentences:
        for mention in sentence.mentions:
            if mention.dimension == "percent" and mention.role in ROLES and (bits := _bits(mention)):
                yield Record(f"core/{FAMILY}", {"percent": mention.figure}, place_of(sentence), claim_of(mention), bits, mention.role.value)


def _bits(mention: Mention) -> float:
    """Give how strongly the words say that a percentage is bounded; 0 if they do not."""
    if words().any_in("unbounded_wholes", mention.base):
        return 0.0
    if (named := _bounded().search(mention.lead if mention.lead.strip() else mention.figure.label)) and not named["other"]:
        return NAMED_BITS
    return SHARE_BITS if mention.role is Role.SHARE and words().any_in("total", mention.base) else 0.0


@cache
def _bounded() -> re.Pattern[str]:
    # the last noun of the name decides: 满意度调查问卷回收率 is no 满意度
    before, noun, after = (words().pattern(name) for name in ("unbounded", "bounded_nouns", "rate_verbs"))
    return re.compile(rf"(?P<other>{before}\s*)?{noun}(?:{after}|[\s：:“”\"])*$", re.IGNORECASE)
