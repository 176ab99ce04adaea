"""The relations of a table on which its numbers agree."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from validator.extraction.agreed.adding import Added, Adding
from validator.extraction.agreed.planes import Plane, planes
from validator.extraction.agreed.ratios import Ratio, ratios
from validator.extraction.agreed.views import scaled
from validator.extraction.structure import Analysis, TableFigures

__all__ = ["Agreed", "Kind", "agreed", "agreed_relations"]

# A table with more rows is data: each of them stands for itself.
FEWEST_LINES, MOST_LINES = 3, 1500


class Kind(StrEnum):
    """What the first line is of the others."""

    SUM = "sum"
    MEAN = "mean"
    QUOTIENT = "quotient"
    """The first of the other lines divided by the second."""
    CHANGE = "change"
    """The growth from the second of the other lines to the first, as a share of the second."""


@dataclass(frozen=True, slots=True)
class Agreed:
    """A relation between rows, or between columns, that holds where others cross them.

    Attributes:
        kind: see :class:`Kind`.
        rows: whether the lines are rows.
        line, others: ``at`` of the lines.
        positions: ``at`` of the lines that cross them where it holds, or nearly does.
        doubted: those where it fails while it holds in several times as many others.
        factor: 100 for a quotient or change printed as a percentage, else 1.
        bits: how much speaks for it beyond chance.
    """

    kind: Kind
    rows: bool
    line: int
    others: tuple[int, ...]
    positions: tuple[int, ...]
    factor: int
    bits: float
    doubted: tuple[int, ...] = ()

    def cells(self, position: int) -> tuple[tuple[int, int], tuple[tuple[int, int], ...]]:
        """Give the cell of the first line and those of the others at a position."""
        if self.rows:
            return (self.line, position), tuple((other, position) for other in self.others)
        return (position, self.line), tuple((position, other) for other in self.others)


@lru_cache(2)
def agreed(analysis: Analysis) -> tuple[tuple[TableFigures, tuple[Agreed, ...]], ...]:
    """Give the tables of a document, each with what its numbers agree on."""
    return tuple((table, agreed_relations(table)) for table in analysis.tables)


def agreed_relations(table: TableFigures) -> tuple[Agreed, ...]:
    """Give the sums, means, quotients and changes among the rows and among the columns of a table.

    Quotients are looked for first, in both directions: they are no parts of sums, and sums need not hold across them.
    """
    both = planes(table)
    quotients = [ratios(plane) if _searched(plane) else () for plane in both]
    derived = [{ratio.found.quotient for ratio in found} | scaled(plane) for plane, found in zip(both, quotients, strict=True)]
    relations: list[Agreed] = []
    for number, plane in enumerate(both):
        relations += _of_ratios(plane, quotients[number])
        if _searched(plane):
            lines = {ratio.found.quotient for ratio in quotients[number]}
            relations += _of_sums(plane, Adding(plane, derived[1 - number], lines, derived[number]).search())
    return tuple(relations)


def _searched(plane: Plane) -> bool:
    return FEWEST_LINES <= len(plane.order) <= MOST_LINES


def _of_ratios(plane: Plane, found: tuple[Ratio, ...]) -> Iterator[Agreed]:
    for ratio in found:
        kind = Kind.CHANGE if ratio.found.change else Kind.QUOTIENT
        others = (ratio.found.dividend, ratio.found.divisor)
        yield Agreed(kind, plane.rows, ratio.found.quotient, others, ratio.positions, ratio.found.factor, ratio.bits)


def _of_sums(plane: Plane, found: list[Added]) -> Iterator[Agreed]:
    for added in found:
        kind = Kind.MEAN if added.mean else Kind.SUM
        positions = tuple(sorted((*added.positions, *added.missed)))
        yield Agreed(kind, plane.rows, added.line, added.parts, positions, 1, added.bits, added.doubted)
