"""Change of a figure that stands in a table only: 支出总计比上年增加20万元，增长4.18%, the total being printed under 支出总计."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.cells_named import cells_named
from validator.extraction.families.change import changes, subject_of, values_of
from validator.extraction.labels import normal_label, similar
from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.resolving import Candidate
from validator.extraction.structure import Analysis, Role
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change told by amount and percentage of the cells that its clause names; where the text tells that figure, of its name alone."""
    told: set[str] = set()
    for sentence in analysis.chinese:
        told |= {normal_label(mention.figure.label) for mention in sentence.mentions if mention.role is Role.LEVEL}
        for change in changes(sentence):
            if change.delta and change.percent:
                subject = subject_of(change.first)
                least = 1.0 if normal_label(subject) in told else 0.0
                found = cells_named(analysis, subject, change.delta.dimension)
                options = [(values_of(each.mention, None, change), each.bits) for each in found if _likeness(subject, each) >= least]
                yield from readings(f"core/{FAMILY}", claim_of(change.first), place_of(sentence), "change of cells", options)


def _likeness(subject: str, cell: Candidate) -> float:
    return similar(subject, cell.mention.figure.label.rpartition("›")[2])
