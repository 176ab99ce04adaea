"""Composition told in rows: 共办理2495件。交办2388件，直办107件；按期回复2424件，逾期回复71件.

No word says what the figures of a row add up to; the total stands shortly before them. Such a sum is read where it comes out and the
digits of the total tell more than the number of sums that were tried gives away, and it accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from math import log2

from validator.extraction.evidence import adds_up
from validator.extraction.likeness import information
from validator.extraction.list_members import levels
from validator.extraction.lists import part_lists
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
WEAK = 3.0
LEAST_EVIDENCE = 6.0
FEWEST, MOST = 2, 12
SENTENCES, TOTALS = 4, 6


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every row of figures that adds up to a figure told shortly before, unless the text itself lists its parts."""
    listed = {(each.head.index, frozenset(part.index for part in each.parts)) for each in part_lists(analysis)}
    for sentence in analysis.chinese:
        rows = list(_rows(sentence))
        for parts in rows:
            totals = _totals(analysis, sentence, parts)
            total = next((each for each in totals if adds_up(each.figure, [part.figure for part in parts])), None)
            if total is None or (total.index, frozenset(part.index for part in parts)) in listed:
                continue
            tried = 1 if parts == rows[-1] and total.index + 1 == parts[0].index else len(totals) * len(rows)
            if _evidence(total, parts) - log2(tried) >= LEAST_EVIDENCE:
                values: Values = {"total": total.figure, "parts": tuple(part.figure for part in parts)}
                claim = f"m{total.index}-split-{parts[0].index}-{parts[-1].index}"
                yield from readings(f"core/{FAMILY}", claim, place_of(sentence), "row", [(values, WEAK)])


def _evidence(total: Mention, parts: Sequence[Mention]) -> float:
    """Give the bits of a sum that comes out: what the digits of the total tell, and no more than what rounding leaves of them."""
    hidden = sum(mention.figure.resolution * mention.figure.unit.scale for mention in (total, *parts) if not mention.figure.exact)
    told = information(total.figure)
    return min(told, log2(total.figure.base / (2 * hidden))) if hidden else told


def _rows(sentence: Sentence) -> Iterator[tuple[Mention, ...]]:
    """Give the rows of a sentence: the first figure of each ；-group, the figures of one group, and all of them but the first."""
    amounts = [mention for mention in levels(sentence.mentions) if not mention.brackets and not mention.figure.qualifier]
    for _, same in groupby(amounts, key=lambda mention: mention.dimension):
        row = tuple(same)
        groups = [tuple(group) for _, group in groupby(row, key=lambda mention: mention.group)]
        for chosen in dict.fromkeys((tuple(group[0] for group in groups), *groups, row, row[1:])):
            if FEWEST <= len(chosen) <= MOST and all(part.figure.value > 0 for part in chosen):
                yield chosen


def _totals(analysis: Analysis, sentence: Sentence, parts: Sequence[Mention]) -> list[Mention]:
    """Give the figures told before a row that may be what it adds up to, the nearest first."""
    near = analysis.sentences[max(0, sentence.number - SENTENCES) : sentence.number + 1]
    before = [
        mention
        for each in near
        for mention in levels(each.mentions)
        if mention.index < parts[0].index and mention.dimension == parts[0].dimension and not mention.figure.qualifier
    ]
    return before[: -TOTALS - 1 : -1]
