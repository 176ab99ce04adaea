"""Composition in tables: totals of rows and of columns, by words, codes, spanning names, formulas, numbering and 其中."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from validator.extraction.continued_panels import whole_panels
from validator.extraction.matrix import Line, Matrix
from validator.extraction.score_sheets import with_marks_above
from validator.extraction.structure import Analysis
from validator.extraction.sum_belief import SumBelief
from validator.extraction.sum_readings import Outcome, WeighedSum, weighed_sums
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
MOST_READINGS = 5
# A best reading below this is a guess: one record says that the total was seen.
ACCUSING = 4.0
# Other things that a table may claim of the same line: its parts by 其中, and what is left of it.
KINDS = {
    "list": "list",
    "list-with-rest": "list",
    "list-and-following": "list",
    "result-taken-off": "less-result",
    "result-added": "result",
    "balance": "balance",
}


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every total of a table with its parts, down and across."""
    for table in analysis.tables:
        for matrix in whole_panels(table.matrices):
            yield from _records(with_marks_above(matrix, table.matrices))
            yield from _records(matrix.turn())


@dataclass(frozen=True, slots=True)
class _Reading:
    """A record of a claim, and whether its figures add up."""

    record: Record
    holds: bool


def _records(matrix: Matrix) -> Iterator[Record]:
    """Give the readings of every claim, claim by claim."""
    belief = SumBelief(matrix, weighed_sums(matrix))
    claims: dict[str, list[_Reading]] = {}
    for found in belief.weighed:
        for column in matrix.columns:
            if outcome := found.outcomes.get(column.at):
                options = [(outcome, belief.structure(found, column, outcome)), *belief.charitable(found, column, outcome)]
                for each, bits in options:
                    record = _record(matrix, found, column, _counted(each) if belief.counted else each, bits)
                    claims.setdefault(record.claim, []).append(_Reading(record, each.holds))
    for readings in claims.values():
        yield from _plausible(readings)


def _record(matrix: Matrix, found: WeighedSum, column: Line, outcome: Outcome, bits: float) -> Record:
    kind = KINDS.get(found.sum.wording, "sum") + ("-across" if matrix.turned else "-down")
    return Record(
        f"core/{FAMILY}",
        {"total": outcome.total, "parts": outcome.parts},
        outcome.total.place,
        claim=matrix.claim(kind, found.total, column),
        structure=bits,
        wording=f"table {found.sum.wording}",
        complete=found.sum.complete or outcome.holds,
    )


def _counted(outcome: Outcome) -> Outcome:
    """Give the figures of an outcome as counts, which hide nothing."""
    return replace(outcome, total=replace(outcome.total, set=True), parts=tuple(replace(part, set=True) for part in outcome.parts))


def _plausible(readings: Sequence[_Reading]) -> Iterator[Record]:
    """Give the best readings of a claim, one for each set of parts; the best of those that hold is always among them."""
    best: dict[object, _Reading] = {}
    for reading in sorted(readings, key=lambda each: -each.record.structure):
        parts = reading.record.values["parts"]
        assert isinstance(parts, tuple)
        best.setdefault(frozenset(part.place for part in parts), reading)
    ranked = list(best.values())
    if ranked[0].record.structure < ACCUSING and not any(reading.holds for reading in ranked):
        ranked = [] if "-result" in ranked[0].record.claim else ranked[:1]
    kept = ranked[:MOST_READINGS]
    if not any(reading.holds for reading in kept):
        kept += [reading for reading in ranked[MOST_READINGS:] if reading.holds][:1]
    yield from (reading.record for reading in kept)
