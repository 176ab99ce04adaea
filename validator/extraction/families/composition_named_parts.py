"""Composition by the names of the parts: 支出合计 is 基本支出 and 项目支出 wherever the report prints them."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from validator.extraction.lists import part_lists
from validator.extraction.partition_sums import partition_sums
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every whole with the parts that its name says it has, unless the text itself lists them."""
    listed = {
        (head.index, frozenset(part.index for part in each.parts))
        for each in part_lists(analysis)
        for head in (each.head, *(head for head, _ in each.heads))
    }
    for (head, number), group in groupby(partition_sums(analysis), key=lambda found: (found.head.index, found.partition)):
        sums = list(group)
        if not any((head, frozenset(part.index for part in found.parts)) in listed for found in sums):
            options: list[tuple[Values, float]] = [({"total": found.head.figure, "parts": found.figures}, found.bits) for found in sums]
            place = place_of(analysis.sentences[sums[0].head.sentence])
            yield from readings(f"core/{FAMILY}", f"m{head}-named-parts-{number}", place, "names of parts", options)
