"""The numbered items of a document: 一、 （一） 1. （1） ①, each with the sentences that belong to it.

Headings are found by their marker alone, so an item is one whether it stands as a title or opens a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import zip_longest

from validator.extraction.structure import Analysis, Role, Sentence

__all__ = ["Item", "Series", "item_series", "paragraph_series"]

NUMERALS = "一二三四五六七八九"
CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
NUMBER = re.compile(rf"[{NUMERALS}十]+|\d+|[{CIRCLED}]")
TEN = 10
# So many sentences before a run of paragraphs lead to it.
LEADING = 4
# The last number of a series that goes on behind a gap: some of its items were not understood.
GAP = -1


@dataclass(frozen=True, slots=True)
class Item:
    """Sentences ``first`` up to, not including, ``end``: the item's own line and all that is told under it."""

    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Series:
    """Items numbered from one on without a gap.

    Attributes:
        items: at least two.
        numbered: whether they are; paragraphs that merely follow each other are not.
        parent: the first sentence of the item or section that they divide; what stands from there to the first item leads to them.
    """

    items: tuple[Item, ...]
    parent: int
    numbered: bool = True


@dataclass(slots=True)
class _Open:
    """A series that may go on."""

    kind: str
    parent: int
    last: int
    starts: list[int] = field(default_factory=list)

    def closed(self, end: int) -> Iterator[Series]:
        if len(self.starts) > 1 and self.last == len(self.starts):
            ends = (*self.starts[1:], end)
            yield Series(tuple(Item(first, after) for first, after in zip(self.starts, ends, strict=True)), self.parent)


@lru_cache(maxsize=1)  # several families ask for the items of the one document at hand
def item_series(analysis: Analysis) -> tuple[Series, ...]:
    """Find all series of numbered items, those that end first before those that hold them."""
    return tuple(_series(analysis.sentences))


def paragraph_series(analysis: Analysis) -> tuple[Series, ...]:
    """Find the runs of paragraphs without a marker, under one heading, each of which begins by telling a figure."""
    return tuple(_paragraphs(analysis.sentences))


def _paragraphs(sentences: Sequence[Sentence]) -> Iterator[Series]:
    opening = [each for each in sentences if each.number == 0 or sentences[each.number - 1].paragraph != each.paragraph]
    run: list[Item] = []
    for sentence, after in zip_longest(opening, opening[1:]):
        end = after.number if after else len(sentences)
        goes_on = bool(run) and sentences[run[-1].first].section == sentence.section
        if len(run) > 1 and not (goes_on and _tells(sentence)):
            yield Series(tuple(run), max(0, run[0].first - LEADING), numbered=False)
        run = [*(run if goes_on else ()), Item(sentence.number, end)] if _tells(sentence) else []
    if len(run) > 1:
        yield Series(tuple(run), max(0, run[0].first - LEADING), numbered=False)


def _tells(sentence: Sentence) -> bool:
    """Whether a paragraph without a marker begins with a name and its figure."""
    first = sentence.mentions[0] if sentence.mentions else None
    return (
        first is not None
        and not sentence.item
        and first.role is Role.LEVEL
        and bool(first.lead.strip())
        and not sentence.string[sentence.start : first.start - len(first.lead)].strip()
    )


def _series(sentences: Sequence[Sentence]) -> Iterator[Series]:
    open_: list[_Open] = []
    for sentence in sentences:
        if not sentence.item:
            continue
        kind, number = _marker(sentence.item)
        depth = next((at for at, each in enumerate(open_) if each.kind == kind), len(open_))
        goes_on = depth < len(open_) and open_[depth].last + 1 == number
        if depth < len(open_) and number > open_[depth].last + 1:
            open_[depth].last = GAP
        keep = depth + 1 if goes_on else depth
        while len(open_) > keep:
            yield from open_.pop().closed(sentence.number)
        if not goes_on:
            parent = open_[-1].starts[-1] if open_ else 0
            open_.append(_Open(kind, parent, number - 1))
        open_[-1].starts.append(sentence.number)
        open_[-1].last = number
    while open_:
        yield from open_.pop().closed(len(sentences))


def _marker(item: str) -> tuple[str, int]:
    """Give the kind of a marker and its number.

    >>> _marker("（十二）"), _marker("3."), _marker("②"), _marker("一是")
    (('（中）', 12), ('1.', 3), ('①', 2), ('中是', 1))
    """
    found = NUMBER.search(item)
    if found is None:
        return item, 0
    digits = found[0]
    kind, number = (
        ("1", int(digits)) if digits.isdecimal() else ("①", CIRCLED.index(digits) + 1) if digits in CIRCLED else ("中", _chinese(digits))
    )
    around = item.replace("(", "（").replace(")", "）").replace("．", ".")
    return NUMBER.sub(kind, around, count=1), number


def _chinese(digits: str) -> int:
    """Give a Chinese number below one hundred."""
    tens, ten, ones = digits.rpartition("十")
    return (NUMERALS.find(tens) + 1 or 1) * TEN * bool(ten) + (NUMERALS.find(ones) + 1 if ones else 0)
