"""Two cells that changed places: each holds what the other's checks ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, islice
from math import log2

from validator.checking.conditions import Kind, kind
from validator.diagnosis.changes import Change
from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph
from validator.diagnosis.needs import need
from validator.diagnosis.nodes import Node
from validator.diagnosis.prices import PRICES, Slip
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import claimed, is_settled
from validator.diagnosis.suspicion import LONG_LIST, Suspicion
from validator.diagnosis.weighing import price, relations
from validator.diagnosis.writing import rewritten
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.unit import Unit

__all__ = ["Swapping"]

_Partners = tuple[tuple[Node, tuple[Node, ...]], ...]
FEW = 4
MOST_PARTNERS = 4
"""Of the figures that print what is asked for only the nearest are tried."""


class Swapping:
    """The search for swapped cells in one report: remembers which figures print what is asked of which, and what exchanges do."""

    def __init__(self, printing: Printing) -> None:
        self._printing = printing
        self._asked: dict[int, tuple[_Partners, Check]] = {}
        self._tried: dict[object, tuple[Suspicion | None, tuple[Check, ...]]] = {}

    def of(self, graph: Graph, failed: Sequence[int]) -> tuple[Suspicion, ...]:
        """Give the pairs of figures of one unit whose exchange mends failed checks and breaks none that passed, the most plausible first."""
        pairs = dict.fromkeys(tuple(sorted(pair)) for pair in self._pairs(graph, failed))
        found = (self._swap(graph, one, other) for one, other in pairs)
        return tuple(sorted((each for each in found if each), key=lambda each: each.key))

    def _pairs(self, graph: Graph, failed: Sequence[int]) -> Iterator[tuple[Node, Node]]:
        """Give figures of failed checks, each with the nearest of failed checks or of its own line that print what its check asks of it."""
        for index in failed:
            check = graph.checks[index]
            if len(check.figures) > LONG_LIST:
                continue
            for node, partners in self._partners(check, graph.nodes(index)):
                # the checks of a neighbour may hold either way: 631 − 192 = 439
                likely = (
                    each for each in partners if _fails(graph, each) or (each in graph.members and self._printing.side_by_side(node, each))
                )
                yield from ((node, each) for each in islice(likely, MOST_PARTNERS))
            yield from _within(check, graph.nodes(index), self._printing)

    def _partners(self, check: Check, nodes: Sequence[Node]) -> _Partners:
        if id(check) not in self._asked:  # the check is kept, so that no other can come to have its identity
            self._asked[id(check)] = (tuple(_partners(check, nodes, self._printing)), check)
        return self._asked[id(check)][0]

    def _swap(self, graph: Graph, one: Node, other: Node) -> Suspicion | None:
        around = {**graph.touching((one, other)), **graph.hoping((one, other))}
        checks = tuple(graph.checks[index] for index in around)
        key = (one, other, tuple(map(id, checks)))
        if key not in self._tried:
            self._tried[key] = (_swap(graph, one, other, self._printing), checks)
        return self._tried[key][0]


def _partners(check: Check, nodes: Sequence[Node], printing: Printing) -> Iterator[tuple[Node, tuple[Node, ...]]]:
    """Give the figures of a check, each with those that print what the check asks of it, the nearest first."""
    for (role, figure), node in zip(check.figures, nodes, strict=True):
        asked = need(check, (role,), printing)
        if asked and node in printing.rank and figure.value and not is_settled(check, role):
            fitting = [each for each in _printing(asked.allowed, figure, printing) if _may_swap(node, each, figure.unit, printing)]
            yield node, tuple(sorted(fitting, key=lambda each: (printing.apart(node, each), each)))


def _printing(allowed: Interval, figure: Figure, printing: Printing) -> Iterator[Node]:
    """Give the figures that print what is allowed for another, as finely as that one is printed; words may carry their signs."""
    slack = EXACT.multiply(figure.resolution, figure.unit.scale)
    near = Interval(EXACT.subtract(allowed.low, slack), EXACT.add(allowed.high, slack))
    for each in dict.fromkeys((near, -near)):
        yield from printing.within(each, figure.unit)


def _within(check: Check, nodes: Sequence[Node], printing: Printing) -> Iterator[tuple[Node, Node]]:
    """Give the pairs of one equation that may have changed places within it: any two of a few, of a longer list its claim and any part."""
    if kind(check.rule.condition) is not Kind.EQUATION:
        return
    claim = claimed(check)
    known = [(role, node) for (role, _), node in zip(check.figures, nodes, strict=True) if node in printing.rank]
    for (role, one), (other_role, other) in combinations(known, 2):
        if (len(known) <= FEW or claim in {role, other_role}) and _may_swap(one, other, printing.figures[one].unit, printing):
            yield one, other


def _may_swap(node: Node, other: Node, unit: Unit, printing: Printing) -> bool:
    """Whether another figure prints another value, in the same file, and neither is nothing."""
    one, two = printing.figures[node], printing.figures[other]
    different = abs(one.value) != abs(two.value) and bool(one.value and two.value)
    return node[0] == other[0] and different and two.unit == unit == one.unit


def _fails(graph: Graph, node: Node) -> bool:
    """Whether a figure stands in a failed check."""
    return any(graph.checks[index].status is Status.FAILED for index, _ in graph.members.get(node, ()))


def _swap(graph: Graph, one: Node, other: Node, printing: Printing) -> Suspicion | None:
    first, second = _figure(graph, one), _figure(graph, other)
    for sign, other_sign in dict.fromkeys(((second.value, first.value), (first.value, second.value))):  # words may carry it
        changes = (Change((one,), first, _as(first, second, sign)), Change((other,), second, _as(second, first, other_sign)))
        done = trial(graph, changes)
        if done and len(done.roughly) < relations(graph, done.mends):
            return _suspicion(graph, changes, done, printing)
    return None  # what changed places fits


def _suspicion(graph: Graph, changes: tuple[Change, Change], done: Trial, printing: Printing) -> Suspicion:
    (one,), (other,) = (change.nodes for change in changes)
    bits = PRICES["cells-swapped"] + log2(1 + printing.apart(one, other))
    slip = Slip("cells-swapped", changes[0].meant, bits)
    return Suspicion(
        (one,), changes[0].printed, slip, done, given=False, bits=bits + price(graph, (one,), done), saved=bits, also=changes[1:]
    )


def _figure(graph: Graph, node: Node) -> Figure:
    """Give a figure as the first check that speaks of it reads it."""
    index, role = graph.members[node][0]
    return dict(graph.checks[index].figures)[role]


def _as(figure: Figure, other: Figure, sign: Decimal) -> Figure:
    """Print the number of another figure in the place of one, with some sign."""
    return rewritten(figure, other.value.copy_sign(sign), Digits.of(other).decimals)
