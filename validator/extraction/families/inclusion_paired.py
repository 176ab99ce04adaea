"""Figures whose words say that they are contained in another: institutions dealt with among those inspected, what was paid of a bill, marks."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "inclusion"
PAIR_BITS, APART_BITS = 8.0, 6.0
# What was found this year and what was put right may count from different times: such a pair accuses nobody.
WEAK = 3.5
# The headings of a sentence that are those of its paragraph: what stands above them is the report within the report.
OWN_HEADINGS = 2


@dataclass(frozen=True, slots=True)
class _Pair:
    """Words that name a whole and words that name what is contained in it.

    Attributes:
        wholes, parts: lists of the vocabulary.
        dimensions: in which both are counted.
        bits: how clearly the words say so.
        apart: whether the whole may be told in an earlier chapter of the same report.
        before: whether it may be told in the sentence before.
    """

    wholes: str
    parts: str
    dimensions: tuple[str, ...]
    bits: float = PAIR_BITS
    apart: bool = False
    before: bool = False


PAIRS = (
    _Pair("inspected", "dealt_with", ("count.institution", "count.household")),
    _Pair("billed", "reimbursed", ("money.CNY",)),
    _Pair("found", "confirmed", ("count.item", "money.CNY"), bits=WEAK, before=True),
    _Pair("full_marks", "marks", ("score",), apart=True),
)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every part after the whole that its words belong to."""
    for pair in PAIRS:
        earlier: list[Mention] = []
        for sentence in (each for each in analysis.chinese if each.mentions):
            told = [each for each in sentence.mentions if _may_pair(each, pair)]
            wholes = [each for each in told if _cues(pair.wholes).search(each.lead)]
            near = [
                each for each in earlier if pair.before and each.sentence == sentence.number - 1 and each.paragraph == sentence.paragraph
            ]
            found = list(_paired(sentence, [*near, *told], pair))
            if pair.apart and not wholes and not found:
                found = list(_apart(analysis, sentence, told, pair, earlier))
            yield from found
            earlier += wholes


def _may_pair(mention: Mention, pair: _Pair) -> bool:
    if mention.role not in (Role.LEVEL, Role.BASE) or mention.figure.qualifier or mention.dimension not in pair.dimensions:
        return False
    # what was saved of a bill, and the bill of one visit, are no bills
    return not any(words().any_in(of, mention.lead) for of in ("averages", "decrease"))


def _paired(sentence: Sentence, told: Iterable[Mention], pair: _Pair) -> Iterator[Record]:
    """Read a part after the one whole of its dimension that was named since the last part; of several nobody can tell which is meant."""
    pending: list[Mention] = []
    answered = False
    for mention in told:
        if _cues(pair.parts).search(mention.lead):
            answered = True
            wholes = [each for each in pending if each.dimension == mention.dimension]
            if len(wholes) == 1 and wholes[0].brackets == mention.brackets:
                yield from _record(sentence, mention, wholes[0], pair, pair.bits)
        elif _cues(pair.wholes).search(mention.lead):
            pending = [mention] if answered else [*pending, mention]
            answered = False


def _apart(analysis: Analysis, sentence: Sentence, told: list[Mention], pair: _Pair, earlier: list[Mention]) -> Iterator[Record]:
    """Read a total mark and the full marks that an earlier chapter of the same report names."""
    above = sentence.section[:-OWN_HEADINGS]
    parts = [each for each in told if _total_mark().search(each.lead)]
    wholes = [each for each in earlier if analysis.sentences[each.sentence].section[: len(above)] == above]
    if above and len(parts) == 1 and wholes:
        yield from _record(sentence, parts[0], wholes[-1], pair, APART_BITS)


def _record(sentence: Sentence, part: Mention, whole: Mention, pair: _Pair, bits: float) -> Iterator[Record]:
    values: Values = {"part": part.figure, "whole": whole.figure}
    yield from readings(f"core/{FAMILY}", f"m{part.index}", place_of(sentence), pair.parts, [(values, bits)])


@cache
def _cues(name: str) -> re.Pattern[str]:
    return re.compile(words().pattern(name))


@cache
def _total_mark() -> re.Pattern[str]:
    return re.compile(rf"{words().pattern('total_marks')}(?:为|是|共|:|：|\s)*$")
