"""What a report prints: in which units, with how many decimals, and which number stands where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from operator import itemgetter

from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph
from validator.diagnosis.nodes import Node
from validator.diagnosis.prices import Need
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.unit import Unit

__all__ = ["Printing"]

ENOUGH = 5
"""Figures of a unit from which a habit is seen."""
NEARLY_ALL = 0.8
NEXT_LINE = 1
CLOSE = 6
"""Figures between two that still stand side by side, in a file without lines."""


@dataclass(frozen=True, slots=True)
class Printing:
    """Every figure that a check speaks of, and the habits that show in them.

    Attributes:
        figures: by place, in reading order.
        units: in the order in which they are first met.
        usual: unit → how many decimals nearly all figures of that unit have; without an entry there is no such habit.
        rank: place → how many figures stand before it.
        same: number and unit → the places that print it.
        sorted: unit → base values with their places, in ascending order.
        asked: what checks ask of their figures, as it is worked out: (identity of the check, roles) → the check, and the answer.
    """

    figures: Mapping[Node, Figure] = field(default_factory=dict)
    units: tuple[Unit, ...] = ()
    usual: Mapping[Unit, int] = field(default_factory=dict)
    rank: Mapping[Node, int] = field(default_factory=dict)
    same: Mapping[tuple[Decimal, Unit], tuple[Node, ...]] = field(default_factory=dict)
    sorted: Mapping[Unit, tuple[tuple[Decimal, Node], ...]] = field(default_factory=dict)
    asked: dict[tuple[int, tuple[str, ...]], tuple[Check, Need | None]] = field(default_factory=dict, compare=False, repr=False)

    @classmethod
    def of(cls, graph: Graph) -> Printing:
        """Gather what the checks of a graph speak of."""
        met: dict[Node, Figure] = {}
        every: dict[int, Unit] = {}
        for check, nodes in zip(graph.checks, graph.spoken, strict=True):
            for node, (_, figure) in zip(nodes, check.figures, strict=True):
                met[node] = figure
                every[id(figure.unit)] = figure.unit
        units = tuple(dict.fromkeys(every.values()))
        figures = dict(sorted(met.items(), key=itemgetter(0)))
        same: dict[tuple[Decimal, Unit], list[Node]] = {}
        by_unit: dict[Unit, list[tuple[Decimal, Node]]] = {}
        for node, figure in figures.items():
            same.setdefault((abs(figure.value), figure.unit), []).append(node)
            by_unit.setdefault(figure.unit, []).append((figure.base, node))
        return cls(
            figures,
            units,
            {unit: habit for unit in by_unit if (habit := _habit(figures[node] for _, node in by_unit[unit])) is not None},
            {node: rank for rank, node in enumerate(figures)},
            {key: tuple(nodes) for key, nodes in same.items()},
            {unit: tuple(sorted(found)) for unit, found in by_unit.items()},
        )

    def apart(self, one: Node, other: Node) -> int:
        """Give how many figures two figures stand apart in reading order."""
        return abs(self.rank[one] - self.rank[other])

    def side_by_side(self, one: Node, other: Node) -> bool:
        """Whether two figures stand in one line or in lines that follow each other."""
        if one[0] != other[0]:
            return False
        return abs(one[2] - other[2]) <= NEXT_LINE if one[2] and other[2] else self.apart(one, other) <= CLOSE

    def within(self, allowed: Interval, unit: Unit) -> Iterable[Node]:
        """Give the places that print, in a unit, a value from a range in base units; the smallest first."""
        values = self.sorted.get(unit, ())
        low = bisect_left(values, allowed.low, key=lambda pair: pair[0])
        high = bisect_right(values, allowed.high, key=lambda pair: pair[0])
        return (node for _, node in values[low:high])


def _habit(figures: Iterable[Figure]) -> int | None:
    """Give the decimals that nearly all of some figures have, if there are enough of them."""
    counts = Counter(Digits.of(figure).decimals for figure in figures if not figure.set)
    if sum(counts.values()) < ENOUGH:
        return None
    decimals, most = min(counts.items(), key=lambda pair: (-pair[1], pair[0]))
    return decimals if most >= NEARLY_ALL * sum(counts.values()) else None
