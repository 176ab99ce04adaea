"""Failed checks to findings: one cause, one finding, one repair.

Each group of failed checks that hang together over shared figures is explained by the least set of repairs (see ``search``); what remains
is told check by check. Checks that hold by rounding become notes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.checking.claims import in_reading_order
from validator.diagnosis.findings import ANY_REPORT, explained, unexplained
from validator.diagnosis.graph import Graph, build
from validator.diagnosis.lacks import is_lacking, lacking
from validator.diagnosis.notes import notes
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import repaired
from validator.diagnosis.search import Search
from validator.diagnosis.suspicion import Suspicion, is_guess
from validator.diagnosis.texts import is_textual, textual
from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.record import Record, printed_of

__all__ = ["diagnose"]


def diagnose(checks: Sequence[Check]) -> tuple[Finding, ...]:
    """Diagnose the checks of one report, or of several that belong together, given in any order.

    Failed checks with one cause are one finding, the others folded under it. A repair mends every failed check that speaks of the figure
    (a warning, being possible, may remain, and an error that a further repair mends) and breaks none that passed. The same checks give the
    same findings, in reading order.
    """
    checks = _in_reading_order(checks)
    texts = [textual(check) for check in checks if check.status is Status.FAILED and is_textual(check) and not is_lacking(check)]
    lacks = [lacking(check) for check in checks if is_lacking(check)]
    graph = build([check for check in checks if not is_textual(check) and not is_lacking(check)])
    printing = Printing.of(graph)
    search = Search(printing)
    failed = [index for index, check in enumerate(graph.checks) if check.status is Status.FAILED]
    components = sorted(search.components(graph, failed), key=len)  # where time is short it goes to what can be explained
    found = [finding for component in components for finding in _component(graph, component, search, printing)]
    explained_already = {id(check) for finding in found for check in finding.related}
    rounded = [index for index, check in enumerate(graph.checks) if check.rounding and id(check) not in explained_already]
    return tuple(sorted([*texts, *lacks, *found, *notes(graph, rounded, printing)], key=_reading_order))


def _in_reading_order(checks: Sequence[Check]) -> list[Check]:
    """Sort checks by their claims, those of one claim by where their rules are declared, those for any report first."""
    ranks = {check.rule.name: (not check.rule.name.startswith(ANY_REPORT), check.rule.file, check.rule.line) for check in checks}
    order = {name: number for number, name in enumerate(sorted(ranks, key=lambda name: (ranks[name], name)))}
    first: dict[tuple[int, ...], Record] = {}
    claimed_by = {id(check): _first_reading(check, first) for check in checks}
    return in_reading_order(sorted(checks, key=lambda check: order[check.rule.name]), lambda check: claimed_by[id(check)])


def _first_reading(check: Check, known: dict[tuple[int, ...], Record]) -> Record:
    """Give what a claim is sorted by, whichever of its readings was believed."""
    if not check.alternatives:
        return check.record
    readings = (check.record, *check.alternatives)
    key = tuple(sorted(map(id, readings)))
    if key not in known:
        known[key] = in_reading_order(readings, _itself)[0]
    return known[key]


def _itself(record: Record) -> Record:
    return record


def _component(graph: Graph, failed: tuple[int, ...], search: Search, printing: Printing) -> Iterator[Finding]:
    """Tell the repairs that explain failed checks that hang together, and what they leave open."""
    explanation = search.explain(graph, failed)
    cut_short = search.cut_short
    left, told = set(explanation.open), set[int]()
    repairs = _refined(graph, explanation.repairs, search)
    for repair in repairs:
        now = _repaired(graph, [each for each in repairs if each is not repair])
        others = [each for each in search.alone(now, repair.trial.mends) if each.changes != repair.changes]
        if is_guess(repair, others) or (cut_short and len(repair.trial.mends) == 1):
            left.update(repair.trial.mends)
        else:
            told.update(repair.trial.mends)
            yield explained(graph, repair, others, now, printing)
    same_figures: dict[frozenset[object], list[int]] = {}
    for index in sorted(left - told):
        same_figures.setdefault(frozenset(graph.nodes(index)), []).append(index)
    for indices in same_figures.values():
        yield unexplained(graph, indices, printing, cut_short=cut_short)


def _refined(graph: Graph, repairs: Sequence[Suspicion], search: Search) -> list[Suspicion]:
    """Give the repairs of several errors anew: each the best of its figure now that the others are known."""
    found = list(repairs)
    for at, repair in enumerate(repairs if len(repairs) > 1 else ()):
        now = _repaired(graph, [*found[:at], *found[at + 1 :]])
        same = [each for each in search.alone(now, repair.trial.mends) if each.nodes == repair.nodes and not (each.also or repair.also)]
        if same:  # what the others mend as well is told with them
            found[at] = replace(same[0], trial=replace(same[0].trial, mends=repair.trial.mends))
    return found


def _repaired(graph: Graph, repairs: Sequence[Suspicion]) -> Graph:
    for repair in repairs:
        graph = repaired(graph, repair.changes)
    return graph


def _reading_order(finding: Finding) -> tuple[object, ...]:
    places = {role: place for role, _, place in printed_of(finding.check.record)}
    first = places.get(finding.suspects[0]) if finding.suspects else None
    place = first or finding.check.record.place
    return (place.file, place.offset, place.line, place.column, finding.check.rule.name, finding.suspects)
