"""Shares of a named whole that add to 100%."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.groups import share_groups
from validator.extraction.recording import place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
BITS = 10.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the percentages of every group whose shares come to 100% or whose parts come to the whole."""
    for group in share_groups(analysis):
        if group.shares_make_up_all or group.parts_make_up_all:
            values = {"percents": tuple(percent.figure for percent in group.percents)}
            place = place_of(analysis.sentences[group.parts[0].sentence])
            yield from readings(f"core/{FAMILY}", f"m{group.percents[0].index}", place, "shares of a named whole", [(values, BITS)])
