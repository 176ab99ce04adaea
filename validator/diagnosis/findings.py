"""From suspicions, or from a failed check that nothing explains, to the findings that the reader sees.

Confidence is counted in bits: those of the failed check itself (see ``checking.belief``), plus what a typed slip saves against a value that
no slip explains (at most 6), plus 3 for every further failed check that the same repair mends; less 2 if no repair can be named.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import exp2, log2

from validator.checking.belief import belief
from validator.checking.conditions import Kind, compared, kind
from validator.diagnosis.changes import Change
from validator.diagnosis.graph import Graph
from validator.diagnosis.needs import PLAIN, need
from validator.diagnosis.nodes import node_of
from validator.diagnosis.prices import other_value
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import repaired
from validator.diagnosis.roles import claimed
from validator.diagnosis.suspicion import Suspicion
from validator.language.arithmetic import arithmetic
from validator.language.solving import solve_printed
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair

__all__ = ["ANY_REPORT", "expected", "explained", "recomputed", "unexplained"]

ANY_REPORT = "core/"
MOST_GAIN = 6.0
FURTHER_CHECK = 3.0
NO_REPAIR = -2.0
AS_GOOD = 1.0
"""Two repairs whose prices differ by less than this many bits: either figure may be wrong, if neither is claimed."""
FEW = 3
"""So many suspects still help a reader."""
AS_LIKELY = 3.0
"""Another value for the same figure is told if it costs at most so many bits more."""
SCALE = 0.6
"""What a bit of price is worth as evidence: the prices of slips are judgements, and never as far apart as they look."""
SURE, MOST_APART = 5.0, 60.0
"""Bits: a repair without rivals is right in all but one of thirty-two; so it was measured on planted slips."""
UNSAID = 1.0
"""What a bound says against a repair: which value it should be, it does not say."""
MOST_EXPECTED = 40
"""Of a longer list, only what is claimed of it is worked out."""


def explained(
    graph: Graph, suspicion: Suspicion, others: Sequence[Suspicion], now: Graph | None = None, printing: Printing = PLAIN
) -> Finding:
    """Make the finding of a suspicion.

    Args:
        graph: all checks.
        suspicion: what is held to be wrong.
        others: every other repair that would work, the most plausible first.
        now: the graph with whatever else is wrong repaired; None: nothing else is.
        printing: the habits of the report.
    """
    index = _best_shown(graph, suspicion.trial.mends)
    check = graph.checks[index]
    recomputing = _recomputing(graph, index, suspicion, now)
    rivals = [each for each in others if _as_simple(each, suspicion)]
    repair = _repair(graph, index, suspicion, others, rivals)
    suspected = [node for each in (suspicion, *_as_good(check, suspicion, rivals)) for change in each.changes for node in change.nodes]
    suspects = graph.touching(suspected).get(index, ())
    change = _own_first(graph, index, suspicion)[0]
    same = graph.touching(change.nodes)[index]
    return Finding(
        check=check,
        severity=check.rule.severity,
        confidence=_confidence(graph, check, suspicion),
        suspects=tuple(role for role, _ in check.figures if role in suspects),
        arithmetic=recomputed(recomputing, repair.role, change.meant),
        expected=tuple({**dict(expected(recomputing, printing)), **dict.fromkeys(same, change.meant.text)}.items()),
        cause=suspicion.slip.cause,
        repair=repair,
        related=tuple(graph.checks[each] for each in sorted({*suspicion.trial.mends, *_smoothed(graph, suspicion)} - {index})),
        witnesses=_witnesses(graph, index, suspicion),
    )


def _recomputing(graph: Graph, index: int, suspicion: Suspicion, now: Graph | None) -> Check:
    """Give the check to recompute: as printed where the repair alone mends it, else with whatever else is wrong repaired."""
    alone = repaired(graph, suspicion.changes).checks[index]
    return graph.checks[index] if now is None or alone.status is Status.PASSED else now.checks[index]


def _smoothed(graph: Graph, suspicion: Suspicion) -> list[int]:
    """Give the checks that held by rounding and hold plainly with a repair; what only another repair brought near is told with that one."""
    return [each for each in suspicion.trial.smooths if graph.checks[each].status is Status.PASSED]


def _repair(graph: Graph, index: int, suspicion: Suspicion, others: Sequence[Suspicion], rivals: Sequence[Suspicion]) -> Repair:
    """Tell a repair in the roles of the check shown, and what else would do: the best of each other figure, and other values as likely."""
    check = graph.checks[index]
    change, *also = _own_first(graph, index, suspicion)
    role = graph.touching(change.nodes)[index][0]
    of_others = [each for each in rivals if each.bits - suspicion.bits < AS_LIKELY or not each.also]
    equals = [each for each in _best_of_each(of_others) if each.nodes != suspicion.nodes] + _as_likely(check, suspicion, rivals)
    others_told = [told for each in equals for told in _told(graph, index, each)]
    as_read = [(role, change.meant.text)] if suspicion.slip.wording else []
    return Repair(
        role=role,
        figure=dict(check.figures)[role],
        text=suspicion.slip.wording or change.meant.text,
        unique=not equals and not as_read and (kind(check.rule.condition) is not Kind.BOUND or suspicion.slip.cause == "unit-slip"),
        others=tuple(dict.fromkeys([*as_read, *others_told])),
        also=tuple((other.printed, other.meant.text) for other in also),
        confidence=_how_sure(check, suspicion, others),
    )


def _best_of_each(others: Sequence[Suspicion]) -> list[Suspicion]:
    """Give the most plausible repair of each figure."""
    best: dict[object, Suspicion] = {}
    for each in others:
        best.setdefault(each.nodes, each)
    return list(best.values())


def _as_likely(check: Check, suspicion: Suspicion, others: Sequence[Suspicion]) -> list[Suspicion]:
    """Give the other values for the same figure that are about as plausible, and mend as plainly."""
    if kind(check.rule.condition) is Kind.BOUND:
        return []  # it says no value
    same = [each for each in others if each.nodes == suspicion.nodes and len(each.trial.roughly) <= len(suspicion.trial.roughly)]
    return [each for each in same if each.bits - suspicion.bits < AS_LIKELY]


def _own_first(graph: Graph, index: int, suspicion: Suspicion) -> list[Change]:
    """Give the changes of a repair, those to figures of the check shown first."""
    return sorted(suspicion.changes, key=lambda change: index not in graph.touching(change.nodes))


def _how_sure(check: Check, suspicion: Suspicion, others: Sequence[Suspicion]) -> float:
    """Give how sure a repair is among all that would mend as much: what each costs in bits is how unlikely it is."""
    rivals = [each.bits for each in others if set(each.trial.mends) >= set(suspicion.trial.mends)]
    against = sum(exp2(-min(MOST_APART, SCALE * (bits - suspicion.bits))) for bits in rivals)
    unsaid = UNSAID * (kind(check.rule.condition) is Kind.BOUND and suspicion.slip.cause != "unit-slip")
    return round(1 / (1 + against + unsaid + exp2(-SURE)), 4)


def unexplained(graph: Graph, indices: Sequence[int], printing: Printing = PLAIN, *, cut_short: bool = False) -> Finding:
    """Make the finding of failed checks over the same figures that no repair mends without breaking what holds, or none that was seen."""
    index = _best_shown(graph, indices)
    check = graph.checks[index]
    suspects = _where_to_look(graph, check)
    return Finding(
        check=check,
        severity=check.rule.severity,
        confidence=belief(_bits(check.confidence) + NO_REPAIR),
        suspects=suspects,
        arithmetic=recomputed(check, suspects[0] if suspects else ""),
        expected=expected(check, printing),
        cause="other-value" if len(check.figures) == 1 else "unknown",
        related=tuple(graph.checks[each] for each in indices if each != index),
        cut_short=cut_short,
    )


def expected(check: Check, printing: Printing = PLAIN) -> tuple[tuple[str, str], ...]:
    """Give for every figure of an equation what the others say it should print. ``printing``: the habits of the report."""
    figures = compared(check.rule, check.record)
    claim = claimed(check)
    asked = [(role, figure) for role, figure in figures if len(figures) <= MOST_EXPECTED or role == claim]
    values = [(role, _needed(check, role, figure, printing)) for role, figure in asked]
    return tuple((role, value.text) for role, value in values if value)


def recomputed(check: Check, suspect: str, repaired: Figure | None = None) -> str:
    """Write out the recomputation of what the check claims, or of the suspect if it claims nothing; empty if it has neither.

    The result is printed as finely as the repair of the suspect, if it is the result. What is no equation is written as the relation that
    really holds.
    """
    role = claimed(check) or suspect
    figure = dict(compared(check.rule, check.record)).get(role)
    if figure is None:
        return ""
    if kind(check.rule.condition) is not Kind.EQUATION:
        return arithmetic(check.rule.condition, check.record, role, figure.base)
    shown = repaired if repaired and role == suspect else _needed(check, role, figure)
    value = solve_printed(check.rule.condition, check.record, role)
    if shown is None or value is None:
        return ""
    return arithmetic(check.rule.condition, check.record, role, value, like=shown)


def _needed(check: Check, role: str, figure: Figure, printing: Printing = PLAIN) -> Figure | None:
    """Give a figure of an equation as the others say it should be printed."""
    asked = need(check, (role,), printing) if kind(check.rule.condition) is Kind.EQUATION else None
    return other_value(figure, asked).figure if asked else None


def _best_shown(graph: Graph, indices: Sequence[int]) -> int:
    """Choose the check to show: the gravest, the first in the text.

    Of several rules over the same figures an equation says more than a bound, what a pack calls by its name more than what the core pack
    reads of any report, and the last one is the most special.
    """
    gravest = max(graph.checks[index].rule.severity.rank for index in indices)
    grave = [index for index in indices if graph.checks[index].rule.severity.rank == gravest]
    alike = [index for index in grave if set(graph.nodes(index)) == set(graph.nodes(grave[0]))]
    return max(alike, key=lambda index: (graph.checks[index].equality, not graph.checks[index].rule.name.startswith(ANY_REPORT), index))


def _as_simple(other: Suspicion, suspicion: Suspicion) -> bool:
    """Whether another repair mends the same checks and changes no more figures."""
    return set(other.trial.mends) >= set(suspicion.trial.mends) and len(other.nodes) <= len(suspicion.nodes)


def _as_good(check: Check, suspicion: Suspicion, others: Sequence[Suspicion]) -> list[Suspicion]:
    """Give the repairs of equal price, unless it is the claim of the check that is blamed: that is wrong more often than the others."""
    claim = claimed(check)
    if claim is not None and dict(check.figures)[claim].key == suspicion.figure.key:
        return []
    return [each for each in others if each.bits - suspicion.bits < AS_GOOD]


def _told(graph: Graph, index: int, other: Suspicion) -> Iterator[tuple[str, str]]:
    """Give role and text of what another repair changes: its role in the check shown if it has one there."""
    for number, change in enumerate(_own_first(graph, index, other)):
        touching = graph.touching(change.nodes)
        if not number or index in touching:
            yield (touching.get(index) or next(iter(touching.values())))[0], change.meant.text


def _witnesses(graph: Graph, index: int, suspicion: Suspicion) -> tuple[Check, ...]:
    """Give the equations that still hold with the repair, and those that verify the other figures of the check shown; a bound vouches for little."""
    others = {figure.key for _, figure in graph.checks[index].figures if figure.key != suspicion.figure.key}
    places = graph.touching(graph.nodes(index))
    verifying = {each for each in places if graph.checks[each].status is Status.PASSED and graph.checks[each].verified & others}
    vouching = sorted({*suspicion.trial.keeps, *verifying} - set(suspicion.trial.smooths))
    return tuple(graph.checks[each] for each in vouching if graph.checks[each].equality)


def _where_to_look(graph: Graph, check: Check) -> tuple[str, ...]:
    """Give the figures to look at first.

    The places where a fact stands otherwise than in most; else what the rule worked out, unless equations that hold vouch for it and for
    all but a few others: then these few.
    """
    if kind(check.rule.condition) is Kind.RESTATEMENT:
        votes = Counter(figure.base for _, figure in check.figures)
        most = [base for base, count in votes.items() if count == max(votes.values())]
        return tuple(role for role, figure in check.figures if len(most) > 1 or figure.base != most[0])
    claim = claimed(check)
    open_ones = tuple(role for role, figure in check.figures if not _vouched_for(graph, check, role, figure))
    if claim not in open_ones and 0 < len(open_ones) <= FEW and kind(check.rule.condition) is Kind.EQUATION:
        return open_ones
    return (claim,) if claim else ()


def _vouched_for(graph: Graph, check: Check, role: str, figure: Figure) -> bool:
    """Whether an equation that holds verifies a figure."""
    around = (graph.checks[index] for index, _ in graph.members.get(node_of(check, role, figure), ()))
    return any(figure.key in each.verified and kind(each.rule.condition) is Kind.EQUATION for each in around)


def _confidence(graph: Graph, check: Check, suspicion: Suspicion) -> float:
    different = {frozenset(graph.nodes(index)) for index in suspicion.trial.mends}
    return belief(_bits(check.confidence) + min(MOST_GAIN, suspicion.saved) + FURTHER_CHECK * (len(different) - 1))


def _bits(confidence: float) -> float:
    """Turn a probability into bits in favour; certainty is as good as the fourth decimal of it."""
    sure = min(max(confidence, 0.0001), 0.9999)
    return log2(sure / (1 - sure))
