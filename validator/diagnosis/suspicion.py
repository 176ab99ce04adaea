"""Who is to blame: the repairs that mend failed checks, weighed in bits (see ``slips`` and ``weighing``). The cheapest is blamed.

A repair that leaves a failed check of the figure failing, or breaks one that passed, is no repair; where several figures are wrong at once
it may leave some to the repair of another.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from validator.checking.conditions import Kind, calls, compared, kind
from validator.diagnosis.changes import Change
from validator.diagnosis.graph import Graph
from validator.diagnosis.needs import finest_decimals, need, room
from validator.diagnosis.nodes import Node, node_of
from validator.diagnosis.origins import origins
from validator.diagnosis.prices import Need, Slip, other_value
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import claimed, is_claimed, is_settled
from validator.diagnosis.slips import bound_slips, slips, unit_slips
from validator.diagnosis.weighing import Checks, elsewhere, given, least_price, price
from validator.model.check import Status
from validator.model.figure import Figure
from validator.model.interval import EXACT

__all__ = ["Suspicion", "candidates", "is_guess", "repairs_of", "suspicions"]

UNEXPLAINED = 8.0
"""What a value that no slip explains costs where nothing says which value is needed."""
HAIR = 1e-9
"""Prices that differ by less are equal: they are sums of rounded numbers."""
LONG_LIST = 24
"""Figures of one check."""
MOST_SLIPS = 12
"""Of the slips that would explain a miss only the most plausible are tried."""
MOST_READINGS = 2
"""Other readings of a check of which it is asked what they need."""
UNNAMED = 1.0
"""What a named slip may cost more than none at all where both give the same value."""
FAR_WORSE = 8.0
"""A repair of a figure that costs so much more than its best one is not thought of."""


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
        also: what is changed with it: the other of two swapped cells.
    """

    nodes: tuple[Node, ...]
    figure: Figure
    slip: Slip
    trial: Trial
    given: bool
    bits: float
    saved: float
    also: tuple[Change, ...] = ()

    @property
    def changes(self) -> tuple[Change, ...]:
        """Everything that the repair changes."""
        return (Change(self.nodes, self.figure, self.slip.figure), *self.also)

    @property
    def key(self) -> tuple[object, ...]:
        """What it is sorted by: the most plausible first, equals in reading order."""
        return (self.bits, self.nodes, self.slip.figure.text, self.slip.cause)


def suspicions(graph: Graph, failed: Sequence[int], printing: Printing) -> tuple[Suspicion, ...]:
    """Give the best repair of each figure of some failed checks, the most plausible first."""
    found = (repairs_of(graph, nodes, printing)[:1] for nodes in candidates(graph, failed))
    return tuple(sorted((each for best in found for each in best), key=lambda each: each.key))


def is_guess(best: Suspicion, others: Sequence[Suspicion]) -> bool:
    """Whether nothing singles a figure out: it was given, no slip explains it, and another would do for the same checks."""
    rivals = [each for each in others if each.nodes != best.nodes and set(each.trial.mends) >= set(best.trial.mends)]
    return best.slip.cause == "other-value" and best.given and bool(rivals)


def candidates(graph: Graph, failed: Sequence[int]) -> tuple[tuple[Node, ...], ...]:
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


def repairs_of(graph: Graph, nodes: tuple[Node, ...], printing: Printing, *, partial: bool = False) -> tuple[Suspicion, ...]:
    """Give the repairs of a figure and its copies that work, the cheapest first. ``partial``: they may leave errors to another repair."""
    failed = {index: roles for index, roles in graph.touching(nodes).items() if graph.checks[index].status is Status.FAILED}
    checks = [(graph.checks[index], roles) for index, roles in failed.items()]
    if not checks:
        return ()
    check, roles = checks[0]
    blamed = _Blamed(graph, nodes, dict(check.figures)[roles[0]], checks, given(checks), printing, partial)
    asked_of = sorted((each for check, roles in checks if (each := need(check, roles, printing))), key=_width)
    needs = list(dict.fromkeys([*asked_of, *_read_otherwise(blamed)]))
    if not needs:
        return _weighed(blamed, _beyond_bounds(blamed.figure, checks, printing), UNEXPLAINED)
    found: list[Suspicion] = []
    every = [*needs, *_hoped(blamed)]
    for asked in needs:
        if partial or not any(_is_plain(each) for each in found):
            found += _weighed(blamed, _options(blamed, asked, every), blamed.plain(asked).bits)
    return _different(found)


def _is_plain(each: Suspicion) -> bool:
    """Whether a repair is so cheap that what another check asks for need not be looked at: that one may be met by rounding only."""
    return each.slip.cause != "other-value" and each.slip.bits < FAR_WORSE


@dataclass(frozen=True, slots=True)
class _Blamed:
    """A figure that failed checks speak of, and how a repair of it is tried: each value once, however many checks ask for it."""

    graph: Graph
    nodes: tuple[Node, ...]
    figure: Figure
    checks: Checks
    given: float
    printing: Printing
    partial: bool
    _plain: dict[Need, Slip] = field(default_factory=dict)
    _origins: dict[Need, tuple[Slip, ...]] = field(default_factory=dict)
    _tried: dict[object, Trial | None] = field(default_factory=dict)

    def plain(self, asked: Need) -> Slip:
        """Give a needed value that no slip explains."""
        if asked not in self._plain:
            self._plain[asked] = other_value(self.figure, asked, given=bool(self.given))
        return self._plain[asked]

    def origins(self, asked: Need) -> tuple[Slip, ...]:
        """Give a needed value once for each place that the printed one may have come from."""
        if asked not in self._origins:
            own = tuple(dict.fromkeys([*self.nodes, *(copy for node in self.nodes for copy in self.graph.copies[node])]))
            self._origins[asked] = tuple(origins(own, self.figure, [check for check, _ in self.checks], asked, self.printing))
        return self._origins[asked]

    def trial(self, meant: Figure) -> Trial | None:
        """Try another figure."""
        key = (meant.text, meant.value, meant.resolution, meant.unit)
        if key not in self._tried:
            self._tried[key] = trial(self.graph, (Change(self.nodes, self.figure, meant),), partial=self.partial)
        return self._tried[key]


def _different(found: Sequence[Suspicion]) -> tuple[Suspicion, ...]:
    """Give each repaired value once, by its cheapest slip."""
    best: dict[tuple[Decimal, str], Suspicion] = {}
    for each in sorted(found, key=lambda each: (each.bits + UNNAMED * (each.slip.cause == "other-value"), each.key)):
        best.setdefault((each.slip.figure.base, each.slip.figure.unit.dimension), each)
    return tuple(sorted(best.values(), key=lambda each: each.key))


def _weighed(blamed: _Blamed, options: Iterator[Slip], unexplained: float) -> tuple[Suspicion, ...]:
    """Try some slips and weigh those that work. ``unexplained``: what a value costs that no slip explains."""
    graph, nodes, figure = blamed.graph, blamed.nodes, blamed.figure
    cost = blamed.given
    least = least_price(graph, nodes)
    found: list[Suspicion] = []
    cheapest = float("inf")
    for slip in options:
        bits = slip.bits + cost - elsewhere(graph, nodes, slip.figure, blamed.printing)
        if bits + least >= cheapest + FAR_WORSE + HAIR:
            continue  # whatever it mends, another is far cheaper
        done = blamed.trial(slip.figure)
        if done and done.mends:
            bits += price(graph, nodes, done)
            cheapest = min(cheapest, bits)
            found.append(Suspicion(nodes, figure, slip, done, bool(cost), bits, max(0.0, unexplained - slip.bits)))
    return _different([each for each in found if each.bits <= cheapest + FAR_WORSE])


def _width(asked: Need) -> Decimal:
    return asked.allowed.high - asked.allowed.low


def _options(blamed: _Blamed, asked: Need, needs: Sequence[Need]) -> Iterator[Slip]:
    """Give the slips to try: those that explain what is asked for, those that say where the value came from, and the plain needed value."""
    figure = blamed.figure
    named = slips(figure, asked)[:MOST_SLIPS]
    yield from named
    if blamed.given and (asked.point < 0) != (figure.base < 0):
        return  # an amount does not change its sign without a reason
    known = {slip.figure.base for slip in named}
    tried = set[Decimal]()
    for each in (asked, *needs, *_between(asked, needs)):
        slip = blamed.plain(each)
        vanishes = not slip.figure.value and asked.point  # too small to be printed with these decimals
        if slip.figure.base in tried or vanishes:
            continue
        tried.add(slip.figure.base)
        yield from blamed.origins(each)
        if slip.figure.base not in known:
            yield slip


def _hoped(blamed: _Blamed) -> Iterator[Need]:
    """Give what equations ask for that were skipped because they do not hold as it is."""
    for index, roles in blamed.graph.hoping(blamed.nodes).items():
        asked = need(blamed.graph.checks[index], roles, blamed.printing)
        if asked is not None:
            yield asked


def _read_otherwise(blamed: _Blamed) -> Iterator[Need]:
    """Give what equations ask for where their figures may be read in other roles."""
    places = {node[:-1] for node in blamed.nodes}
    for check, _ in blamed.checks:
        for reading in check.alternatives[:MOST_READINGS] if kind(check.rule.condition) is Kind.EQUATION else ():
            read = replace(check, record=reading, figures=compared(check.rule, reading))
            roles = tuple(role for role, figure in read.figures if node_of(read, role, figure)[:-1] in places)
            asked = need(read, roles, blamed.printing) if roles else None
            if asked:
                there = dict(read.figures)[roles[0]].value  # a decrease may be read with a sign or without
                yield asked if there == blamed.figure.value else replace(asked, allowed=-asked.allowed, point=-asked.point)


def _between(asked: Need, needs: Sequence[Need]) -> Iterator[Need]:
    """Give the middle of what several checks ask for, if they ask for slightly different values."""
    low, high = max(each.allowed.low for each in needs), min(each.allowed.high for each in needs)
    if len(needs) > 1 and low <= high:
        yield replace(asked, point=EXACT.divide(EXACT.add(low, high), Decimal(2)))


def _beyond_bounds(figure: Figure, checks: Checks, printing: Printing) -> Iterator[Slip]:
    """Give the slips to try where no check says which value it needs, only which it cannot be."""
    for check, roles in checks:
        if calls(check.rule.condition, "unit_slip") and is_claimed(check, roles):
            yield from unit_slips(figure, printing.units)
        elif where := room(check, roles[0]):
            siblings = [other for role, other in check.figures if role not in roles]
            yield from bound_slips(figure, where, finest_decimals(figure, siblings), printing.units)
