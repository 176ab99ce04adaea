"""Composition that no word announces: figures of a list that add to the digit up to a figure printed elsewhere."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.lists import part_lists
from validator.extraction.recording import Values
from validator.extraction.structure import Analysis
from validator.extraction.sums_elsewhere import sums_elsewhere
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK = 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every such sum, unless the text itself lists the parts of that total."""
    listed = {
        (head.figure.key, frozenset(part.figure.key for part in each.parts))
        for each in part_lists(analysis)
        for head in (each.head, *(head for head, _ in each.heads))
    }
    for found in sums_elsewhere(analysis):
        if (found.total.key, frozenset(part.key for part in found.parts)) not in listed:
            values: Values = {"total": found.total, "parts": found.parts}
            claim = f"at{found.total.place.offset}-{'-'.join(str(part.place.offset) for part in found.parts)}"
            yield Record(f"core/{FAMILY}", values, found.parts[0].place, claim=claim, structure=WEAK, wording="sum elsewhere")
