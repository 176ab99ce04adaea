"""Who is to blame: the repairs that mend failed checks, weighed in bits.

The price of blaming a figure is the price of its slip (see ``slips``), and

* 3 bits if the rule was given the figure rather than worked it out: percentages, totals and rates are more often wrong than their inputs,
  and a figure restated more coarsely was taken from the finer one;
* 3 bits for each doubling of the copies that would have to be wrong too (whole sections are copied);
* 3 bits for each check that would hold by rounding only;
* 10 bits for each restatement that holds now and would not with the repair: about what a stale copy costs;

less 16 bits for each further failed check mended by the same repair, about what another, independent error would cost, and less 4 bits
for each check that held by rounding only and holds plainly with the repair. The cheapest is blamed; equals in reading order. A repair
that leaves a failed check of the figure failing, or breaks one that passed, is no repair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from math import log2

from validator.checking.conditions import Kind, calls, kind
from validator.diagnosis.graph import Graph, Node
from validator.diagnosis.needs import finest_decimals, need, room
from validator.diagnosis.origins import has_wrong_base
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import claimed, is_claimed, is_settled
from validator.diagnosis.slips import Need, Slip, bound_slips, other_value, slips, unit_slips, wrong_base
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.interval import EXACT
from validator.model.unit import Unit

__all__ = ["Suspicion", "is_guess", "suspicions"]

GIVEN = 3.0
COPY = 3.0
COARSE = 3.0
FURTHER_CHECK = 16.0
SMOOTHED = 4.0
SPLIT = 10.0
UNEXPLAINED = 8.0
"""What a value that no slip explains costs where nothing says which value is needed."""
HAIR = 1e-9
"""Prices that differ by less are equal: they are sums of rounded numbers."""
LONG_LIST = 24
"""Figures of one check."""
MOST_SLIPS = 12
"""Of the slips that would explain a miss only the most plausible are tried."""


Checks = Sequence[tuple[Check, tuple[str, ...]]]
"""Failed checks, each with the roles of the figure and its copies there."""


@dataclass(frozen=True, slots=True)
class Suspicion:
    """A repair that works.

    Attributes:
        nodes: the figure, or all its copies.
        figure: as printed.
        slip: what happened to it; ``slip.figure`` is the repair.
        trial: what the repair does to the checks.
        given: whether no failed rule worked the figure out.
        bits: the price of believing it; less is more plausible.
        saved: the bits that the slip saves against a value that no slip explains.
    """

    nodes: tuple[Node, ...]
    figure: Figure
    slip: Slip
    trial: Trial
    given: bool
    bits: float
    saved: float


def suspicions(graph: Graph, failed: Sequence[int], units: Sequence[Unit]) -> tuple[Suspicion, ...]:
    """Give the best repair of each figure of some failed checks, the most plausible first. ``units``: those that the report prints."""
    found = (_best(graph, nodes, units) for nodes in _candidates(graph, failed))
    return tuple(sorted((each for each in found if each), key=lambda each: (each.bits, each.nodes, each.slip.figure.text)))


def is_guess(best: Suspicion, others: Sequence[Suspicion]) -> bool:
    """Whether nothing singles a figure out: it was given, no slip explains it, and another would do for the same checks."""
    rivals = [each for each in others if set(each.trial.mends) >= set(best.trial.mends)]
    return best.slip.cause == "other-value" and best.given and bool(rivals)


def _candidates(graph: Graph, failed: Sequence[int]) -> tuple[tuple[Node, ...], ...]:
    """Give the figures that may be blamed, each alone and together with its copies.

    In a long list some figure always happens to be one slip away from mending it: there only what the rule worked out, and what stands in
    another failed check too, is blamed.
    """
    times = Counter(node for index in failed for node in set(graph.nodes(index)))
    alone = []
    for index in failed:
        check = graph.checks[index]
        claim = claimed(check) if len(check.figures) > LONG_LIST else None
        for (role, _), node in zip(check.figures, graph.nodes(index), strict=True):
            if not is_settled(check, role) and (len(check.figures) <= LONG_LIST or role == claim or times[node] > 1):
                alone.append((node,))
    return tuple(dict.fromkeys(alone + [graph.copies[node] for (node,) in alone]))


def _best(graph: Graph, nodes: tuple[Node, ...], units: Sequence[Unit]) -> Suspicion | None:
    """Give the cheapest repair of a figure and its copies that works."""
    blamed = {index: roles for index, roles in graph.touching(nodes).items() if graph.checks[index].status is Status.FAILED}
    checks = [(graph.checks[index], roles) for index, roles in blamed.items()]
    check, roles = checks[0]
    figure = dict(check.figures)[roles[0]]
    needs = sorted((each for check, roles in checks if (each := need(check, roles, tuple(units)))), key=_width)
    given = _given(checks)
    plain = other_value(figure, needs[0], given=bool(given)) if needs else None
    options = _options(figure, checks, needs, plain) if plain else _beyond_bounds(figure, checks, units)
    unexplained = plain.bits if plain else UNEXPLAINED
    least = given + _least_price(graph, nodes)
    best: Suspicion | None = None
    for slip in options:
        if best and slip.bits + least >= best.bits + HAIR:
            continue  # whatever it mends, another is cheaper
        done = trial(graph, nodes, figure, slip)
        bits = slip.bits + given + _price(graph, nodes, done) if done and done.mends else None
        if done and bits is not None and (best is None or bits < best.bits):
            best = Suspicion(nodes, figure, slip, done, bool(given), bits, max(0.0, unexplained - slip.bits))
    return best


def _given(checks: Checks) -> float:
    """Give the price of blaming what no failed rule worked out."""
    return GIVEN * (not any(_worked_out(check, roles) for check, roles in checks))


def _worked_out(check: Check, roles: tuple[str, ...]) -> bool:
    """Whether a figure was worked out by its rule, or restates others that are not coarser."""
    if kind(check.rule.condition) is not Kind.RESTATEMENT:
        return is_claimed(check, roles)
    digits = {role: _significant(figure) for role, figure in check.figures}
    return digits[roles[0]] <= min(digits.values())


def _significant(figure: Figure) -> int:
    """Count the printed digits: by them, not by its size, a figure is coarser than another, whatever happened to its unit or point."""
    return len(figure.value.as_tuple().digits)


def _price(graph: Graph, nodes: Sequence[Node], done: Trial) -> float:
    """Weigh what a repair does. Two rules over the very same figures are one check."""
    different = {frozenset(graph.nodes(index)) for index in done.mends}
    price = COPY * log2(len(nodes)) + COARSE * done.coarsely + SPLIT * len(done.splits)
    return price - FURTHER_CHECK * (len(different) - 1) - SMOOTHED * len(done.smooths)


def _least_price(graph: Graph, nodes: Sequence[Node]) -> float:
    """Give what no repair of some figures costs less than: that of one that mends and smooths every check that speaks of them."""
    touched = [(index, graph.checks[index]) for index in graph.touching(nodes)]
    mended = {frozenset(graph.nodes(index)) for index, check in touched if check.status is Status.FAILED}
    smoothed = sum(check.rounding for _, check in touched)
    return COPY * log2(len(nodes)) - FURTHER_CHECK * (len(mended) - 1) - SMOOTHED * smoothed


def _width(asked: Need) -> Decimal:
    return asked.allowed.high - asked.allowed.low


def _options(figure: Figure, checks: Checks, needs: Sequence[Need], plain: Slip) -> Iterator[Slip]:
    """Give the slips to try: those that explain the check that says most precisely what it needs, and the ``plain`` needed value."""
    named = slips(figure, needs[0])[:MOST_SLIPS]
    yield from named
    given = bool(_given(checks))
    if not given and has_wrong_base(figure, [check for check, _ in checks]):
        yield wrong_base(figure, needs[0])
    if given and (needs[0].point < 0) != (figure.base < 0):
        return  # an amount does not change its sign without a reason
    known = {slip.figure.base for slip in named}
    yield from (slip for slip in (plain, *_between(figure, needs, given)) if slip.figure.base not in known)


def _between(figure: Figure, needs: Sequence[Need], given: bool) -> Iterator[Slip]:
    """Give the middle of what several checks ask for, if they ask for slightly different values, explained by no slip."""
    low, high = max(each.allowed.low for each in needs), min(each.allowed.high for each in needs)
    if len(needs) > 1 and low <= high:
        yield other_value(figure, replace(needs[0], point=EXACT.divide(EXACT.add(low, high), Decimal(2))), given=given)


def _beyond_bounds(figure: Figure, checks: Checks, units: Sequence[Unit]) -> Iterator[Slip]:
    """Give the slips to try where no check says which value it needs, only which it cannot be."""
    for check, roles in checks:
        if calls(check.rule.condition, "unit_slip") and is_claimed(check, roles):
            yield from unit_slips(figure, units)
        elif where := room(check, roles[0]):
            siblings = [other for role, other in check.figures if role not in roles]
            yield from bound_slips(figure, where, finest_decimals(figure, siblings), units)
