"""Rates whose base is named as such: 参保A万人，以B万常住人口为基数，覆盖率达p%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
BITS = 9.0
RATES = (Role.RATE, Role.SHARE)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate that follows a figure which the text calls its base."""
    for sentence in analysis.chinese:
        for rate in sentence.mentions:
            if rate.role in RATES and rate.figure.unit.kind == "percent":
                yield from _on_base(sentence, rate)


def _on_base(sentence: Sentence, rate: Mention) -> Iterator[Record]:
    """Read the base right before a rate with the figure before it, which must be counted like it."""
    earlier = list(before(sentence, rate, roles=(Role.LEVEL, Role.BASE)))
    if len(earlier) > 1 and _base().search(earlier[0].tail) and rate.index == earlier[0].index + 1:
        whole, part = _alike(earlier[0].figure, earlier[1].figure), earlier[1].figure
        if whole:
            values: Values = {"part": part, "whole": whole, "percent": rate.figure}
            yield from readings(f"core/{FAMILY}", claim_of(rate), place_of(sentence), "named as base", [(values, BITS)])


def _alike(base: Figure, part: Figure) -> Figure | None:
    """Give a base in the dimension of its part: 126.33万常住人口 are people if those insured are."""
    if base.unit.dimension == part.unit.dimension:
        return base
    return (
        replace(base, unit=replace(part.unit, symbol=base.unit.symbol, scale=base.unit.scale)) if base.unit.dimension == "number" else None
    )


@cache
def _base() -> re.Pattern[str]:
    return re.compile(words().pattern("as_base"))
