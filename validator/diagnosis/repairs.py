"""Repairs tried on the graph: one figure (or all copies of it) changed, and every check that speaks of it judged again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from validator.checking.conditions import Kind, kind
from validator.checking.outcome import Outcome, outcome
from validator.diagnosis.graph import Graph, Node
from validator.diagnosis.slips import Slip
from validator.language.evaluation import substitute
from validator.model.check import Check, Status
from validator.model.figure import Figure
from validator.model.rule import Severity

__all__ = ["Trial", "mended", "trial"]


LEAST_TO_SPLIT = 2
"""Failed checks over different figures that must agree on a repair before it may part a figure from its copies."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a repair does.

    Attributes:
        mends: failed checks that hold with it.
        coarsely: how many of these hold by rounding only.
        smooths: checks that held by rounding and hold plainly with it.
        keeps: passed checks that speak of its figures and still hold.
        splits: restatements that hold now: with the repair the figure would differ from its copies elsewhere.
    """

    mends: tuple[int, ...]
    coarsely: int = 0
    smooths: tuple[int, ...] = ()
    keeps: tuple[int, ...] = ()
    splits: tuple[int, ...] = ()


def trial(graph: Graph, nodes: Iterable[Node], printed: Figure, slip: Slip) -> Trial | None:
    """Try a repair. None if it does nothing, or a check that passed no longer does, or an error that speaks of the figures remains.

    A warning says what is possible: it may remain. A restatement may be split by a repair on which several failed checks agree: that an
    error was copied does not make it right.
    """
    found: dict[str, list[int]] = {"mends": [], "smooths": [], "keeps": [], "splits": []}
    coarsely = 0
    for index, roles in graph.touching(nodes).items():
        check = graph.checks[index]
        result = _after(check, roles, printed, slip.figure)
        effect = _effect(check, result)
        if effect is None:
            return None
        found.get(effect, []).append(index)
        coarsely += effect == "mends" and result is not None and result.rounding
    done = Trial(coarsely=coarsely, **{name: tuple(indices) for name, indices in found.items()})
    agreeing = {frozenset(graph.nodes(index)) for index in done.mends}
    allowed = not done.splits or len(agreeing) >= LEAST_TO_SPLIT
    return done if allowed and (done.mends or done.smooths) else None


def _effect(check: Check, result: Outcome | None) -> str | None:
    """Tell what a repair does to a check, in the words of ``Trial``; ``remains`` of a warning; None if it must not be done."""
    if result is not None and result.status is Status.PASSED:
        if check.status is Status.FAILED:
            return "mends"
        return "smooths" if check.rounding and not result.rounding else "keeps"
    if check.status is Status.FAILED and check.rule.severity is not Severity.ERROR:
        return "remains"
    if check.status is Status.PASSED and kind(check.rule.condition) is Kind.RESTATEMENT and result is not None:
        return "splits"
    return None


def _after(check: Check, roles: tuple[str, ...], printed: Figure, meant: Figure) -> Outcome | None:
    """Judge a check again with the figures of some roles repaired; None if they are read otherwise there."""
    figures = dict(check.figures)
    changes = {role: mended(figures[role], printed, meant) for role in roles}
    known = {role: figure for role, figure in changes.items() if figure}
    return outcome(check.rule, substitute(check.record, known)) if len(known) == len(changes) else None


def mended(there: Figure, printed: Figure, meant: Figure) -> Figure | None:
    """Give the figure of one record as repaired, where ``printed`` is how it stands in another; None if the two do not agree.

    A decrease may be read as a negative figure here and as a plain one there.
    """
    if there.unit != printed.unit or abs(there.value) != abs(printed.value):
        return None
    sign = Decimal(1) if there.value == printed.value else Decimal(-1)
    return replace(there, text=meant.text, value=sign * meant.value, unit=meant.unit, resolution=meant.resolution)
