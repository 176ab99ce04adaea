"""Rates of two figures told beside them: 医疗总费用B万元，报销A万元，报销比例p%; 参保A万人，以B万人口为基数，覆盖率达p%.

The text does not say which figures a rate divides, so such a reading verifies where it holds and never accuses: its structure is weak.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
WEAK = 3.5
# A rate without decimals fits some pair of figures by chance too often to verify anything.
COARSEST = Decimal("0.05")
REACH = 3
KINDS = ("money", "count", "number")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate printed with decimals behind two figures of one dimension."""
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            if mention.role is Role.RATE and mention.figure.unit.kind == "percent" and mention.figure.resolution <= COARSEST:
                yield from readings(
                    f"core/{FAMILY}", claim_of(mention), place_of(sentence), "rate of two figures", _pairs(sentence, mention)
                )


def _pairs(sentence: Sentence, rate: Mention) -> Iterator[tuple[Values, float]]:
    """Give the pairs of figures before the rate of which the smaller may be divided by the larger, nearest first."""
    earlier = [m for m in before(sentence, rate) if m.figure.unit.kind in KINDS][:REACH]
    for position, one in enumerate(earlier):
        for other in earlier[position + 1 :]:
            part, whole = sorted((one, other), key=lambda m: m.figure.base)
            if one.figure.unit.kind == other.figure.unit.kind and whole.figure.base:
                yield {"part": part.figure, "whole": whole.figure, "percent": rate.figure}, WEAK
