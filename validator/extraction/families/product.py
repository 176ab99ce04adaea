"""Products: n persons at s each come to an amount: 45人，每人每年1.20万元 beside 执行数54万元; 7.2万人，按照280元×30%的标准.

Such a reading accuses only where nothing else may be meant: one standard and one count in the sentence, and no month, day or term for which
the standard holds. Elsewhere it verifies what holds.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from validator.extraction.factors import TIMES
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import Candidate, distinct
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "product"
SAID, SAME_SENTENCE, WEAK = 12.0, 8.0, 3.5
REACH = 6
COUNTED = ("count.person", "count.household", "count.person-time")
EQUALS = re.compile(r"\s*[=＝]\s*")


@dataclass(frozen=True, slots=True)
class _Standard:
    """A set amount for each, with what it is multiplied by where that is printed right beside it.

    Attributes:
        each: the amount.
        share: the part of it that is borne, or None.
        count: how many there are, if the text multiplies by it.
        last: the last of these figures.
    """

    each: Mention
    share: Mention | None
    count: Mention | None
    last: Mention


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every standard for each that stands with a count; its total is said nearby."""
    for sentence in analysis.chinese:
        standards = list(_standards(sentence))
        for standard in standards:
            count = standard.count or _count(sentence, standard.each)
            if count:
                clear = (
                    len(standards) == 1 and len(_counts(sentence)) == 1 and not _period().search(standard.each.lead + standard.each.tail)
                )
                yield from _records(analysis, sentence, standard, count, clear=clear)


def _standards(sentence: Sentence) -> Iterator[_Standard]:
    """Give the standards of a sentence: by their words, or because the text multiplies them."""
    mentions = sentence.mentions
    position = 0
    while position < len(mentions):
        end = position + 1
        while end < len(mentions) and TIMES.fullmatch(mentions[end].gap):
            end += 1
        if found := _standard(mentions[position:end]):
            yield found
        position = end


def _standard(factors: tuple[Mention, ...]) -> _Standard | None:
    """Give the standard that some figures multiplied with each other are, or a lone figure that its words call one."""
    each = next((each for each in factors if each.figure.unit.kind == "money"), None)
    if each is None or any(factor.figure.qualifier for factor in factors) or (len(factors) == 1 and each.role is not Role.STANDARD):
        return None
    share = next((factor for factor in factors if factor.figure.unit.kind == "percent"), None)
    count = next((factor for factor in factors if factor.figure.unit.kind == "count"), None)
    known = 1 + (share is not None) + (count is not None)
    return _Standard(each, share, count, factors[-1]) if known == len(factors) else None


def _counts(sentence: Sentence) -> list[Mention]:
    return [mention for mention in sentence.mentions if mention.role is Role.LEVEL and mention.dimension in COUNTED]


def _count(sentence: Sentence, standard: Mention) -> Mention | None:
    counts = _counts(sentence)
    earlier = [mention for mention in counts if mention.index < standard.index]
    return earlier[-1] if earlier else counts[0] if counts else None


def _records(analysis: Analysis, sentence: Sentence, standard: _Standard, count: Mention, *, clear: bool) -> Iterator[Record]:
    average = words().any_in("averages", standard.each.lead) and "均" in standard.each.lead
    # an average was worked out and rounded; a standard was set
    factors: Values = {"count": count.figure, "each": replace(standard.each.figure, set=not average)}
    if standard.share:
        factors = {**factors, "share": replace(standard.share.figure, set=True)}
    totals = distinct(_totals(analysis, sentence, standard, clear=clear))
    options = [({**factors, "total": total.mention.figure}, total.bits) for total in totals]
    yield from readings(f"core/{FAMILY}", claim_of(standard.each), place_of(sentence), "product", options)


def _totals(analysis: Analysis, sentence: Sentence, standard: _Standard, *, clear: bool) -> Iterator[Candidate]:
    """Give the amounts that the product may come to: the one it is said to equal, those of its sentence, weakly those of its section shortly before."""
    following = next((mention for mention in sentence.mentions if mention.index == standard.last.index + 1), None)
    if following and EQUALS.fullmatch(following.gap) and following.dimension == standard.each.dimension:
        yield Candidate(following, SAID)
        return
    for other in analysis.sentences[max(0, sentence.number - REACH) : sentence.number + 1]:
        for mention in other.mentions if other.section[:1] == sentence.section[:1] else ():
            if mention.role is Role.LEVEL and mention.dimension == standard.each.dimension and mention.index != standard.each.index:
                yield Candidate(mention, SAME_SENTENCE if clear and other.number == sentence.number else WEAK)


@cache
def _period() -> re.Pattern[str]:
    return re.compile(words().pattern("parts_of_year"))
