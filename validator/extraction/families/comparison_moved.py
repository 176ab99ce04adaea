"""Movements told with both figures and no amount of change: 由53.50万元减少到59.00万元, decreased to $6.1 million from $5.2 million.

Where the amount or the rate of the change is printed too, the equations of the change check the direction with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from validator.extraction.families.comparison import loosely
from validator.extraction.labels import similar
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.steadiness import Moved, chinese_verbs, moved
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "comparison"
FROM_TO, AGAINST = 12.0, 8.0
CHANGES = (Role.GROWTH, Role.DELTA)
SAME_NAME = 0.6
STEP = re.compile(r"\s*(?:in\s+\w+\s+)?(from|to)\s*")


@dataclass(frozen=True, slots=True)
class _Movement:
    """What a figure was and what it became, and the word that says which way it went."""

    present: Mention
    former: Mention
    relation: Printed
    wording: str
    bits: float


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every movement from one printed figure to another."""
    for sentence in analysis.sentences:
        for each in _movements(sentence, analysis.year):
            if _vague(each.former, each.present) or _recomputed(sentence, each):
                continue
            present, former = each.present.figure, each.former.figure
            values: Values = {"left": present, "relation": each.relation, "right": former}
            bits = loosely(each.relation.text, present, former, each.bits)
            claim = f"m{each.present.index}-m{each.former.index}"
            yield from readings(f"core/{FAMILY}", claim, place_of(sentence), each.wording, [(values, bits)])


def _recomputed(sentence: Sentence, movement: _Movement) -> bool:
    """Whether the amount or the rate of the change is told right before or behind it."""
    first = sentence.mentions[0].index
    places = sorted(mention.index - first for mention in (movement.present, movement.former))
    return any(mention.role in CHANGES for mention in sentence.mentions[max(0, places[0] - 1) : places[1] + 2])


def _movements(sentence: Sentence, year: str) -> Iterator[_Movement]:
    for one, other in pairwise(sentence.mentions):
        if one.dimension == other.dimension and one.brackets == other.brackets:
            yield from _from_to(sentence, one, other)
            yield from _verb_first(sentence, one, other)
    for clause in moved(sentence):
        if pair := _years(sentence, clause, year):
            yield _Movement(*pair, clause.relation, "two years", AGAINST)
    for mention in sentence.mentions:
        if mention.role is Role.PRIOR:
            yield from _against(sentence, mention)


def _vague(*mentions: Mention) -> bool:
    """Whether figures are approximate, ranks, or losses: of those a rise may look like a fall."""
    return any(
        mention.figure.qualifier or words().any_in("ranks", mention.gap) or words().any_in("losses", mention.gap) for mention in mentions
    )


def _printed(sentence: Sentence, offset: int, found: re.Match[str]) -> Printed:
    start, end = (offset + at for at in found.span("verb"))
    return Printed(sentence.string[start:end], sentence.text.place(start, end))


def _from_to(sentence: Sentence, former: Mention, present: Mention) -> Iterator[_Movement]:
    """Read 由B增加到A: the verb stands between."""
    found = _reached().fullmatch(present.gap)
    if found and _left().search(former.lead):
        yield _Movement(present, former, _printed(sentence, present.start - len(present.gap), found), "from to", FROM_TO)


def _verb_first(sentence: Sentence, one: Mention, other: Mention) -> Iterator[_Movement]:
    """Read ``increased from B to A`` and ``increased to A from B``."""
    step = STEP.fullmatch(other.gap)
    found = _english().search(one.lead) if step else None
    if found and step and found["step"] != step[1]:
        present, former = (one, other) if found["step"] == "to" else (other, one)
        yield _Movement(present, former, _printed(sentence, one.start - len(one.lead), found), "verb from to", FROM_TO)


def _against(sentence: Sentence, former: Mention) -> Iterator[_Movement]:
    """Read A，比上年的B有所减少: the verb stands behind the earlier figure, the present one is the last before it."""
    found = _behind().match(former.tail)
    present = next((mention for mention in before(sentence, former) if mention.dimension == former.dimension), None)
    if found and present and present.figure.period != "prior":
        yield _Movement(present, former, _printed(sentence, former.end, found), "against", AGAINST)


def _years(sentence: Sentence, clause: Moved, year: str) -> tuple[Mention, Mention] | None:
    """Give the figures of this year and the last that are told before a clause, one of each under one name."""
    told = [mention for mention in sentence.mentions if mention.end <= clause.start and not mention.brackets]
    last = (str(int(year) - 1), "prior") if year else ("prior",)
    present = [mention for mention in told if mention.role is Role.LEVEL and not mention.figure.period]
    former = [mention for mention in told if mention.role is Role.LEVEL and mention.figure.period in last]
    if len(present) != 1 or len(former) != 1 or present[0].dimension != former[0].dimension:
        return None
    return (present[0], former[0]) if similar(present[0].figure.label, former[0].figure.label) >= SAME_NAME else None


@cache
def _left() -> re.Pattern[str]:
    return re.compile(r"(?:由|从)[^，,由从]*$")


@cache
def _reached() -> re.Pattern[str]:
    return re.compile(
        rf"\s*[，,]?\s*(?:大幅|逐步|逐年|稳步|进一步|直接|已)*(?P<verb>{chinese_verbs(1)})(?:了)?(?:到|至|为)[^，,；;]{{0,10}}\s*"
    )


@cache
def _behind() -> re.Pattern[str]:
    judged = rf"{chinese_verbs()}|{words().pattern('unchanged')}"
    return re.compile(rf"\s*(?:均|都|已|也)?(?:有所|略有|有|小幅|大幅|明显|显著|稍有)?(?P<verb>{judged})(?:了)?\s*$")


@cache
def _english() -> re.Pattern[str]:
    past = ("ed", "ew", "ose", "ell")
    verbs = alternation(word for name in ("increase", "decrease") for word in words()[name] if word.isascii() and word.endswith(past))
    return re.compile(rf"(?P<verb>{verbs})(?:\s+\w+ly)?\s+(?P<step>from|to)\s*$", re.IGNORECASE)
