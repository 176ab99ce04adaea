"""Counts by their price in English sentences: 1.2 million shares at an average price of $41.67 per share for a total of $50.0 million.

An average is rounded and fees may be added: such a reading verifies and never accuses.
"""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.english.naming import PER_SHARE
from validator.extraction.english.vocabulary import pattern
from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.structure import Analysis, Role, Sentence
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "product"
WEAK = 3.5
COUNTED = ("number", "count")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every price with a count and an amount of money in its sentence, the nearest first."""
    for sentence in analysis.english:
        for price in sentence.mentions:
            if price.figure.unit.kind == "money" and PER_SHARE.match(price.tail) and pattern(r"<priced>").search(price.lead):
                yield from readings(f"core/{FAMILY}", claim_of(price), place_of(sentence), "english price", _options(sentence, price.index))


def _options(sentence: Sentence, at: int) -> Iterator[tuple[dict[str, Figure], float]]:
    standing = [m for m in sentence.mentions if m.role is Role.LEVEL and m.index != at and not PER_SHARE.match(m.tail)]
    near = sorted(standing, key=lambda m: abs(m.index - at))
    counts = [m for m in near if m.figure.unit.kind in COUNTED][:2]
    amounts = [m for m in near if m.figure.unit.kind == "money"][:2]
    price = next(m for m in sentence.mentions if m.index == at)
    for count in counts:
        for amount in amounts:
            yield {"count": count.figure, "each": price.figure, "total": amount.figure}, WEAK
