"""Who is to blame: the repairs that mend failed checks, weighed in bits.

The price of blaming a figure is the price of its slip (see ``slips``), and

* 3 bits if the rule was given the figure rather than worked it out: percentages, totals and rates are more often wrong than their inputs;
* 3 bits for each further copy that would have to be wrong too;
* 3 bits for each check that would hold by rounding only;

less 16 bits for each further failed check mended by the same repair, about what another, independent error would cost, and less 4 bits
for each check that held by rounding only and holds plainly with the repair. The cheapest is blamed; equals in reading order. A repair
that leaves a failed check of the figure failing, or breaks one that passed, is no repair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from validator.checking.conditions import Kind, calls, kind
from validator.diagnosis.graph import Graph, Node
from validator.diagnosis.needs import finest_decimals, need, room
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import is_claimed
from validator.diagnosis.slips import Slip, bound_slips, other_value, slips, unit_slips
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["Suspicion", "suspicions"]

GIVEN = 3.0
COPY = 3.0
COARSE = 3.0
FURTHER_CHECK = 16.0
SMOOTHED = 4.0
UNEXPLAINED = 8.0
"""What a value that no slip explains costs where nothing says which value is needed."""
MOST_SLIPS = 12
"""Of the slips that would explain a miss only the most plausible are tried."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A repair that works.

    Attributes:
        nodes: the figure, or all its copies.
        figure: as printed.
        slip: what happened to it; ``slip.figure`` is the repair.
        trial: what the repair does to the checks.
        bits: the price of believing it; less is more plausible.
        saved: the bits that the slip saves against a value that no slip explains.
    """

    nodes: tuple[Node, ...]
    figure: Figure
    slip: Slip
    trial: Trial
    bits: float
    saved: float


def suspicions(graph: Graph, failed: Sequence[int], units: Sequence[Unit]) -> tuple[Suspicion, ...]:
    """Give the best repair of each figure of some failed checks, the most plausible first. ``units``: those that the report prints."""
    found = (_best(graph, nodes, units) for nodes in _candidates(graph, failed))
    return tuple(sorted((each for each in found if each), key=lambda each: (each.bits, each.nodes, each.slip.figure.text)))


def _candidates(graph: Graph, failed: Sequence[int]) -> tuple[tuple[Node, ...], ...]:
    """Give every figure of the checks alone, and together with its copies."""
    alone = [(node,) for index in failed for node in graph.nodes(index)]
    together = [graph.copies[node] for (node,) in alone]
    return tuple(dict.fromkeys(alone + together))


def _best(graph: Graph, nodes: tuple[Node, ...], units: Sequence[Unit]) -> Suspicion | None:
    """Give the cheapest repair of a figure and its copies that works."""
    blamed = {index: roles for index, roles in graph.touching(nodes).items() if graph.checks[index].status is Status.FAILED}
    checks = [(graph.checks[index], roles) for index, roles in blamed.items()]
    check, roles = checks[0]
    figure = dict(check.figures)[roles[0]]
    options = list(_options(figure, checks, units))
    given = _given(checks)
    plain = max((slip.bits for slip in options if slip.cause == "other-value"), default=UNEXPLAINED)
    tried = ((slip, trial(graph, nodes, figure, slip)) for slip in options)
    found = [
        Suspicion(nodes, figure, slip, done, slip.bits + given + _price(graph, nodes, done), max(0.0, plain - slip.bits))
        for slip, done in tried
        if done and done.mends
    ]
    return min(found, key=lambda each: each.bits, default=None)


def _given(checks: Sequence[tuple[Check, tuple[str, ...]]]) -> float:
    """Give the price of blaming what no rule worked out; places that restate a fact are all alike."""
    prices = [GIVEN * (not is_claimed(check, roles)) for check, roles in checks if kind(check.rule.condition) is not Kind.RESTATEMENT]
    return min(prices, default=0.0)


def _price(graph: Graph, nodes: Sequence[Node], done: Trial) -> float:
    """Weigh what a repair does. Two rules over the very same figures are one check."""
    different = {frozenset(graph.nodes(index)) for index in done.mends}
    return COPY * (len(nodes) - 1) + COARSE * done.coarsely - FURTHER_CHECK * (len(different) - 1) - SMOOTHED * len(done.smooths)


def _options(figure: Figure, checks: Sequence[tuple[Check, tuple[str, ...]]], units: Sequence[Unit]) -> Iterator[Slip]:
    """Give the slips to try: those that explain the check which says most precisely what it needs, and the plain needed value."""
    needs = [each for check, roles in checks if (each := need(check, roles, tuple(units)))]
    if not needs:
        yield from (slip for check, roles in checks for slip in _beyond_bounds(figure, check, roles, units))
        return
    narrowest = min(needs, key=lambda each: each.allowed.high - each.allowed.low)
    yield from slips(figure, narrowest)[:MOST_SLIPS]
    if narrowest.point * figure.base < 0 and _given(checks):
        return  # an amount that the rule was given does not change its sign without a reason
    yield other_value(figure, narrowest)
    low, high = max(each.allowed.low for each in needs), min(each.allowed.high for each in needs)
    if len(needs) > 1 and low <= high:
        yield other_value(figure, replace(narrowest, point=(low + high) / 2))


def _beyond_bounds(figure: Figure, check: Check, roles: tuple[str, ...], units: Sequence[Unit]) -> Iterator[Slip]:
    """Give the slips to try where a check says not which value it needs, only which it cannot be."""
    if calls(check.rule.condition, "unit_slip") and is_claimed(check, roles):
        yield from unit_slips(figure, units)
    elif where := room(check, roles[0]):
        siblings = [other for role, other in check.figures if role not in roles]
        yield from bound_slips(figure, where, finest_decimals(figure, siblings), units)
