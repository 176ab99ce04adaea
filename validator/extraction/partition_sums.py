"""Wholes and parts that the vocabulary of reports knows, printed in a sentence, in a section or over the whole report.

No word says that they add up; only their names do. So a reading verifies where it holds, and accuses only where every part is printed once
and a slip of the pen explains the miss.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import product

from validator.extraction.evidence import adds_up, one_slip_away, printed_elsewhere
from validator.extraction.partitions import Named, Partition, book_in, named, partitions
from validator.extraction.recording import turned
from validator.extraction.statements import told
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure

__all__ = ["Sum", "partition_sums"]

NAMED, LEAST = 3.9, 0.5
SLIP = 6.0
# What is known of a part takes this much from the belief that it is meant.
PARAGRAPH, SECTION, ELSEWHERE = 0.2, 0.4, 0.8
OTHER_PERIOD, OTHER_PLAN, UNSAID = 0.8, 0.8, 0.4
LEFT_OUT, FAR_LEFT_OUT = 0.4, 0.2
# A figure that much less likely than the best one is not tried.
FARTHER = 0.5
CHOICES, MOST_READINGS = 2, 6
TELLING_DIGITS = 5
# A whole of which one part is all and the others are nothing is printed twice; it must be near to be more than that.
RESTATED = 0.8
ROLES = (Role.LEVEL, Role.RATE, Role.OTHER, Role.GROWTH)
PLANNED = re.compile("预算|计划|目标|指标数")
# 职工医保基金（含生育保险）收入, 财政总收入(不含调入)
ASIDE = re.compile(r"[（(](?:内?含|不含|包括|包含|不包括|下同|以下简称)[^（()）]*[)）]")
BOOKS_BUDGET = re.compile("预算稳定|公共预算|基金预算|资本经营预算|公共财政预算")


@dataclass(frozen=True, slots=True)
class Sum:
    """A whole and the figures that its name says are its parts.

    Attributes:
        head, parts: what is printed; of a part that is taken off the sign in ``signs`` is -1.
        bits: structural evidence.
        partition: its number.
        sure: whether it is beyond doubt which figures are its parts, and that there are no others.
    """

    head: Mention
    parts: tuple[Mention, ...]
    signs: tuple[int, ...]
    bits: float
    partition: int
    sure: bool = False

    @property
    def figures(self) -> tuple[Figure, ...]:
        """The parts as they add to the whole."""
        return tuple(turned(part.figure) if sign < 0 else part.figure for part, sign in zip(self.parts, self.signs, strict=True))


@dataclass(frozen=True, slots=True)
class _Known:
    """A figure whose name the partitions know."""

    mention: Mention
    name: Named
    planned: bool
    section: tuple[str, ...]

    @property
    def book(self) -> str:
        """The book it is in, by its name or by the heading above it."""
        return self.name.book or book_in("".join(self.section[-1:]))

    @property
    def sort(self) -> tuple[object, ...]:
        """What tells it from others that may take its place: book, owner, period, what it is counted in, and whether it is planned."""
        figure = self.mention.figure
        return self.book, self.name.owner, figure.period, figure.unit.dimension, self.planned


@dataclass(frozen=True, slots=True)
class _Choice:
    """A figure that may be a part, or none, with what speaks against it."""

    known: _Known | None
    against: float


@lru_cache(maxsize=1)  # several families ask for the sums of the one document at hand
def partition_sums(analysis: Analysis) -> tuple[Sum, ...]:
    """Find the parts of every whole that the vocabulary knows, in reading order, several readings of each, the best first."""
    known = list(_known(analysis))
    slots: dict[tuple[int, int], list[_Known]] = defaultdict(list)
    wholes: dict[tuple[int, int], _Known] = {}
    values: dict[object, set[Decimal]] = defaultdict(set)
    for each in known:
        for slot in each.name.slots:
            slots[slot.partition, slot.part].append(each)
            if slot.whole and each.name.longest:
                wholes.setdefault((each.mention.index, slot.partition), each)
                values[slot.partition, each.sort].add(each.mention.figure.base)
    return tuple(
        found
        for (_, number), whole in wholes.items()
        for found in _sums(analysis, whole, number, slots, single=len(values[number, whole.sort]) == 1)
    )


def _known(analysis: Analysis) -> Iterator[_Known]:
    for mention in analysis.mentions:
        if mention.role not in ROLES or mention.figure.qualifier or mention.dimension == "number":
            continue
        section = analysis.sentences[mention.sentence].section
        planned = PLANNED.search(BOOKS_BUDGET.sub("", told(mention.lead))) is not None
        yield from (_Known(mention, name, planned, section) for name in _names(mention))


def _names(mention: Mention) -> tuple[Named, ...]:
    """Give the names of a figure: the words before it, or of a count the words behind it (285家医药机构)."""
    found = named(told(ASIDE.sub("", mention.lead)))
    if not found and mention.figure.unit.kind == "count":
        found = named(told(mention.tail))
    # what grew by so much is no level, unless its name is that of a rate: 自然增长率
    return tuple(each for each in found if mention.role is not Role.GROWTH or each.noun.endswith("率"))


def _sums(
    analysis: Analysis, whole: _Known, number: int, slots: Mapping[tuple[int, int], Sequence[_Known]], *, single: bool
) -> Iterator[Sum]:
    """Give the readings of one whole, the best first. ``single``: the report prints no other value of this whole."""
    partition = partitions()[number]
    found = [_candidates(whole, slots.get((number, part), ())) for part in range(partition.parts)]
    choices = [_choices(candidates, optional=partition.optional(part)) for part, candidates in enumerate(found)]
    if not all(choices):
        return
    sure = single and all(_certain(candidates, partition, part) for part, candidates in enumerate(found))
    seen: set[tuple[object, ...]] = set()
    for chosen in sorted(product(*choices), key=lambda chosen: sum(choice.against for choice in chosen)):
        reading = _sum(whole, number, chosen, sure=sure)
        if reading is None or (values := tuple(figure.base for figure in reading.figures)) in seen:
            continue
        seen.add(values)
        yield _slipped(analysis, reading) if len(seen) == 1 else reading
        if len(seen) == MOST_READINGS:
            return


def _candidates(whole: _Known, known: Sequence[_Known]) -> list[_Choice]:
    """Give the figures that may be one part of a whole, of equal values the one that most speaks for, the best first."""
    found: dict[object, _Choice] = {}
    for each in known:
        against = _against(whole, each)
        if against is not None and (each.mention.figure.base not in found or against < found[each.mention.figure.base].against):
            found[each.mention.figure.base] = _Choice(each, against)
    return sorted(found.values(), key=lambda choice: choice.against)


def _certain(candidates: Sequence[_Choice], partition: Partition, part: int) -> bool:
    """Whether it is beyond doubt which figure is this part: the report prints one only, or none of a part that hardly anybody has."""
    likely = [choice for choice in candidates if choice.against <= ELSEWHERE]
    missing = partition.optional(part) and not partition.common(part)
    return len(likely) == 1 or (missing and not candidates)


def _choices(candidates: Sequence[_Choice], *, optional: bool) -> list[_Choice]:
    """Give the best figures for a part, and none, if it may be missing."""
    best = [choice for choice in candidates[:CHOICES] if choice.against <= candidates[0].against + FARTHER]
    if not optional:
        return best
    # what is told in the same paragraph belongs to the whole sooner than not; what stands farther away, later
    left_out = best[0].against + (LEFT_OUT if best[0].against <= PARAGRAPH else -FAR_LEFT_OUT) if best else 0.0
    return [*best, _Choice(None, left_out)]


def _against(whole: _Known, part: _Known) -> float | None:
    """Give what speaks against a part of a whole; None if their names contradict each other."""
    one, other = whole.mention, part.mention
    if one.index == other.index or one.dimension != other.dimension or other.brackets not in ((), one.brackets):
        return None
    if part.name.owner and whole.name.owner and part.name.owner != whole.name.owner:
        return None
    # within a paragraph nobody repeats whose figure it is and in which book
    apart = UNSAID * (one.paragraph != other.paragraph)
    against = _distance(whole, part) + apart * (part.name.owner != whole.name.owner)
    if not part.name.of_book or whole.name.of_book:
        if part.book != whole.book and (part.name.book or (part.book and whole.book)):
            return None
        against += apart * (part.book != whole.book)
    against += OTHER_PERIOD * (one.figure.period != other.figure.period and not re.search("上年|年初|期初", part.name.noun))
    return against + OTHER_PLAN * (whole.planned != part.planned)


def _distance(whole: _Known, part: _Known) -> float:
    one, other = whole.mention, part.mention
    if one.sentence == other.sentence:
        return 0
    return PARAGRAPH if one.paragraph == other.paragraph else SECTION if whole.section == part.section else ELSEWHERE


def _sum(whole: _Known, number: int, chosen: Sequence[_Choice], *, sure: bool) -> Sum | None:
    """Give the sum of the chosen parts; None if they are fewer than two or one stands for two."""
    partition = partitions()[number]
    parts = [(part, choice.known.mention) for part, choice in enumerate(chosen) if choice.known]
    if len(parts) < 2 or len({mention.index for _, mention in parts}) < len(parts):  # noqa: PLR2004 (one part is a part)
        return None
    against = sum(choice.against for choice in chosen)
    if len([mention for _, mention in parts if mention.figure.value]) < 2 and against > RESTATED:  # noqa: PLR2004 (a figure and nothing is that figure)
        return None
    bits = max(LEAST, NAMED - against)
    signs = tuple(partition.sign(part) for part, _ in parts)
    return Sum(whole.mention, tuple(mention for _, mention in parts), signs, bits, number, sure)


def _slipped(analysis: Analysis, found: Sum) -> Sum:
    """Give a sum that may accuse, if all parts are known for certain and one slip of the pen explains the miss."""
    total, parts = found.head.figure, found.figures
    if not found.sure or len(total.value.as_tuple().digits) < TELLING_DIGITS or adds_up(total, parts):
        return found
    if one_slip_away(total, parts) and not printed_elsewhere(analysis, total, parts):
        return Sum(found.head, found.parts, found.signs, SLIP, found.partition, sure=True)
    return found
