"""Repairs tried on the graph: figures (or all copies of them) changed, and every check that speaks of them judged again."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from validator.checking.belief import LEAST_SURE, WEAK_READING, accusation
from validator.checking.conditions import Kind, kind
from validator.checking.outcome import Outcome, outcome
from validator.diagnosis.graph import Graph, Node, node_of
from validator.language.evaluation import substitute
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.rule import Severity

__all__ = ["Change", "Trial", "believed", "mended", "repaired", "trial"]


INCOMPLETE = "incomplete-list"
"""Why a list that no longer adds up is not held against anybody."""
LEAST_TO_SPLIT = 2
"""Failed checks over different figures that must agree on a repair before it may part a figure from its copies."""


@dataclass(frozen=True, slots=True)
class Change:
    """What is printed otherwise.

    Attributes:
        nodes: the figure, or all its copies.
        printed: as it stands.
        meant: as it should stand.
    """

    nodes: tuple[Node, ...]
    printed: Figure
    meant: Figure


@dataclass(frozen=True, slots=True)
class Trial:
    """What a repair does.

    Attributes:
        mends: failed checks that hold with it.
        roughly: those of these that hold by rounding only.
        smooths: checks that held by rounding and hold plainly with it.
        keeps: passed checks that speak of its figures and still hold.
        splits: restatements that hold now: with the repair the figure would differ from its copies elsewhere.
        confirms: equations that were not believed and hold plainly with it.
        remains: failed checks of its figures that still fail: another figure in them is wrong too, or the repair is wrong.
    """

    mends: tuple[int, ...]
    roughly: tuple[int, ...] = ()
    smooths: tuple[int, ...] = ()
    keeps: tuple[int, ...] = ()
    splits: tuple[int, ...] = ()
    confirms: tuple[int, ...] = ()
    remains: tuple[int, ...] = ()


def trial(graph: Graph, changes: Sequence[Change], *, partial: bool = False) -> Trial | None:
    """Try a repair. None if it does nothing, or a check that passed no longer does, or an error that speaks of the figures remains.

    A warning says what is possible: it may remain. A restatement may be split by a repair on which several failed checks agree: that an
    error was copied does not make it right. ``partial``: errors may remain, for another repair to mend.
    """
    found: dict[str, list[int]] = {"mends": [], "smooths": [], "keeps": [], "splits": [], "remains": [], "roughly": []}
    places = _places(graph.members, changes)
    # most repairs are given up because a failed check remains: these come first
    for index in sorted(places, key=lambda each: graph.checks[each].status is not Status.FAILED):
        check = graph.checks[index]
        result = _after(check, places[index])
        effect = _effect(check, result)
        if effect is None or (effect == "remains" and not partial and check.rule.severity is Severity.ERROR):
            return None
        found[effect].append(index)
        if effect == "mends" and result is not None and result.rounding:
            found["roughly"].append(index)
    if not found["mends"] and not found["smooths"]:
        return None
    done = Trial(confirms=_confirmed(graph, changes), **{name: tuple(indices) for name, indices in found.items()})
    agreeing = {frozenset(graph.nodes(index)) for index in done.mends}
    return done if not done.splits or len(agreeing) >= LEAST_TO_SPLIT else None


def repaired(graph: Graph, changes: Sequence[Change]) -> Graph:
    """Give the graph as it would be with a repair: the figures stay where they are, the checks that speak of them are judged again."""
    checks = list(graph.checks)
    for index, there in _places(graph.members, changes).items():
        check = checks[index]
        record = _changed(check.record, there)
        result = outcome(check.rule, record) if record else None
        if record and result and result.status in {Status.PASSED, Status.FAILED}:
            figures = dict(record.figures)
            spoken = tuple((role, figures[role]) for role, _ in check.figures)
            checks[index] = replace(check, record=record, status=result.status, rounding=result.rounding, figures=spoken)
    return replace(graph, checks=tuple(checks))


def _places(members: Mapping[Node, Sequence[tuple[int, str]]], changes: Sequence[Change]) -> dict[int, dict[str, Change]]:
    """Give the checks that speak of changed figures, in their order, with the role of each there."""
    found: dict[int, dict[str, Change]] = {}
    for change in changes:
        for node in change.nodes:
            for index, role in members.get(node, ()):
                found.setdefault(index, {})[role] = change
    return dict(sorted(found.items()))


def _confirmed(graph: Graph, changes: Sequence[Change]) -> tuple[int, ...]:
    """Give the equations that were not believed, and hold plainly with the changes."""
    after = {index: _after(graph.checks[index], there) for index, there in _places(graph.hopes, changes).items()}
    return tuple(index for index, result in after.items() if result and result.status is Status.PASSED and not result.rounding)


def _effect(check: Check, result: Outcome | None) -> str | None:
    """Tell what a repair does to a check, in the words of ``Trial``; None if it must not be done."""
    if result is not None and result.status is Status.PASSED:
        if check.status is Status.FAILED:
            return "mends"
        return "smooths" if check.rounding and not result.rounding else "keeps"
    if check.status is Status.FAILED:
        return "remains"
    if result is not None and (_need_not_be_complete(result) or not believed(check)):
        return "keeps"  # where such a reading fails it accuses nobody
    return "splits" if kind(check.rule.condition) is Kind.RESTATEMENT and result is not None else None


def _need_not_be_complete(result: Outcome) -> bool:
    return result.reason is not None and result.reason.key == INCOMPLETE


def believed(check: Check) -> bool:
    """Whether a check would be raised as failed if it did not hold: its reading is structure, not only numbers that fit."""
    structures = [record.structure for record in (check.record, *check.alternatives)]
    return check.record.structure >= WEAK_READING and accusation(structures) >= LEAST_SURE


def _after(check: Check, there: Mapping[str, Change]) -> Outcome | None:
    """Judge a check again with the figures of some roles changed, on whatever reading holds then; None if they are read otherwise there."""
    record = _changed(check.record, there)
    result = outcome(check.rule, record) if record else None
    if not check.alternatives or (result and result.status is Status.PASSED):
        return result
    places = {node[:-1]: change for change in there.values() for node in change.nodes}
    for reading in check.alternatives:
        roles = {role: places[place] for role, figure in reading.figures if (place := node_of(check, role, figure)[:-1]) in places}
        record = _changed(reading, roles)
        other = outcome(check.rule, record) if record else None
        if other and other.status is Status.PASSED:
            return other
    return result


def _changed(record: Record, there: Mapping[str, Change]) -> Record | None:
    """Give a record with the figures of some roles changed; None if it reads one of them otherwise."""
    figures = dict(record.figures)
    changed = {role: mended(figures[role], change.printed, change.meant) for role, change in there.items()}
    known = {role: figure for role, figure in changed.items() if figure}
    return substitute(record, known) if len(known) == len(changed) else None


def mended(there: Figure, printed: Figure, meant: Figure) -> Figure | None:
    """Give the figure of one record as repaired, where ``printed`` is how it stands in another; None if the two do not agree.

    A decrease may be read as a negative figure here and as a plain one there.
    """
    if there.unit != printed.unit or abs(there.value) != abs(printed.value):
        return None
    sign = Decimal(1) if there.value == printed.value else Decimal(-1)
    return replace(there, text=meant.text, value=sign * meant.value, unit=meant.unit, resolution=meant.resolution)
