"""Which statements restate one fact, told by what they are said of and by the digits that they share."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache
from itertools import combinations, pairwise

from validator.extraction.alike import alike
from validator.extraction.likeness import agree
from validator.extraction.statements import Statement
from validator.extraction.vocabulary import words
from validator.extraction.ways import FEW, LEAST_TWIN, WAYS, least, one_subject

__all__ = ["Link", "restated", "rounded"]

ALIKE_TOLD = 0.8
LEAST_BITS, MOST_BITS = 4.0, 12.0
MOST_EQUAL, MOST_NEAR = 40, 40
MORE_ALIKE = 0.1


@dataclass(frozen=True, slots=True)
class Link:
    """Two statements of one fact, with the bits of structure that say so."""

    one: Statement
    other: Statement
    bits: float
    wording: str


def restated(statements: Iterable[Statement]) -> Iterator[Link]:
    """Link figures of the very same value whose names are alike."""
    groups: dict[Decimal, dict[str, list[Statement]]] = defaultdict(lambda: defaultdict(list))
    for each in statements:
        if each.figure.value:
            groups[each.figure.base][each.figure.unit.dimension].append(each)
    for group in groups.values():
        for alike_in_kind in _with_bare_counts(group):
            for pair in _pairs(alike_in_kind):
                if link := _restating(*pair):
                    yield link


def _with_bare_counts(group: Mapping[str, list[Statement]]) -> Iterator[list[Statement]]:
    """Give figures of one value by dimension; a bare number in a line that is called a number of things is of any of them."""
    bare = [each for each in group.get("number", ()) if each.table >= 0 and not each.figure.unit.symbol and _counts().search(each.name)]
    for of in group.values():
        unit = of[0].figure.unit
        yield [*of, *(replace(each, figure=replace(each.figure, unit=unit)) for each in bare)] if unit.kind == "count" else of


@cache
def _counts() -> re.Pattern[str]:
    return re.compile(rf"{words().pattern('table_count')}$")


def _pairs(group: list[Statement]) -> Iterator[tuple[Statement, Statement]]:
    """Give the pairs of equal figures worth a look: all of a few; of many (100%) only those of one name in one context."""
    if len(group) <= MOST_EQUAL:
        yield from combinations(group, 2)
        return
    names: dict[tuple[str, str, str], list[Statement]] = defaultdict(list)
    for each in group:
        names[each.name, each.kind, each.context].append(each)
    for same in names.values():
        yield from pairwise(same)


def _restating(one: Statement, other: Statement) -> Link | None:
    """Link two equal figures if names, digits and context together say that they state one fact; in one sentence only the books may balance."""
    if not _comparable(one, other):
        return None
    digits = min(one.digits, other.digits)
    ways = WAYS[:1] if one.spot == other.spot else WAYS
    found = ((bits_of(one, other, digits), wording) for wording, bits_of in ways)
    return next((Link(one, other, min(MOST_BITS, bits), wording) for bits, wording in found if bits), None)


def _comparable(one: Statement, other: Statement) -> bool:
    """Whether two figures do the same and belong to one period; one may leave it unsaid if the digits say enough. Cells of one table never do."""
    if (one.kind, one.sign) != (other.kind, other.sign) or one.table == other.table >= 0:
        return False
    periods = {one.figure.period, other.figure.period}
    return len(periods) == 1 or ("" in periods and min(one.digits, other.digits) >= LEAST_TWIN)


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
    digits = coarse.digits
    finer = [
        each for each in near if each.precision < coarse.precision and each.figure.base != coarse.figure.base and _comparable(coarse, each)
    ]
    found = [(_likeness(coarse, each, digits), each) for each in finer if each.spot != coarse.spot]
    like, best = max(found, key=lambda pair: pair[0], default=(0.0, coarse))
    if digits >= FEW and like >= min(1.0, least(digits) + MORE_ALIKE) and agree(coarse.figure, best.figure):
        yield Link(coarse, best, min(MOST_BITS, LEAST_BITS + 4 * like + max(0, digits - FEW)), "rounded")


def _likeness(one: Statement, other: Statement, digits: int) -> float:
    same = alike(one, other)
    return max(same, ALIKE_TOLD) if digits >= LEAST_TWIN and one_subject(one, other) else same
