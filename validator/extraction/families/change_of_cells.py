"""Change of a figure that stands in a table only: 支出总计比上年增加20万元，增长4.18%, the total being printed under 支出总计."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.cells_named import cells_named
from validator.extraction.families.change import changes, subject_of, values_of
from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "change"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change told by amount and percentage of the cells that its clause names."""
    for sentence in analysis.chinese:
        for change in changes(sentence):
            if change.delta and change.percent:
                found = cells_named(analysis, subject_of(change.first), change.delta.dimension)
                options = [(values_of(each.mention, None, change), each.bits) for each in found]
                yield from readings(f"core/{FAMILY}", claim_of(change.first), place_of(sentence), "change of cells", options)
