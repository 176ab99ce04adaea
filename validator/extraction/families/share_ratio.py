"""Shares told as a ratio, with the parts that the vocabulary knows in this order: 三次产业 are the first, the second and the third.

Which figures are meant is told by names alone, so such a reading verifies where it holds and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.partition_sums import Sum, partition_sums
from validator.extraction.partitions import partitions
from validator.extraction.ratios import Ratio, ratios
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
WEAK = 3.5
ORDERED = "产业"
MOST_SUMS = 2


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the members of every ratio of this period with the parts that its name counts."""
    for ratio in ratios(analysis):
        if ratio.earlier or ORDERED not in ratio.lead:
            continue
        sums = sorted(_fitting(analysis, ratio), key=lambda found: abs(found.head.index - ratio.mentions[0].index))[:MOST_SUMS]
        for position, (mention, percent) in enumerate(zip(ratio.mentions, ratio.percents, strict=True)):
            options: list[tuple[Values, float]] = [
                ({"part": found.parts[position].figure, "whole": found.head.figure, "percent": percent}, WEAK) for found in sums
            ]
            yield from readings(f"core/{FAMILY}", claim_of(mention), place_of(analysis.sentences[mention.sentence]), "ratio", options)


def _fitting(analysis: Analysis, ratio: Ratio) -> Iterator[Sum]:
    """Give the sums with as many parts as the ratio has members, all of them named by the word that the ratio counts."""
    for found in partition_sums(analysis):
        named = all(ORDERED in part.lead for part in found.parts)
        if named and len(found.parts) == partitions()[found.partition].parts == len(ratio.mentions):
            yield found
