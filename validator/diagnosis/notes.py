"""Notes: checks that hold only because figures are rounded, folded so that a table raises one of each kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from validator.checking.conditions import compared
from validator.diagnosis.changes import Change
from validator.diagnosis.findings import expected, recomputed
from validator.diagnosis.graph import Graph
from validator.diagnosis.needs import need
from validator.diagnosis.nodes import Node, node_of
from validator.diagnosis.prices import Slip
from validator.diagnosis.printing import Printing
from validator.diagnosis.repairs import Trial, trial
from validator.diagnosis.roles import claimed
from validator.diagnosis.slips import rounding_slips
from validator.model.check import Check
from validator.model.finding import Finding, Repair
from validator.model.rule import Severity

__all__ = ["notes"]


@dataclass(frozen=True, slots=True)
class _Note:
    """One check that holds by rounding, and the change that would make it hold plainly, if one is known."""

    index: int
    node: Node | None = None
    role: str = ""
    slip: Slip | None = None
    trial: Trial | None = None
    unique: bool = False

    @property
    def cause(self) -> str:
        return self.slip.cause if self.slip else "rounding"

    @property
    def repair(self) -> tuple[Node | None, str] | None:
        """What tells a note with a repair of its own from the common run of them: which figure lacks which decimals."""
        return (self.node, self.slip.figure.text) if self.slip and self.cause == "decimals-dropped" else None


def notes(graph: Graph, rounded: Sequence[int], printing: Printing) -> tuple[Finding, ...]:
    """Make the notes of checks that hold by rounding.

    All of one place (table or section of a file) are one note; only decimals that were left out, and mend a check when they are put
    back, are told figure by figure, wherever the checks stand that they mend.
    """
    groups: dict[tuple[object, ...], list[_Note]] = {}
    for index in rounded:
        note = _explained(graph, index, printing)
        groups.setdefault(_group_of(graph.checks[index], note), []).append(note)
    return tuple(_finding(graph, group, printing) for group in groups.values())


def _group_of(check: Check, note: _Note) -> tuple[object, ...]:
    place = check.record.place
    return (place.file, note.repair) if note.repair else (place.file, place.section, place.address.table)


def _explained(graph: Graph, index: int, printing: Printing) -> _Note:
    """Find the rounding slip that mends most checks of those that speak of its figure; the claimed figure goes first."""
    check = graph.checks[index]
    found = list(_mendings(graph, index, check, printing))
    own = claimed(check)
    best = min(found, key=lambda note: (-len(note.trial.smooths) if note.trial else 0, note.role != own), default=_Note(index))
    return replace(best, unique=len({note.node for note in found}) == 1)


def _mendings(graph: Graph, index: int, check: Check, printing: Printing) -> Iterator[_Note]:
    for role, figure in compared(check.rule, check.record):
        asked = need(check, (role,), printing)
        for slip in rounding_slips(figure, asked) if asked else ():
            node = node_of(check, role, figure)
            done = trial(graph, (Change((node,), figure, slip.figure),))
            if done and index in done.smooths:
                yield _Note(index, node, role, slip, done)


def _finding(graph: Graph, group: Sequence[_Note], printing: Printing) -> Finding:
    first = next((note for note in group if note.unique), group[0])
    check = graph.checks[first.index]
    suspect = first.role or claimed(check) or ""
    slip = first.slip if len({note.node for note in group}) == 1 else None
    smoothed = {index for note in group if note.trial and slip for index in note.trial.smooths}
    others = ({note.index for note in group} | smoothed) - {first.index}
    causes = {note.cause for note in group}
    return Finding(
        check=check,
        severity=Severity.NOTE,
        confidence=check.confidence,
        suspects=(suspect,) if suspect else (),
        arithmetic=recomputed(check, suspect, slip.figure if slip else None),
        expected=tuple((dict(expected(check, printing)) | ({suspect: slip.figure.text} if slip else {})).items()),
        cause=causes.pop() if len(causes) == 1 else "rounding",
        repair=Repair(suspect, dict(check.figures)[suspect], slip.figure.text, first.unique) if slip else None,
        related=tuple(graph.checks[index] for index in sorted(others)),
    )
