"""Where a wrong value that no slip explains may have come from: another base, or another place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import permutations

from validator.checking.printing import prints_as
from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph
from validator.diagnosis.suspicion import Suspicion
from validator.model.figure import Figure
from validator.model.interval import EXACT
from validator.model.record import figures_of

__all__ = ["origin"]

LEAST_DIGITS = 3
"""With fewer digits a value is met elsewhere by chance."""
WRONG_BASE = 5.0
"""Bits: a rate that other amounts do give is more plausible than any slip that costs more."""
RATES = {"percent", "ratio"}


def origin(graph: Graph, suspicion: Suspicion) -> str:
    """Give the cause of a suspicion: what no cheap slip explains may be a wrong base, what none explains a stale copy.

    * ``wrong-base``: a rate that two other amounts of its records do give, as a share or as a growth (divided by this year, not by last).
    * ``stale-copy``: the same value is printed for something else in the same file.
    """
    cause, figure = suspicion.slip.cause, suspicion.figure
    printed = Digits.of(figure).string.lstrip("0")
    rate = figure.unit.kind in RATES and len(printed) >= LEAST_DIGITS
    if rate and (cause == "other-value" or suspicion.slip.bits > WRONG_BASE) and _is_rate_of(figure, _amounts(graph, suspicion)):
        return "wrong-base"
    copied = cause == "other-value" and len(printed.rstrip("0")) >= LEAST_DIGITS
    return "stale-copy" if copied and _stands_elsewhere(graph, suspicion) else cause


def _amounts(graph: Graph, suspicion: Suspicion) -> Iterator[Figure]:
    for index in suspicion.trial.mends:
        yield from (figure for _, figure in figures_of(graph.checks[index].record) if figure.unit.kind not in RATES)


def _is_rate_of(rate: Figure, amounts: Iterable[Figure]) -> bool:
    different = {(figure.base, figure.unit.dimension): figure for figure in amounts if figure.base}
    for one, other in permutations(different.values(), 2):
        if one.unit.dimension == other.unit.dimension:
            share = EXACT.divide(one.base, other.base)
            if any(prints_as(value, rate) for value in (share, share - 1, Decimal(1) - share)):
                return True
    return False


def _stands_elsewhere(graph: Graph, suspicion: Suspicion) -> bool:
    file = suspicion.nodes[0][0]
    own = {node for each in suspicion.nodes for node in graph.copies[each]}
    for node, places in graph.members.items():
        if node[0] == file and node not in own:
            index, role = places[0]
            other = dict(graph.checks[index].figures)[role]
            if other.value == suspicion.figure.value and other.unit == suspicion.figure.unit:
                return True
    return False
