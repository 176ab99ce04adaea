"""Sums that no word announces: some figures of a list add to the digit up to a figure printed elsewhere under the same headings.

Only the numbers say so. The digits of the total must therefore tell more than the number of sums that were tried gives away, and what
is found verifies figures and accuses nobody.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from math import log2

from validator.extraction.likeness import information
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure

__all__ = ["Elsewhere", "sums_elsewhere"]

LEAST_EVIDENCE = 7.0
LEAST_PARTS, MOST_PARTS = 3, 8
Known = Mapping[tuple[str, Decimal], Sequence[tuple[Figure, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A total with figures that add up to it, and the bits that this says once all that was tried is taken off."""

    total: Figure
    parts: tuple[Figure, ...]
    bits: float


def sums_elsewhere(analysis: Analysis) -> Iterator[Elsewhere]:
    """Give the sums of every sentence that lists amounts: under the headings next above it, each with its total where it is printed nearest."""
    known = _known(analysis)
    for sentence in analysis.chinese:
        amounts = [mention for mention in sentence.mentions if _is_amount(mention)]
        if LEAST_PARTS <= len(amounts) <= MOST_PARTS:
            yield from _of(known, [mention.figure for mention in amounts], sentence.section[:-1])


def _is_amount(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.figure.qualifier and mention.figure.value > 0


def _known(analysis: Analysis) -> Known:
    """Give the amounts of a report by dimension and value, each with the headings above it."""
    found: dict[tuple[str, Decimal], list[tuple[Figure, tuple[str, ...]]]] = {}
    for sentence in analysis.chinese:
        for mention in filter(_is_amount, sentence.mentions):
            found.setdefault((mention.dimension, mention.figure.base), []).append((mention.figure, sentence.section))
    for table in analysis.tables:
        for figure in table.figures.values():
            if figure.unit.kind == "money":
                found.setdefault((figure.unit.dimension, figure.base), []).append((figure, table.section))
    return found


def _of(known: Known, figures: Sequence[Figure], above: tuple[str, ...]) -> Iterator[Elsewhere]:
    """Give the sums of some of the figures of a list whose total is printed under the same headings and is none of them."""
    own = {figure.key for figure in figures}
    tried = [chosen for size in range(2, len(figures) + 1) for chosen in combinations(figures, size)]
    hits = [(parts, total) for parts in tried if (total := _printed(known, parts, above, own))]
    if hits:
        dimension = figures[0].unit.dimension
        near = sum(any(section[: len(above)] == above for _, section in places) for (kind, _), places in known.items() if kind == dimension)
        for parts, total in hits:
            bits = information(total) - log2(len(tried) * near)
            if bits >= LEAST_EVIDENCE:
                yield Elsewhere(total, parts, bits)


def _printed(known: Known, parts: Sequence[Figure], above: tuple[str, ...], own: Collection[object]) -> Figure | None:
    """Give the figure nearest to some figures that is their sum."""
    value = sum((part.base for part in parts), Decimal(0))
    places = known.get((parts[0].unit.dimension, value), ())
    totals = [total for total, section in places if section[: len(above)] == above and total.key not in own]
    return min(totals, key=lambda total: abs(total.place.offset - parts[0].place.offset), default=None)
