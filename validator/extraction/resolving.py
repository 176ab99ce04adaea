"""Finding the figure that words speak of: ``占本年支出合计的94.87%`` → the 7147.37万元 printed somewhere before.

Bits of structure count how strongly the text itself says that two figures belong together; the numbers are never asked.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from validator.extraction.labels import normal_label, similar
from validator.extraction.partitions import book_in
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words

__all__ = ["Candidate", "before", "distinct", "named"]

NAMED_BITS = 14.0
LEAST_SIMILARITY = 0.6
# Of totals of one side of the books under different names a report may print several.
BOOKS = 0.6
# Names that only look alike: enough to believe an equation that holds, too little to accuse.
LEAST_LIKENESS, ALIKE_BITS = 0.4, 2.0
DISTANT, SAME_SECTION, SAME_PARAGRAPH = 4.0, 2.0, 1.0
OTHER_PERIOD = 3.0
MAX_READINGS = 6


# 财政拨款总支出 is 财政拨款支出; a bare 总支出 is a name of its own
ALL_TOLD = re.compile(r"(?<=\w{2})总(?=(?:支出|收入)\s*的?\s*$)")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A figure that may be meant, with the bits of structure that say so."""

    mention: Mention
    bits: float


def before(sentence: Sentence, mention: Mention, *, roles: Iterable[Role] = (Role.LEVEL,)) -> Iterator[Mention]:
    """Give the figures of the sentence before one, nearest first, that stand in no bracket it does not stand in itself."""
    wanted = tuple(roles)
    for other in reversed(sentence.mentions):
        if other.index < mention.index and other.role in wanted and other.brackets == mention.brackets[: len(other.brackets)]:
            yield other


def named(analysis: Analysis, name: str, mention: Mention, dimension: str) -> Iterator[Candidate]:
    """Give the figures of a dimension that a name may speak of, those before ``mention`` nearest first, then those after."""
    if len(normal_label(name)) < 2:  # noqa: PLR2004 (one character names nothing)
        return
    sentences, called = analysis.sentences, (name, ALL_TOLD.sub("", name))
    for other in _outward(analysis.mentions, mention.index):
        if other.dimension != dimension or other.role not in (Role.LEVEL, Role.BASE) or other.index == mention.index:
            continue
        likeness = max(*(similar(each, other.figure.label) for each in called), BOOKS * _one_side(name, other.figure.label))
        if likeness < LEAST_LIKENESS:
            continue
        if likeness < LEAST_SIMILARITY or _of_another_book(name, sentences[other.sentence], other):
            yield Candidate(other, ALIKE_BITS)
            continue
        bits = NAMED_BITS * likeness - _distance(sentences[other.sentence], sentences[mention.sentence])
        if other.figure.period != mention.figure.period:
            bits -= OTHER_PERIOD
        yield Candidate(other, bits - (1.0 if other.index > mention.index else 0.0))


def _of_another_book(name: str, sentence: Sentence, mention: Mention) -> bool:
    """Whether a name speaks of one of several books (一般公共预算项目支出) and nothing says so of a figure: 项目支出 may be that of all books."""
    book = book_in(name)
    return (
        bool(book) and book not in f"{sentence.string[sentence.start : mention.end]}{''.join(sentence.section[-1:])}{mention.figure.label}"
    )


def _one_side(name: str, label: str) -> bool:
    """Whether both are totals of one side of the books: 占总支出的 speaks of 支出合计."""
    side = _side(name)
    return bool(side) and side == _side(label)


@lru_cache(maxsize=4096)
def _side(name: str) -> str:
    """Give the side of the books that a name is the total of; empty if it is none."""
    totals = tuple(each for each in words()["book_totals"] if each.startswith(("总", "本年")) or each.endswith(("合计", "总计")))
    return next((side for side in ("收入", "支出") if side in name and name.endswith(totals)), "")


def _outward(mentions: tuple[Mention, ...], index: int) -> Iterator[Mention]:
    yield from reversed(mentions[:index])
    yield from mentions[index + 1 :]


def _distance(one: Sentence, other: Sentence) -> float:
    if one.number == other.number:
        return 0.0
    if one.paragraph == other.paragraph:
        return SAME_PARAGRAPH
    return SAME_SECTION if one.section == other.section else DISTANT


def distinct(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Keep the best candidate of each printed value, best first, as many as a charitable reader would try."""
    best: dict[object, Candidate] = {}
    for candidate in sorted(candidates, key=lambda each: -each.bits):
        best.setdefault(candidate.mention.figure.base, candidate)
    return tuple(best.values())[:MAX_READINGS]
