"""Repairs tried on the graph: figures (or all copies of them) changed, and every check that speaks of them judged again."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from validator.checking.belief import LEAST_SURE, WEAK_READING, accusation
from validator.checking.conditions import Kind, kind
from validator.checking.outcome import Outcome
from validator.diagnosis.changes import Change
from validator.diagnosis.graph import Graph
from validator.diagnosis.nodes import Node
from validator.model.check import Check, Status
from validator.model.rule import Severity

__all__ = ["Trial", "believed", "repaired", "trial"]


INCOMPLETE = "incomplete-list"
"""Why a list that no longer adds up is not held against anybody."""
LEAST_TO_SPLIT = 2
"""Failed checks over different figures that must agree on a repair before it may part a figure from its copies."""


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
    places = _Places(graph.touching, changes)
    # most repairs are given up because a failed check remains: these come first
    for index in sorted(places.indices, key=lambda each: graph.checks[each].status is not Status.FAILED):
        check = graph.checks[index]
        result = graph.judge.after(check, places.there(index))
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
    places = _Places(graph.touching, changes)
    for index in places.indices:
        checks[index] = graph.judge.repaired(checks[index], places.there(index))
    return replace(graph, checks=tuple(checks))


class _Places:
    """Where changed figures stand.

    Attributes:
        indices: the checks that speak of them, in their order.
    """

    def __init__(self, around: Callable[[tuple[Node, ...]], Mapping[int, Sequence[str]]], changes: Sequence[Change]) -> None:
        self._around = [(change, around(change.nodes)) for change in changes]
        alone = len(changes) == 1
        self.indices: Iterable[int] = self._around[0][1] if alone else sorted({index for _, found in self._around for index in found})

    def there(self, index: int) -> dict[str, Change]:
        """Give what is changed in a check, by roles."""
        return {role: change for change, found in self._around for role in found.get(index, ())}


def _confirmed(graph: Graph, changes: Sequence[Change]) -> tuple[int, ...]:
    """Give the equations that were not believed, and hold plainly with the changes."""
    places = _Places(graph.hoping, changes)
    after = {index: graph.judge.after(graph.checks[index], places.there(index)) for index in places.indices}
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
