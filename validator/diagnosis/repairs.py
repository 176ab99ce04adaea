"""Repairs tried on the graph: one figure (or all copies of it) changed, and every check that speaks of it judged again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from validator.checking.outcome import outcome
from validator.diagnosis.graph import Graph, Node
from validator.diagnosis.slips import Slip
from validator.language.evaluation import substitute
from validator.model.check import Status
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.rule import Severity

__all__ = ["Trial", "mended", "trial"]


@dataclass(frozen=True, slots=True)
class Trial:
    """What a repair does.

    Attributes:
        mends: failed checks that hold with it.
        coarsely: how many of these hold by rounding only.
        smooths: checks that held by rounding and hold plainly with it.
        keeps: passed checks that speak of its figures and still hold.
    """

    mends: tuple[int, ...]
    coarsely: int
    smooths: tuple[int, ...]
    keeps: tuple[int, ...]


def trial(graph: Graph, nodes: Iterable[Node], printed: Figure, slip: Slip) -> Trial | None:
    """Try a repair. None if it does nothing, or a check that passed no longer does, or an error that speaks of the figures remains.

    A warning says what is possible: it may remain.
    """
    mends: list[int] = []
    smooths: list[int] = []
    keeps: list[int] = []
    coarsely = 0
    for index, roles in graph.touching(nodes).items():
        check = graph.checks[index]
        record = _repaired(check.record, dict(check.figures), roles, printed, slip.figure)
        result = outcome(check.rule, record) if record else None
        if result is not None and result.status is Status.PASSED:
            (mends if check.status is Status.FAILED else smooths if check.rounding and not result.rounding else keeps).append(index)
            coarsely += result.rounding and check.status is Status.FAILED
        elif check.status is Status.PASSED or check.rule.severity is Severity.ERROR:
            return None
    return Trial(tuple(mends), coarsely, tuple(smooths), tuple(keeps)) if mends or smooths else None


def mended(there: Figure, printed: Figure, meant: Figure) -> Figure | None:
    """Give the figure of one record as repaired, where ``printed`` is how it stands in another; None if the two do not agree.

    A decrease may be read as a negative figure here and as a plain one there.
    """
    if there.unit != printed.unit or abs(there.value) != abs(printed.value):
        return None
    sign = Decimal(1) if there.value == printed.value else Decimal(-1)
    return replace(there, text=meant.text, value=sign * meant.value, unit=meant.unit, resolution=meant.resolution)


def _repaired(record: Record, figures: Mapping[str, Figure], roles: tuple[str, ...], printed: Figure, meant: Figure) -> Record | None:
    changes = {role: mended(figures[role], printed, meant) for role in roles}
    known = {role: figure for role, figure in changes.items() if figure}
    return substitute(record, known) if len(known) == len(changes) else None
