"""Which statements restate one fact, told by what they are said of and by the digits that they share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, pairwise

from validator.extraction.likeness import agree, significant
from validator.extraction.statements import Statement, likeness
from validator.extraction.vocabulary import words

__all__ = ["Link", "restated", "rounded"]

# How alike the names of equal figures must be, by the digits that tell something: few digits are equal by chance.
ALIKE = {1: 1.0, 2: 1.0, 3: 0.75, 4: 0.6}
ALIKE_NEAR = 0.1
ALIKE_LONG, ALIKE_SUBJECT, ALIKE_TOLD, ALWAYS = 0.55, 0.5, 0.8, 2.0
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
    """Link two equal figures if names, digits and context together say that they state one fact; in one sentence only the books may balance."""
    if not _comparable(one, other):
        return None
    digits = min(significant(one.figure), significant(other.figure))
    ways = WAYS[:1] if one.spot == other.spot else WAYS
    found = ((bits_of(one, other, digits), wording) for wording, bits_of in ways)
    return next((Link(one, other, min(MOST_BITS, bits), wording) for bits, wording in found if bits), None)


def _balance_bits(one: Statement, other: Statement, digits: int) -> float:
    # income and expenditure under the same name
    first, second = TWINS
    twins = one.name != other.name and one.name.replace(first, second) == other.name.replace(first, second)
    return TWIN_BITS if digits >= LEAST_TWIN and twins else 0.0


def _subject_bits(one: Statement, other: Statement, digits: int) -> float:
    # a table of a project, and a place where that project is named
    alike = max(likeness(one.name, other.name), ALIKE_SUBJECT * _ends(one.name, other.name))
    return SUBJECT_BITS + 2 * alike + digits if _one_subject(one, other) and (digits >= LEAST_TWIN or alike >= ALIKE_SUBJECT) else 0.0


def _phrase_bits(one: Statement, other: Statement, digits: int) -> float:
    # the same people or things counted in the same words
    return PHRASE_BITS + digits if one.phrase and one.phrase == other.phrase and digits >= FEW else 0.0


def _name_bits(one: Statement, other: Statement, digits: int) -> float:
    # names as alike as so few digits need; of the fewest also the same context
    alike = max(likeness(one.name, other.name), ALIKE_LONG * _book_twins(one, other))
    few = digits <= FEW
    least = _least(digits) - ALIKE_NEAR * (one.section == other.section and not few)
    enough = alike >= least and not (few and (len(one.name) < LEAST_NAME or one.context != other.context))
    return LEAST_BITS + 6 * alike + max(0, digits - FEW) if enough else 0.0


# How two equal figures are known to be one fact, the surest way first.
WAYS: tuple[tuple[str, Callable[[Statement, Statement, int], float]], ...] = (
    ("balance", _balance_bits),
    ("same subject", _subject_bits),
    ("same phrase", _phrase_bits),
    ("restated", _name_bits),
)


def _one_subject(one: Statement, other: Statement) -> bool:
    """Whether the subject of a table is named where the other figure stands: both are told of one project."""
    tables = [(each, rest) for each, rest in ((one, other), (other, one)) if each.table >= 0 and len(each.context) >= LEAST_SUBJECT]
    return any(each.context in rest.context for each, rest in tables)


def _ends(one: str, other: str) -> bool:
    """Whether one name ends with the other: 项目全年预算数 and 预算数."""
    short, long = sorted((one, other), key=len)
    return len(short) >= FEW and long.endswith(short)


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether two figures do the same and belong to one period; one may leave it unsaid if the digits say enough. Cells of one table never do."""
    periods = {one.figure.period, other.figure.period}
    unsaid = "" in periods and min(significant(one.figure), significant(other.figure)) >= LEAST_TWIN
    return (one.kind, one.sign) == (other.kind, other.sign) and (len(periods) == 1 or unsaid) and not one.table == other.table >= 0


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
