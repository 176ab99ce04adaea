"""Points: two percentages and the percentage points between them: 达到89.8%，较上年的75%提高14.8个百分点."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.recording import claim_of, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "points"
BITS = 10.0
CURRENT = (Role.RATE, Role.SHARE, Role.COMPLETION, Role.OTHER)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every difference in points whose two percentages are printed in the sentence before it."""
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            if mention.role is Role.GROWTH and mention.figure.unit.kind == "points":
                previous, current = _nearest(sentence, mention, (Role.PRIOR,)), _nearest(sentence, mention, CURRENT)
                if previous and current:
                    values = {"current": current.figure, "previous": previous.figure, "delta": signed(mention)}
                    yield from readings(f"core/{FAMILY}", claim_of(mention), place_of(sentence), "points", [(values, BITS)])


def _nearest(sentence: Sentence, mention: Mention, roles: tuple[Role, ...]) -> Mention | None:
    earlier = [m for m in sentence.mentions if m.index < mention.index and m.role in roles and m.figure.unit.kind == "percent"]
    return earlier[-1] if earlier else None
