"""Notes: checks that hold only because figures are rounded, folded so that a table raises one of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.checking.conditions import compared
from validator.diagnosis.findings import expected, recomputed
from validator.diagnosis.graph import Graph, Node, node_of
from validator.diagnosis.needs import need
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import claimed
from validator.diagnosis.slips import Slip, slips
from validator.model.check import Check
from validator.model.finding import Finding, Repair
from validator.model.rule import Severity
from validator.model.unit import Unit

__all__ = ["notes"]

ROUNDED_AWAY = ("decimals-dropped", "truncated")
"""The slips that rounding is made of."""


@dataclass(frozen=True, slots=True)
class _Note:
    """One check that holds by rounding, and the change that would make it hold plainly, if one is known."""

    index: int
    node: Node | None = None
    role: str = ""
    slip: Slip | None = None
    trial: Trial | None = None

    @property
    def cause(self) -> str:
        return self.slip.cause if self.slip else "rounding"


def notes(graph: Graph, rounded: Sequence[int], units: Sequence[Unit]) -> tuple[Finding, ...]:
    """Make the notes of checks that hold by rounding: one for each place (table or section of a file), cause and mended figure."""
    groups: dict[tuple[object, ...], list[_Note]] = {}
    for index in rounded:
        note = _explained(graph, index, units)
        place = graph.checks[index].record.place
        dropped = (note.node, note.slip.figure.text) if note.slip and note.cause == "decimals-dropped" else None
        groups.setdefault((place.file, place.section, place.path.partition("!")[0], note.cause, dropped), []).append(note)
    return tuple(_finding(graph, group) for group in groups.values())


def _explained(graph: Graph, index: int, units: Sequence[Unit]) -> _Note:
    """Find the rounding slip that mends most checks of those that speak of its figure; the claimed figure goes first."""
    check = graph.checks[index]
    found = list(_mendings(graph, index, check, units))
    own = claimed(check)
    return min(found, key=lambda note: (-len(note.trial.smooths) if note.trial else 0, note.role != own), default=_Note(index))


def _mendings(graph: Graph, index: int, check: Check, units: Sequence[Unit]) -> Iterator[_Note]:
    for role, figure in compared(check.rule, check.record):
        asked = need(check, (role,), tuple(units))
        for slip in slips(figure, asked) if asked else ():
            if slip.cause in ROUNDED_AWAY:
                node = node_of(check, role, figure)
                done = trial(graph, (node,), figure, slip)
                if done and index in done.smooths:
                    yield _Note(index, node, role, slip, done)


def _finding(graph: Graph, group: Sequence[_Note]) -> Finding:
    first = group[0]
    check = graph.checks[first.index]
    suspect = first.role or claimed(check) or ""
    one = first.slip if len({(note.node, note.cause) for note in group}) == 1 else None
    repair = Repair(first.role, dict(check.figures)[first.role], one.figure.text) if one else None
    others = {note.index for note in group} | {index for note in group if note.trial and one for index in note.trial.smooths}
    return Finding(
        check=check,
        severity=Severity.NOTE,
        confidence=check.confidence,
        suspects=(suspect,) if suspect else (),
        arithmetic=recomputed(check, suspect),
        expected=expected(check),
        cause=first.cause,
        repair=repair,
        related=tuple(graph.checks[index] for index in sorted(others - {first.index})),
    )
