"""Composition told by shares: parts that name the same whole (占基本支出的…) and whose shares come to 100%."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.groups import share_groups
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
BITS = 10.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the parts of every group of shares that come to 100%."""
    for group in share_groups(analysis):
        if group.shares_make_up_all:
            values: Values = {"total": group.head.figure, "parts": tuple(part.figure for part in group.parts)}
            place = place_of(analysis.sentences[group.parts[0].sentence])
            yield from readings(
                f"core/{FAMILY}", f"m{group.head.index}-m{group.parts[0].index}-named", place, "shares of a named whole", [(values, BITS)]
            )
