"""What it costs to blame a figure, in bits, beyond the price of its slip (see ``slips``).

* 3 bits if the rule was given the figure rather than worked it out: percentages, totals and rates are more often wrong than their inputs,
  and a figure restated more coarsely was taken from the finer one;
* 3 bits for each doubling of the copies that would have to be wrong too (whole sections are copied);
* 6 bits for each check that would hold by rounding only, 1.5 for a sum of percentages: rounded one by one, they often miss by a hair;
* 10 bits for each restatement that holds now and would not with the repair: about what a stale copy costs;

less 16 bits for each further failed check mended by the same repair, about what another, independent error would cost, less 4 bits for each
check that held by rounding only and holds plainly with the repair, less 8 for each equation over other figures that was not believed and holds
with it, and less what it says that the repaired value is printed elsewhere: the digits that agree, but for the choice of figures.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import log2

from validator.checking.conditions import Kind, calls, kind
from validator.diagnosis.digits import Digits
from validator.diagnosis.graph import Graph
from validator.diagnosis.nodes import Node
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import Trial
from validator.diagnosis.roles import is_claimed
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.record import field_of

__all__ = ["FURTHER_CHECK", "Checks", "elsewhere", "given", "least_price", "price", "relations"]

GIVEN = 3.0
COPY = 3.0
COARSE, COARSE_SHARES = 6.0, 1.5
FURTHER_CHECK = 16.0
SMOOTHED = 4.0
CONFIRMED = 8.0
SPLIT = 10.0
MOST_ELSEWHERE = 6.0
NO_REASON = 3.0
"""What it takes off that figures of different things may agree."""
BITS_PER_DIGIT = log2(10)

Checks = Sequence[tuple[Check, tuple[str, ...]]]
"""Failed checks, each with the roles of the figure and its copies there."""


def given(checks: Checks) -> float:
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


def relations(graph: Graph, indices: Sequence[int]) -> int:
    """Count relations: two rules over the very same figures are one."""
    return len({frozenset(graph.nodes(index)) for index in indices})


def price(graph: Graph, nodes: Sequence[Node], done: Trial) -> float:
    """Weigh what a repair does."""
    cost = COPY * log2(len(nodes)) + sum(_coarse(graph.checks[index]) for index in done.roughly) + SPLIT * len(done.splits)
    confirmed = CONFIRMED * _further(graph, done.confirms, done.mends)
    gain = FURTHER_CHECK * (relations(graph, done.mends) - 1) + SMOOTHED * len(done.smooths) + confirmed
    return cost - gain


def _coarse(check: Check) -> float:
    """Give the price of a check that would hold by rounding only: nothing to speak of where many figures were rounded one by one."""
    added = calls(check.rule.condition, "sum")
    shares = [figure for role, figure in check.figures if figure.unit.kind == "percent" and field_of(role) in added]
    return COARSE_SHARES if len(shares) > 1 else COARSE


def _further(graph: Graph, indices: Sequence[int], known: Sequence[int]) -> int:
    """Count the relations of some checks that are none over the figures of others."""
    seen = [set(graph.nodes(index)) for index in known]
    return relations(graph, [index for index in indices if not any(set(graph.nodes(index)) <= each for each in seen)])


def least_price(graph: Graph, nodes: Sequence[Node]) -> float:
    """Give what no repair of some figures costs less than: one that mends, smooths and confirms every check that speaks of them."""
    touched = graph.touching(nodes)
    mended = [index for index in touched if graph.checks[index].status is Status.FAILED]
    smoothed = sum(graph.checks[index].rounding for index in touched)
    confirmed = relations(graph, list(graph.hoping(nodes)))
    gain = FURTHER_CHECK * (relations(graph, mended) - 1) + SMOOTHED * smoothed + CONFIRMED * confirmed
    return COPY * log2(len(nodes)) - gain


def elsewhere(graph: Graph, nodes: Sequence[Node], meant: Figure, printing: Printing) -> float:
    """Give the bits that it says for a repaired value that it is printed elsewhere in the report, beside the checks that ask for it."""
    places = printing.same.get((abs(meant.value), meant.unit), ())
    if not places:
        return 0.0
    own = {copy for node in nodes for copy in graph.copies.get(node, (node,))}
    own |= {node for index in graph.touching(nodes) if graph.checks[index].status is Status.FAILED for node in graph.nodes(index)}
    if own.issuperset(places):
        return 0.0
    digits = len(Digits.of(meant).string.strip("0"))
    return min(MOST_ELSEWHERE, max(0.0, BITS_PER_DIGIT * digits - log2(len(printing.figures)) - NO_REASON))
