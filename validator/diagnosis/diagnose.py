"""Failed checks to findings: one cause, one finding, one repair.

Each group of failed checks that hang together over shared figures is explained by single repairs, the most plausible first, until none is
left or none works; what remains is told check by check. Checks that hold by rounding become notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.diagnosis.findings import explained, unexplained
from validator.diagnosis.graph import Graph, build
from validator.diagnosis.lacks import is_lacking, lacking
from validator.diagnosis.notes import notes
from validator.diagnosis.suspicion import is_guess, suspicions
from validator.diagnosis.texts import is_textual, textual
from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.record import printed_of
from validator.model.unit import Unit

__all__ = ["diagnose"]


def diagnose(checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Diagnose the checks of one report, or of several that belong together, given in reading order.

    Failed checks with one cause are one finding, the others folded under it. A repair mends every failed check that speaks of the figure
    (a warning, being possible, may remain) and breaks none that passed. The same checks give the same findings, in reading order.
    """
    texts = [textual(check) for check in checks if check.status is Status.FAILED and is_textual(check) and not is_lacking(check)]
    lacks = [lacking(check) for check in checks if is_lacking(check)]
    graph = build([check for check in checks if not is_textual(check) and not is_lacking(check)])
    units = _units(graph)
    found = [finding for component in graph.components() for finding in _component(graph, component, units)]
    explained_already = {id(check) for finding in found for check in finding.related}
    rounded = [index for index, check in enumerate(graph.checks) if check.rounding and id(check) not in explained_already]
    return tuple(sorted([*texts, *lacks, *found, *notes(graph, rounded, units)], key=_reading_order))


def _component(graph: Graph, failed: tuple[int, ...], units: Sequence[Unit]) -> Iterator[Finding]:
    """Explain failed checks that hang together, by the most plausible repairs first."""
    working = suspicions(graph, failed, units)
    left = list(failed)
    for best in working:
        others = [each for each in working if each is not best and each.nodes != best.nodes]
        if set(best.trial.mends) <= set(left) and not is_guess(best, others):
            yield explained(graph, best, others)
            left = [index for index in left if index not in best.trial.mends]
    same_figures: dict[frozenset[object], list[int]] = {}
    for index in left:
        same_figures.setdefault(frozenset(graph.nodes(index)), []).append(index)
    for indices in same_figures.values():
        yield unexplained(graph, indices)


def _units(graph: Graph) -> tuple[Unit, ...]:
    """Give the units that the report prints, in reading order."""
    every = {id(figure.unit): figure.unit for check in graph.checks for _, figure in check.figures}  # most are one and the same
    return tuple(dict.fromkeys(every.values()))


def _reading_order(finding: Finding) -> tuple[object, ...]:
    places = {role: place for role, _, place in printed_of(finding.check.record)}
    first = places.get(finding.suspects[0]) if finding.suspects else None
    place = first or finding.check.record.place
    return (place.file, place.offset, place.line, place.column, finding.check.rule.name, finding.suspects)
