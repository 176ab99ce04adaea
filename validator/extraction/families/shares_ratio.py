"""Shares told as a ratio that add to 100%: 三次产业结构为21.8:17.4:60.8."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.ratios import ratios
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.structure import Analysis
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
BITS = 8.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every ratio of structure."""
    for ratio in ratios(analysis):
        first = ratio.mentions[0]
        values: Values = {"percents": ratio.percents}
        yield from readings(f"core/{FAMILY}", claim_of(first), place_of(analysis.sentences[first.sentence]), "ratio", [(values, BITS)])
