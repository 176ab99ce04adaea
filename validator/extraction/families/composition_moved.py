"""Changes that a text lists as parts of a change: 用水总量增加78.0亿m3，其中，生活用水减少3.7亿m3，农业用水增加81.7亿m3."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.list_members import cue_pattern
from validator.extraction.recording import Values, place_of, signed, turned
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
LISTED, WEAK = 8.0, 3.0
FEWEST = 2


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every amount of change whose parts follow behind a cue as amounts of change; a list that does not add up need not be whole."""
    for sentence in analysis.chinese:
        for position, mention in enumerate(sentence.mentions):
            parts = _parts(sentence, position)
            if mention.role is Role.DELTA and len(parts) >= FEWEST:
                total, figures = signed(mention), tuple(signed(part) for part in parts)
                whole = adds_up(total, figures)
                turns = any(adds_up(total, [turned(each) if each is part else each for each in figures]) for part in figures)
                sure = whole or turns or one_slip_away(total, figures)
                values: Values = {"total": total, "parts": figures}
                bits = LISTED if sure else WEAK
                yield Record(f"core/{FAMILY}", values, place_of(sentence), f"m{mention.index}-moved", bits, "changes listed", complete=sure)


def _parts(sentence: Sentence, position: int) -> tuple[Mention, ...]:
    """Give the amounts of change behind a cue, up to where something else is told."""
    head, following = sentence.mentions[position], sentence.mentions[position + 1 :]
    rest = [mention for mention in following if not (mention.role is Role.GROWTH and mention.figure.unit.kind == "percent")]
    if not rest or not cue_pattern().search(rest[0].gap):
        return ()
    return tuple(takewhile(lambda each: each.role is Role.DELTA and each.dimension == head.dimension, rest))
