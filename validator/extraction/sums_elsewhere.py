"""Sums that no word announces: some figures of a list, or neighbours in a column, add to the digit up to a figure printed elsewhere.

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
from validator.extraction.matrix import Matrix
from validator.extraction.rows_by_name import levels
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure

__all__ = ["Elsewhere", "sums_elsewhere"]

LEAST_EVIDENCE = 7.0
LEAST_PARTS, MOST_PARTS = 3, 8
MOST_NEIGHBOURS = 4
Known = Mapping[tuple[str, Decimal], Sequence[tuple[Figure, tuple[str, ...]]]]


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A total with figures that add up to it, and the bits that this says once all that was tried is taken off."""

    total: Figure
    parts: tuple[Figure, ...]
    bits: float


def sums_elsewhere(analysis: Analysis) -> Iterator[Elsewhere]:
    """Give the sums of every list and of every column, each with its total where it is printed nearest.

    The total of a list stands under the headings next above it, that of neighbours in a table in the running text.
    """
    known = _known(analysis)
    for sentence in analysis.chinese:
        amounts = [mention for mention in sentence.mentions if _is_amount(mention)]
        if LEAST_PARTS <= len(amounts) <= MOST_PARTS:
            figures = [mention.figure for mention in amounts]
            tried = [chosen for size in range(2, len(figures) + 1) for chosen in combinations(figures, size)]
            yield from _of(known, tried, sentence.section[:-1])
    told = _known(analysis, tables=False)
    for table in analysis.tables:
        for matrix in table.matrices:
            yield from _of(told, list(_neighbours(matrix)), ())


def _neighbours(matrix: Matrix) -> Iterator[tuple[Figure, ...]]:
    """Give the runs of amounts that stand below each other in a table that adds."""
    for column in levels(matrix).columns if not matrix.averages else ():
        cells = [
            figure for row in matrix.rows if (figure := matrix.figure(row, column)) and figure.unit.kind == "money" and figure.value > 0
        ]
        for size in range(2, MOST_NEIGHBOURS + 1):
            yield from (tuple(cells[at : at + size]) for at in range(len(cells) - size + 1))


def _is_amount(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.figure.qualifier and mention.figure.value > 0


def _known(analysis: Analysis, *, tables: bool = True) -> Known:
    """Give the amounts of a report by dimension and value, each with the headings above it; those of tables too, unless said otherwise."""
    found: dict[tuple[str, Decimal], list[tuple[Figure, tuple[str, ...]]]] = {}
    for sentence in analysis.chinese:
        for mention in filter(_is_amount, sentence.mentions):
            found.setdefault((mention.dimension, mention.figure.base), []).append((mention.figure, sentence.section))
    for table in analysis.tables if tables else ():
        for figure in table.figures.values():
            if figure.unit.kind == "money":
                found.setdefault((figure.unit.dimension, figure.base), []).append((figure, table.section))
    return found


def _of(known: Known, tried: Sequence[tuple[Figure, ...]], above: tuple[str, ...]) -> Iterator[Elsewhere]:
    """Give the sums among those tried whose total is printed under some headings and is none of the figures."""
    own = {figure.key for parts in tried for figure in parts}
    hits = [(parts, total) for parts in tried if (total := _printed(known, parts, above, own))]
    for parts, total in hits:
        dimension = total.unit.dimension
        near = sum(any(section[: len(above)] == above for _, section in places) for (kind, _), places in known.items() if kind == dimension)
        bits = information(total) - log2(len(tried) * near)
        if bits >= LEAST_EVIDENCE:
            yield Elsewhere(total, parts, bits)


def _printed(known: Known, parts: Sequence[Figure], above: tuple[str, ...], own: Collection[object]) -> Figure | None:
    """Give the figure nearest to some figures that is their sum."""
    value = sum((part.base for part in parts), Decimal(0))
    places = known.get((parts[0].unit.dimension, value), ())
    totals = [total for total, section in places if section[: len(above)] == above and total.key not in own]
    return min(totals, key=lambda total: abs(total.place.offset - parts[0].place.offset), default=None)
