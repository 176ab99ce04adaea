"""Shares of a whole that stands in a table only: A万元，占本年支出合计的p%, the total being printed under 本年支出合计."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.cells_named import cells_named
from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Role
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every share whose whole is named, of the cells of that name."""
    for sentence in analysis.chinese:
        for percent in sentence.mentions:
            part = next(before(sentence, percent), None) if percent.role is Role.SHARE and percent.base.strip() else None
            if part:
                found = cells_named(analysis, percent.base, part.dimension)
                options = [
                    ({"part": part.figure, "whole": each.mention.figure, "percent": percent.figure}, each.bits)
                    for each in found
                    if each.mention.figure.base >= part.figure.base
                ]
                yield from readings(f"core/{FAMILY}", claim_of(percent), place_of(sentence), "share of cells", options)
