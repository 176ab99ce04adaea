"""The least set of repairs that explains failed checks: error localisation by exact search, after Fellegi and Holt (1976).

Every failed check must hold by a change of one of its figures, or stay open. The search branches on the failed check with the fewest ways
out, tries the figures of that check, the most plausible repair first, and goes on with what the repair leaves; whatever cannot become
cheaper than the best explanation so far is cut off. Failed checks that no longer hang together are explained apart. The price of an
explanation is 16 bits for each independent error, and what is said in ``weighing`` and ``slips`` for each repair.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from validator.diagnosis.graph import Graph
from validator.diagnosis.nodes import Node
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import repaired
from validator.diagnosis.suspicion import Suspicion, candidates, repairs_of
from validator.diagnosis.swaps import Swapping
from validator.diagnosis.weighing import FURTHER_CHECK, relations

__all__ = ["MORE_FOR_EACH_CHECK", "MOST_JUDGED", "Explanation", "Search"]

MOST_STEPS = 400
"""Repairs that are followed up for one group of failed checks."""
MOST_FIGURES = 250
"""Times that the repairs of one figure are worked out for one group of failed checks: what takes the time where nearly everything fails."""
MOST_JUDGED, MORE_FOR_EACH_CHECK = 14_000, 8
"""Times that checks are judged again in one report, whatever hangs together in it."""
OPEN = 56.0
"""What it costs to leave a failed check unexplained: more than any plausible repair, less than three."""
HAIR = 1e-9
NEVER = float("inf")


@dataclass(frozen=True, slots=True)
class Explanation:
    """Repairs that together mend failed checks.

    Attributes:
        repairs: each works after those before it.
        open: failed checks that none of them mends.
        bits: the price of believing it.
    """

    repairs: tuple[Suspicion, ...] = ()
    open: tuple[int, ...] = ()
    bits: float = 0.0

    def joined(self, other: Explanation) -> Explanation:
        """Give both together."""
        return Explanation(self.repairs + other.repairs, self.open + other.open, self.bits + other.bits)

    @property
    def key(self) -> tuple[object, ...]:
        """What it is chosen by: the cheapest, equals in reading order."""
        return (round(self.bits, 6), [each.key for each in self.repairs])


class Search:
    """The search for one report: remembers what it has tried.

    Attributes:
        cut_short: whether the last search gave up before it had seen everything.
    """

    def __init__(self, printing: Printing) -> None:
        self.cut_short = False
        self._printing = printing
        self._swapping = Swapping(printing)
        self._steps = 0
        self._figures = 0
        self._known: dict[object, tuple[tuple[Suspicion, ...], object]] = {}

    def components(self, graph: Graph, failed: Sequence[int]) -> tuple[tuple[int, ...], ...]:
        """Part failed checks into those that hang together: over shared figures, or because two figures may have changed places."""
        parts = [set(part) for part in graph.parts(failed)]
        for swap in self._swaps(graph, failed):
            touched = [part for part in parts if part & set(swap.trial.mends)]
            parts = [*(part for part in parts if part not in touched), set().union(*touched)] if len(touched) > 1 else parts
        return tuple(sorted(tuple(sorted(part)) for part in parts))

    def explain(self, graph: Graph, failed: Sequence[int]) -> Explanation:
        """Explain failed checks that hang together."""
        self.cut_short, self._steps, self._figures = False, 0, 0
        best = self._explain(graph, tuple(failed), NEVER, partial=False) or Explanation(open=tuple(failed), bits=OPEN * len(failed))
        if best.bits > 2 * FURTHER_CHECK:
            self._steps = 0
            best = self._explain(graph, tuple(failed), best.bits, partial=True) or best
        return best

    def alone(self, graph: Graph, failed: Sequence[int]) -> tuple[Suspicion, ...]:
        """Give the repairs that mend all of some failed checks by themselves, the most plausible first."""
        wanted = set(failed)
        blamed = [nodes for nodes in candidates(graph, failed) if wanted <= graph.touching(nodes).keys()]
        found = [each for nodes in blamed for each in self._of(graph, nodes, partial=False)]
        found += self._swaps(graph, failed)
        return tuple(sorted((each for each in found if wanted <= set(each.trial.mends)), key=lambda each: each.key))

    def repairs(self, graph: Graph, failed: Sequence[int], *, partial: bool = False) -> tuple[Suspicion, ...]:
        """Give every repair of the figures of failed checks that mends any of them, the most plausible first."""
        found = [each for nodes in candidates(graph, failed) for each in self._of(graph, nodes, partial=partial)]
        return tuple(sorted([*found, *self._swaps(graph, failed)], key=lambda each: each.key))

    def _swaps(self, graph: Graph, failed: Sequence[int]) -> tuple[Suspicion, ...]:
        key = (id(graph.checks), tuple(failed))  # two figures far apart may have changed places: every check counts
        if key not in self._known:
            self._known[key] = (self._swapping.of(graph, failed), graph.checks)
        return self._known[key][0]

    def _of(self, graph: Graph, nodes: tuple[Node, ...], *, partial: bool) -> tuple[Suspicion, ...]:
        checks = tuple(graph.checks[index] for index in (*graph.touching(nodes), *graph.hoping(nodes)))
        key = (nodes, partial, tuple(map(id, checks)))
        if key not in self._known:  # the checks are kept, so that no other can come to have their identity
            self._figures += 1
            self._known[key] = (repairs_of(graph, nodes, self._printing, partial=partial), checks)
        return self._known[key][0]

    def _explain(self, graph: Graph, left: tuple[int, ...], bound: float, *, partial: bool) -> Explanation | None:
        """Give the best explanation of some failed checks that is cheaper than a bound; None if there is none."""
        if not left:
            return Explanation() if bound > 0 else None
        whole = Explanation()
        parts = self.components(graph, left)
        ahead = [self._least(graph, part) for part in parts]
        for number, part in enumerate(parts):
            best = self._part(graph, part, bound - whole.bits - sum(ahead[number + 1 :]), partial=partial)
            if best is None:
                return None
            whole = whole.joined(best)
            for repair in best.repairs:
                graph = repaired(graph, repair.changes)
        return whole

    def _part(self, graph: Graph, left: tuple[int, ...], bound: float, *, partial: bool) -> Explanation | None:
        if self._least(graph, left) >= bound - HAIR:
            return None
        if self._figures > MOST_FIGURES or graph.judge.asked > MOST_JUDGED + MORE_FOR_EACH_CHECK * len(graph.checks):
            self.cut_short = True
            return Explanation(open=left, bits=OPEN * len(left)) if OPEN * len(left) < bound else None
        for option in self.alone(graph, left)[:1]:
            if _cost(graph, option) < 2 * FURTHER_CHECK:  # no two errors are as plausible
                return Explanation((option,), bits=_cost(graph, option)) if _cost(graph, option) < bound else None
        options = [(each, _speaks_in(graph, each)) for each in self.repairs(graph, left, partial=partial)]
        ways = Counter(index for _, spoken_in in options for index in spoken_in)
        hardest = min(left, key=lambda index: (ways[index], index))
        best: Explanation | None = None
        for option in (each for each, spoken_in in options if hardest in spoken_in):
            found = self._taken(graph, left, option, bound, partial=partial)
            if found is not None and (best is None or found.key < best.key):
                best, bound = found, min(bound, found.bits + HAIR)
        alike = tuple(index for index in left if set(graph.nodes(index)) == set(graph.nodes(hardest)))
        rest = tuple(index for index in left if index not in alike)
        found = self._explain(graph, rest, bound - OPEN, partial=partial) if bound > OPEN else None
        left_open = found and Explanation(open=alike, bits=OPEN).joined(found)
        return left_open if left_open and (best is None or left_open.key < best.key) else best

    def _taken(self, graph: Graph, left: tuple[int, ...], option: Suspicion, bound: float, *, partial: bool) -> Explanation | None:
        """Give the best explanation that begins with a repair."""
        mended = [index for index in option.trial.mends if index in left]
        bits = _cost(graph, option)
        rest = tuple(index for index in left if index not in mended)
        if not mended or bits + self._least(graph, rest) >= bound:
            return None
        self._steps += 1
        if self._steps > MOST_STEPS and bound < NEVER:
            self.cut_short = True
            return None
        found = self._explain(repaired(graph, option.changes), rest, bound - bits, partial=partial)
        return Explanation((option,), bits=bits).joined(found) if found else None

    def _least(self, graph: Graph, left: Sequence[int]) -> float:
        """Give what explaining some failed checks costs at least: one error for each of those that share no figure and cannot be swapped."""
        together = [mended.intersection(left) for swap in self._swaps(graph, left) if (mended := set(swap.trial.mends))]
        used: set[int] = set()
        errors = 0
        for index in left:
            if used.isdisjoint(graph.spots[index]):
                errors += 1
                for each in {index}.union(*(swapped for swapped in together if index in swapped)):
                    used.update(graph.spots[each])
        return errors * FURTHER_CHECK


def _cost(graph: Graph, repair: Suspicion) -> float:
    """Give what it costs to believe in an error and its repair: however many witnesses it has, not less than an error."""
    return FURTHER_CHECK + max(0.0, repair.bits + FURTHER_CHECK * (relations(graph, repair.trial.mends) - 1))


def _speaks_in(graph: Graph, repair: Suspicion) -> set[int]:
    """Give the checks that speak of a figure that a repair changes."""
    return {index for change in repair.changes for index in graph.touching(change.nodes)}
