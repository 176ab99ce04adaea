"""Counts of one kind of body under the headings of one report: of 24 institutions in the district 15 are concerned.

Which body is among which is only likely. Such a pair bounds the smaller count where it fits and accuses nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "inclusion"
WEAK = 3.0
DIMENSION = "count.institution"
# 医药机构 are 医疗机构 and the shops that sell medicine
ALIKE = str.maketrans("疗", "药")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every count of bodies after the last count of all bodies of its kind."""
    wholes: dict[str, Mention] = {}
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            kind = _kind(mention) if mention.role is Role.LEVEL and mention.dimension == DIMENSION and not mention.figure.qualifier else ""
            if not kind:
                continue
            whole = wholes.get(kind)
            if whole and whole.figure.base != mention.figure.base and whole.figure.period == mention.figure.period:
                yield from _record(sentence, mention, whole)
            if _all().search(mention.lead) and (whole is None or mention.figure.base >= whole.figure.base):
                wholes[kind] = mention


def _record(sentence: Sentence, part: Mention, whole: Mention) -> Iterator[Record]:
    values: Values = {"part": part.figure, "whole": whole.figure}
    yield from readings(f"core/{FAMILY}", f"m{part.index}-kind", place_of(sentence), "of one kind", [(values, WEAK)])


def _kind(mention: Mention) -> str:
    """Give what bodies are counted: those named right before the count or, first, right behind it; empty if none."""
    behind = re.split("[，。；]", mention.tail)[0]
    found = _bodies().search(behind) or _last(mention.lead)
    return found[0].translate(ALIKE) if found else ""


def _last(lead: str) -> re.Match[str] | None:
    matches = list(_bodies().finditer(lead))
    return matches[-1] if matches else None


@cache
def _bodies() -> re.Pattern[str]:
    return re.compile(words().pattern("bodies_counted"))


@cache
def _all() -> re.Pattern[str]:
    return re.compile(words().pattern("all_of_them"))
