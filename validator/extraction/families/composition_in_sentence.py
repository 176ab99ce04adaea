"""Composition within a sentence that has no cue for it: 结算共T，支付a，拒付b; T，a；b；c; a，b，合计T; T，如不计a，则b.

Where the words say which figure adds up the others and a slip of the pen explains the miss, the reading accuses; else it only verifies.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.list_members import outer_levels
from validator.extraction.lists import part_lists
from validator.extraction.partition_sums import partition_sums
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis, Mention, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "composition"
BEHIND, FIRST, TAKEN_OFF, WEAK, FURTHER = 8.0, 3.0, 6.0, 3.5, 0.5
MOST_READINGS, MOST_PARTS, MOST_TOTALS = 4, 8, 3
# With more figures before it than that, nobody can tell from which one on a sum adds.
MOST_BEFORE = 2
# Fewer add up to the first figure of their sentence by chance.
LEAST_COUNTED = 3
# Words between a figure and the sum behind it that make it a sum of something else.
OTHER_SUM = re.compile("其中|累计|人均|户均|平均|占")


@dataclass(frozen=True, slots=True)
class _Reading:
    """A total and its parts with the bits that speak for them, at best: a miss that is no slip has no more than a weak reading."""

    total: Mention
    parts: tuple[Mention, ...]
    bits: float


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every sum that a sentence tells without saying so, unless a list or the names of the parts do."""
    heads = {each.head.index for each in part_lists(analysis)}
    named = {(each.head.index, *(part.index for part in each.parts)) for each in partition_sums(analysis)}
    listed = {part.index for each in part_lists(analysis) for part in each.parts}
    for sentence in analysis.sentences:
        levels = [mention for mention in outer_levels(sentence) if not mention.figure.qualifier]
        for position, mention in enumerate(levels):
            if mention.index not in heads:
                yield from _records(sentence, mention, "sum behind", list(_behind(levels, position)))
                if mention.index not in listed:
                    first = [
                        each for each in _first(levels, position) if (mention.index, *(part.index for part in each.parts)) not in named
                    ]
                    yield from _records(sentence, mention, "sum first", first)
            yield from _records(sentence, mention, "taken off", list(_taken_off(analysis, sentence, levels, position)))


def _records(sentence: Sentence, mention: Mention, wording: str, found: Sequence[_Reading]) -> Iterator[Record]:
    claim = f"m{mention.index}-{wording}"
    for reading in found[:MOST_READINGS]:
        total, parts = reading.total.figure, tuple(part.figure for part in reading.parts)
        sure = reading.bits > WEAK and (adds_up(total, parts) or one_slip_away(total, parts))
        bits = reading.bits if sure else min(reading.bits, WEAK)
        yield Record(f"core/{FAMILY}", {"total": total, "parts": parts}, place_of(sentence), claim, bits, wording, complete=sure)


def _behind(levels: Sequence[Mention], position: int) -> Iterator[_Reading]:
    """``a，b，合计T``: the last figures before a bare word of summing up, as many as there are, then fewer."""
    total = levels[position]
    if not _sums_up().fullmatch(total.lead.strip()):
        return
    before = [m for m in levels[:position] if m.dimension == total.dimension and m.group == total.group][-MOST_PARTS:]
    for start in range(len(before) - 1):
        yield _Reading(total, tuple(before[start:]), BEHIND - start if start <= MOST_BEFORE else WEAK)


def _first(levels: Sequence[Mention], position: int) -> Iterator[_Reading]:
    """``结算共T，支付a，拒付b``: all that follow a figure with a word of summing up, or those up to the next ；, or the next two."""
    total = levels[position]
    behind = [m for m in levels[position + 1 :] if m.dimension == total.dimension][:MOST_PARTS]
    if not OTHER_SUM.search(total.lead) and not _sums_first().search(total.lead) and position == 0 and _make_it_up(total, behind):
        yield _Reading(total, tuple(behind), FIRST)
    if not _sums_first().search(total.lead) or OTHER_SUM.search(total.lead):
        return
    options = [tuple(behind), tuple(m for m in behind if m.group == total.group), tuple(behind[:2])]
    for number, parts in enumerate(dict.fromkeys(option for option in options if len(option) > 1)):
        yield _Reading(total, parts, FIRST - number * FURTHER)


def _make_it_up(total: Mention, behind: Sequence[Mention]) -> bool:
    """Whether all that a sentence counts behind its first figure adds up to that, without a word that says so: 案件50件，控告2件；救助47件；申诉1件."""
    counted = [m for m in behind if m.figure.value > 0]
    return len(counted) >= LEAST_COUNTED and total.dimension != "number" and adds_up(total.figure, [m.figure for m in behind])


def _taken_off(analysis: Analysis, sentence: Sentence, levels: Sequence[Mention], position: int) -> Iterator[_Reading]:
    """``T，如不计a，则b``: a total told before is what is left out and what is left."""
    if position + 1 == len(levels) or not words().any_in("leaves_out", levels[position].lead):
        return
    part, rest = levels[position], levels[position + 1]
    if rest.dimension != part.dimension or not _leaves().search(rest.gap):
        return
    earlier = [
        m
        for s in analysis.sentences[max(0, sentence.number - 2) : sentence.number]
        if s.paragraph == sentence.paragraph
        for m in outer_levels(s)
    ]
    before = [
        m
        for m in (*earlier, *levels[:position])
        if m.dimension == part.dimension and m.figure.base > max(part.figure.base, rest.figure.base)
    ]
    for number, total in enumerate(before[: -MOST_TOTALS - 1 : -1]):
        yield _Reading(total, (part, rest), TAKEN_OFF - number)


@cache
def _sums_up() -> re.Pattern[str]:
    return re.compile(
        rf"(?:收入|支出|资金|费用|经费|人数|金额|以上|上述|两项|三项|各项|几项|全部|等)*{words().pattern('sums_up')}(?:金额|支出|收入|资金|人数)?(?:为|达|达到|是|约)?"
    )


@cache
def _sums_first() -> re.Pattern[str]:
    return re.compile(rf"(?<![公统会设预审]){words().pattern('sums_up')}[^，,；;]{{0,8}}$")


@cache
def _leaves() -> re.Pattern[str]:
    return re.compile(words().pattern("leaves"))
