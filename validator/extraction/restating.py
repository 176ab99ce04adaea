"""Which statements restate one fact, told by what they are said of and by the digits that they share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from validator.extraction.likeness import agree, significant
from validator.extraction.statements import Statement, likeness
from validator.extraction.vocabulary import words

__all__ = ["Link", "joined", "restated", "rounded"]

# How alike the names of equal figures must be, by the digits that tell something: few digits are equal by chance.
ALIKE = {1: 1.0, 2: 1.0, 3: 0.75, 4: 0.6}
ALIKE_NEAR = 0.1
ALIKE_LONG, ALIKE_SUBJECT, ALIKE_TOLD, ALWAYS = 0.5, 0.5, 0.8, 2.0
LEAST_TWIN = 4
LEAST_BITS, PHRASE_BITS, SUBJECT_BITS, TWIN_BITS, MOST_BITS = 4.0, 5.0, 6.0, 8.0, 12.0
MOST_EQUAL, MOST_NEAR = 40, 40
FEW = 2
MORE_ALIKE = 0.1
LEAST_NAME, LEAST_SUBJECT = 4, 6
TWINS = ("收入", "支出")


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements of one fact, with the bits of structure that say so."""

    one: Statement
    other: Statement
    bits: float
    wording: str


def restated(statements: Iterable[Statement]) -> Iterator[Link]:
    """Link figures of the very same value whose names are alike."""
    groups: dict[tuple[str, Decimal], list[Statement]] = defaultdict(list)
    for each in statements:
        if each.figure.value:
            groups[each.figure.unit.dimension, each.figure.base].append(each)
    for group in groups.values():
        for pair in _pairs(group):
            if link := _restating(*pair):
                yield link


def _pairs(group: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Give the pairs of equal figures worth a look: all of a few; of many (100%) only those of one name in one context."""
    if len(group) <= MOST_EQUAL:
        yield from combinations(group, 2)
        return
    names: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for each in group:
        names[each.name, each.kind, each.context].append(each)
    for alike in names.values():
        yield from pairwise(alike)


def _restating(one: Statement, other: Statement) -> Link | None:
    """Link two equal figures if names, digits and context together say that they state one fact."""
    if not _comparable(one, other):
        return None
    digits = min(significant(one.figure), significant(other.figure))
    alike = max(likeness(one.name, other.name), ALIKE_LONG if _book_twins(one, other) else 0.0)
    if digits >= LEAST_TWIN and _twins(one, other):
        return Link(one, other, TWIN_BITS, "balance")
    if one.spot == other.spot:
        return None
    if _one_subject(one, other) and (digits >= LEAST_TWIN or alike >= ALIKE_SUBJECT or _ends(one.name, other.name)):
        return Link(
            one, other, min(MOST_BITS, SUBJECT_BITS + 2 * max(alike, ALIKE_SUBJECT * _ends(one.name, other.name)) + digits), "same subject"
        )
    if one.phrase and one.phrase == other.phrase and digits >= FEW:
        return Link(one, other, PHRASE_BITS + digits, "same phrase")
    least = _least(digits) - ALIKE_NEAR * (one.section == other.section and digits > FEW)
    if alike < least or (digits <= FEW and (len(one.name) < LEAST_NAME or one.context != other.context)):
        return None
    return Link(one, other, min(MOST_BITS, LEAST_BITS + 6 * alike + max(0, digits - FEW)), "restated")


def _one_subject(one: Statement, other: Statement) -> bool:
    """Whether the subject of a table is named where the other figure stands: both are told of one project."""
    tables = [(each, rest) for each, rest in ((one, other), (other, one)) if each.table >= 0 and len(each.context) >= LEAST_SUBJECT]
    return any(each.context in rest.context for each, rest in tables)


def _ends(one: str, other: str) -> bool:
    """Whether one name ends with the other: 项目全年预算数 and 预算数."""
    short, long = sorted((one, other), key=len)
    return len(short) >= FEW and long.endswith(short)


def _comparable(one: Statement, other: Statement) -> bool:
    return (one.kind, one.sign, one.figure.period) == (other.kind, other.sign, other.figure.period) and not one.table == other.table >= 0


def _twins(one: Statement, other: Statement) -> bool:
    """Whether one figure is of the income and the other of the expenditure under the same name: the books balance."""
    first, second = TWINS
    return one.name != other.name and one.name.replace(first, second) == other.name.replace(first, second)


def _book_twins(one: Statement, other: Statement) -> bool:
    """Whether both names are totals of the same side of the books: 本年支出合计 and 支出总计."""
    totals = words()["book_totals"]
    return one.name in totals and other.name in totals and any(side in one.name and side in other.name for side in TWINS)


def rounded(statements: Iterable[Statement]) -> Iterator[Link]:
    """Link a figure with a finer one of the same name that it is rounded from: 1.4 billion and 1,382.818 million."""
    by_dimension: dict[str, list[Statement]] = defaultdict(list)
    for each in statements:
        if each.figure.value and each.name:
            by_dimension[each.figure.unit.dimension].append(each)
    for group in by_dimension.values():
        ordered = sorted(group, key=lambda each: each.figure.base)
        bases = [each.figure.base for each in ordered]
        for coarse in group:
            span = coarse.figure.interval
            near = ordered[bisect_left(bases, span.low) : bisect_right(bases, span.high)]
            yield from _nearest(coarse, near[:MOST_NEAR])


def _nearest(coarse: Statement, near: Iterable[Statement]) -> Iterator[Link]:
    """Link a coarse figure with the finer one whose name is most like its own."""
    digits = significant(coarse.figure)
    finer = [
        each
        for each in near
        if _precision(each) < _precision(coarse) and each.figure.base != coarse.figure.base and _comparable(coarse, each)
    ]
    alike = [(_likeness(coarse, each, digits), each) for each in finer if each.spot != coarse.spot]
    like, best = max(alike, key=lambda pair: pair[0], default=(0.0, coarse))
    if digits >= FEW and like >= min(1.0, _least(digits) + MORE_ALIKE) and agree(coarse.figure, best.figure):
        yield Link(coarse, best, min(MOST_BITS, LEAST_BITS + 4 * like + max(0, digits - FEW)), "rounded")


def _likeness(one: Statement, other: Statement, digits: int) -> float:
    alike = likeness(one.name, other.name)
    return max(alike, ALIKE_TOLD) if digits >= LEAST_TWIN and _one_subject(one, other) else alike


def _least(digits: int) -> float:
    """Give how alike the names of two figures must be that share so many digits."""
    return ALIKE.get(digits, ALIKE_LONG if digits else ALWAYS)


def _precision(each: Statement) -> Decimal:
    return Decimal(0) if each.figure.exact else each.figure.resolution * each.figure.unit.scale


def joined(links: Iterable[Link]) -> list[tuple[tuple[Statement, ...], float, str]]:
    """Give the groups that links of equal figures form, each with the bits of its weakest link and the wording of its strongest.

    Two figures of one table or sentence are two facts, whatever a third figure is linked with; only a balance joins them.
    """
    groups: dict[tuple[str, int, str], _Group] = {}
    for link in sorted(links, key=lambda each: (-each.bits, each.one.order, each.other.order)):
        one, other = (groups.get(each.figure.key) or _Group((each,), link.bits, link.wording) for each in (link.one, link.other))
        if one is other or (link.wording != "balance" and one.spots & other.spots):
            continue
        both = _Group((*one.members, *other.members), link.bits, max(one, other, key=lambda group: group.bits).wording)
        groups |= {each.figure.key: both for each in both.members}
    distinct = {id(group): group for group in groups.values()}.values()
    ordered = [(tuple(sorted(group.members, key=lambda each: each.order)), group.bits, group.wording) for group in distinct]
    return sorted(ordered, key=lambda group: [each.order for each in group[0]])


@dataclass(frozen=True, slots=True)
class _Group:
    """Statements of one fact, the bits of the weakest link among them and the wording of the strongest."""

    members: tuple[Statement, ...]
    bits: float
    wording: str

    @property
    def spots(self) -> set[tuple[int, int]]:
        """The sentences and tables in which they stand."""
        return {each.spot for each in self.members}
