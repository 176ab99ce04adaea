"""Two cells that changed places: each holds what the other's checks ask for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from math import log2

from validator.checking.conditions import Kind, kind
from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph, Node
from validator.diagnosis.needs import need
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import Change, Trial, trial
from validator.diagnosis.roles import claimed, is_settled
from validator.diagnosis.slips import PRICES, Slip
from validator.diagnosis.suspicion import LONG_LIST, Suspicion
from validator.diagnosis.weighing import price, relations
from validator.diagnosis.writing import rewritten
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.unit import Unit

__all__ = ["swaps"]

FEW = 4
MOST_PARTNERS = 4
"""Of the figures that print what is asked for only the nearest are tried."""


def swaps(graph: Graph, failed: Sequence[int], printing: Printing) -> tuple[Suspicion, ...]:
    """Give the pairs of figures of one unit whose exchange mends failed checks and breaks none that passed, the nearest first."""
    pairs = dict.fromkeys(tuple(sorted(pair)) for pair in _pairs(graph, failed, printing))
    found = (_swap(graph, one, other, printing) for one, other in pairs)
    return tuple(sorted((each for each in found if each), key=lambda each: each.key))


def _pairs(graph: Graph, failed: Sequence[int], printing: Printing) -> Iterator[tuple[Node, Node]]:
    """Give figures of failed checks, each with those of failed checks that print what its check asks of it."""
    for index in failed:
        check = graph.checks[index]
        if len(check.figures) > LONG_LIST:
            continue
        for (role, figure), node in zip(check.figures, graph.nodes(index), strict=True):
            asked = need(check, (role,), printing)
            if asked and node in printing.rank and figure.value and not is_settled(check, role):
                partners = [
                    each for each in _printing(asked.allowed, figure, printing) if _may_swap(graph, node, each, figure.unit, printing)
                ]
                yield from ((node, each) for each in sorted(partners, key=lambda each: (printing.apart(node, each), each))[:MOST_PARTNERS])
        yield from _within(check, graph.nodes(index), printing)


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
        first, second = printing.figures[one], printing.figures[other]
        if (len(known) <= FEW or claim in {role, other_role}) and first.unit == second.unit and abs(first.value) != abs(second.value):
            yield one, other


def _may_swap(graph: Graph, node: Node, other: Node, unit: Unit, printing: Printing) -> bool:
    """Whether another figure prints another value, in the same file, and stands in a failed check too."""
    one, two = printing.figures[node], printing.figures[other]
    fails = any(graph.checks[index].status is Status.FAILED for index, _ in graph.members.get(other, ()))
    return node[0] == other[0] and one.value != two.value and two.unit == unit == one.unit and fails


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
