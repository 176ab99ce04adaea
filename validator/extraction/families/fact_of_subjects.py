"""One amount told by the text and by a table of final accounts: what was spent on a subject that the text names by its class, group and item."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.account_tables import mostly_hold
from validator.extraction.likeness import agree, one_slip_apart
from validator.extraction.structure import Analysis
from validator.extraction.subject_amounts import told_of_subjects
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "fact"
BITS = 9.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the amounts of subjects that the text tells and the table of the general budget prints under their codes.

    Where more than a third disagree, the text tells of other amounts. A single one that disagrees is held against the report only if a slip
    explains it.
    """
    pairs = list(told_of_subjects(analysis))
    holding = [agree(*pair) for pair in pairs]
    believed = mostly_hold(holding)
    for pair, holds in zip(pairs, holding, strict=True):
        if holds or (believed and one_slip_apart(*pair)):
            first, second = sorted(pair, key=lambda figure: figure.place.offset)
            yield Record(f"core/{FAMILY}", {"values": (first, second)}, first.place, "", BITS, "subjects")
