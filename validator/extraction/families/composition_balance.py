"""What is left of one figure when another is taken off: 实际到位72310.80万元，全年支出71985.62万元，结余325.18万元.

The words say that something is left, not of what: such a sum is read where the digits bear it out, and accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from math import log2

from validator.extraction.evidence import adds_up
from validator.extraction.likeness import information
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK = 3.0
LEAST_EVIDENCE = 4.0
REACH, SENTENCES = 8, 3


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure that is called what is left, with the two figures told shortly before that leave it."""
    for sentence in analysis.chinese:
        for rest in sentence.mentions:
            if _is_amount(rest) and words().any_in("left_over", rest.lead):
                earlier = [
                    mention
                    for mention in analysis.mentions[max(0, rest.index - 2 * REACH) : rest.index]
                    if _is_amount(mention) and mention.dimension == rest.dimension and rest.sentence - mention.sentence < SENTENCES
                ][-REACH:]
                if pair := _pair(rest, earlier):
                    values: Values = {"total": pair[0].figure, "parts": (pair[1].figure, rest.figure)}
                    yield from readings(f"core/{FAMILY}", f"m{rest.index}-left", place_of(sentence), "what is left", [(values, WEAK)])


def _is_amount(mention: Mention) -> bool:
    return mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and not mention.figure.qualifier and mention.figure.value != 0


def _pair(rest: Mention, earlier: Sequence[Mention]) -> tuple[Mention, Mention] | None:
    """Give the two figures nearest to what is left that differ by it, the larger first, if its digits say more than the pairs that there are."""
    pairs = list(combinations(reversed(earlier), 2))
    if not pairs or information(rest.figure) - log2(len(pairs)) < LEAST_EVIDENCE:
        return None
    ordered = ((one, other) if one.figure.base > other.figure.base else (other, one) for one, other in pairs)
    return next((pair for pair in ordered if adds_up(pair[0].figure, [pair[1].figure, rest.figure])), None)
