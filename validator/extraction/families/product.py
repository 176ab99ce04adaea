"""Products: n persons at s each come to an amount: 45人，每人每年1.20万元 beside 执行数54万元."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.resolving import Candidate, distinct
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "product"
SAME_SENTENCE, SAME_SECTION = 8.0, 3.5
REACH = 6


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every standard for each that stands with a count; its total is said nearby."""
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            if mention.role is Role.STANDARD and (count := _count(sentence, mention)):
                each = replace(mention.figure, set=True)
                totals = distinct(_totals(analysis, sentence, mention))
                options = [({"count": count.figure, "each": each, "total": total.mention.figure}, total.bits) for total in totals]
                yield from readings(f"core/{FAMILY}", claim_of(mention), place_of(sentence), "product", options)


def _count(sentence: Sentence, standard: Mention) -> Mention | None:
    counts = [
        m for m in sentence.mentions if m.role is Role.LEVEL and m.dimension in ("count.person", "count.household", "count.person-time")
    ]
    earlier = [m for m in counts if m.index < standard.index]
    return earlier[-1] if earlier else counts[0] if counts else None


def _totals(analysis: Analysis, sentence: Sentence, standard: Mention) -> Iterator[Candidate]:
    """Give the amounts that the product may come to: in its sentence, else weakly those of its section shortly before."""
    for other in analysis.sentences[max(0, sentence.number - REACH) : sentence.number + 1]:
        bits = SAME_SENTENCE if other.number == sentence.number else SAME_SECTION
        for mention in other.mentions:
            if mention.role is Role.LEVEL and mention.dimension == standard.dimension and other.section[:1] == sentence.section[:1]:
                yield Candidate(mention, bits)
