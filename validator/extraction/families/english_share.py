"""Shares in English sentences: $47.5 million, or 36.1% of net sales; selling expenses as a percentage of net sales were 11.8%.

The whole of most shares stands in another sentence or in a table, where names and periods are like and no more: such a reading verifies
and never accuses.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from validator.extraction.english.known import Known, context_of, known
from validator.extraction.english.naming import named
from validator.extraction.english.roles import OR
from validator.extraction.english.vocabulary import english
from validator.extraction.english.words import content, word_set
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
INLINE, WEAK = 9.0, 3.5
STANDING = (Role.LEVEL, Role.PRIOR)
MOST_READINGS = 6
MARGIN = "margin"
INLINE_OF = re.compile(r"\s*of\s+(?:(?:the|our|its|a|total|aggregate|approximately)\s+)*")
# A rate without decimals fits some pair of amounts by chance too often to verify anything.
COARSEST, REACH = Decimal("0.05"), 3


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every share, and every margin, whose part and whole are printed somewhere."""
    for sentence in analysis.english:
        for mention in sentence.mentions:
            if mention.dimension != "percent" or mention.role not in (Role.SHARE, Role.RATE, Role.PRIOR, Role.OTHER):
                continue
            options = list(_options(analysis, sentence, mention))[:MOST_READINGS]
            yield from readings(f"core/{FAMILY}", claim_of(mention), place_of(sentence), "english share", options)


def _options(analysis: Analysis, sentence: Sentence, percent: Mention) -> Iterator[tuple[Values, float]]:
    part = _beside(sentence, percent)
    if part and (whole := _inline(sentence, percent, part)):
        yield {"part": part.figure, "whole": whole.figure, "percent": percent.figure}, INLINE
        return
    if percent.role is Role.RATE and MARGIN not in word_set(percent.figure.label):
        yield from _of_two(sentence, percent)
        return
    base = _base(sentence, percent)
    beside = part if part and percent.role is Role.SHARE else None
    parts = [Known(beside.figure, WEAK, beside.index)] if beside else _parts(analysis, percent, base)
    for one in parts:
        period = one.figure.period if beside else percent.figure.period
        for other in known(analysis, _wholes(percent, base), percent, period, one.figure.unit.dimension):
            if other.figure.base > 0 and other.figure.base != one.figure.base:
                yield {"part": one.figure, "whole": other.figure, "percent": percent.figure}, min(WEAK, one.bits, other.bits)


def _of_two(sentence: Sentence, rate: Mention) -> Iterator[tuple[Values, float]]:
    """Give the pairs of amounts of a sentence that a rate may divide: $8.6 million, an effective tax rate of 24.6% on income of $35.0 million."""
    amounts = [m for m in sentence.mentions if m.role is Role.LEVEL and m.figure.unit.kind == "money" and m.figure.value > 0]
    near = sorted(amounts, key=lambda m: abs(m.index - rate.index))[:REACH] if rate.figure.resolution <= COARSEST else []
    for one, other in combinations(near, 2):
        part, whole = sorted((one, other), key=lambda m: m.figure.base)
        if part.figure.base < whole.figure.base:
            yield {"part": part.figure, "whole": whole.figure, "percent": rate.figure}, WEAK


def _base(sentence: Sentence, percent: Mention) -> frozenset[str]:
    """Give the words of the whole: its own, or those of the share that it is compared with."""
    shares = [mention for mention in sentence.mentions if mention.index <= percent.index and mention.role is Role.SHARE and mention.base]
    return word_set(percent.base or (shares[-1].base if shares and percent.role is Role.PRIOR else ""))


def _beside(sentence: Sentence, percent: Mention) -> Mention | None:
    """Give the amount that says the share once more: $47.5 million, or 36.1% of; nothing but its own name may stand between."""
    before = next((m for m in sentence.mentions if m.index == percent.index - 1), None)
    if before is None or before.role not in STANDING or before.figure.unit.kind not in ("money", "number", "count"):
        return None
    own = word_set(before.figure.label)
    return before if OR.fullmatch(percent.gap) or all(word_set(word) <= own for word in content(named(percent.gap))) else None


def _inline(sentence: Sentence, percent: Mention, part: Mention) -> Mention | None:
    """Give the whole that is printed behind its share: 36% of our $131.5 million."""
    behind = next((m for m in sentence.mentions if m.index == percent.index + 1), None)
    if behind is None or behind.dimension != part.dimension or behind.brackets != percent.brackets:
        return None
    return behind if INLINE_OF.fullmatch(behind.gap) else None


def _parts(analysis: Analysis, percent: Mention, base: frozenset[str]) -> list[Known]:
    """Give what the share may be of: what its label names without the words of the whole; of a margin, the profit."""
    label = word_set(percent.figure.label)
    names = [label - base, (label | context_of(percent, analysis)) - base] if base else []
    if not base and MARGIN in label:
        names = [label - {MARGIN} | word_set(profit) for profit in english("profits")]
    return known(analysis, [name for name in dict.fromkeys(names) if name], percent, percent.figure.period, "")


def _wholes(percent: Mention, base: frozenset[str]) -> list[frozenset[str]]:
    if base or percent.role is Role.SHARE:
        return [base] if base else []
    return [word_set(name) for name in english("turnover")]
