"""Years that contradict the report's own: left over from the report of another year.

Two things tell a stale year from a year that is meant: the same sentence stands elsewhere in the report with the report's year, or
the paragraph opens like many others of the report, only with another year. A year that is compared with, signed, planned, quoted or
part of a span or a full date is never asked.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from validator.extraction.structure import Analysis, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "year"
COPY_BITS, SIBLING_BITS = 12.0, 9.0
# 2021年, 2021年度; no month, span, or document number
YEAR = re.compile(r"(?<![\d〔\[（(【.\-—–~～至到])(?P<year>(?:19|20)\d{2})\s*年(?!\s*\d|\s*[-—–~～至到])(?:度)?")
CLAUSE = re.compile("[，,。；;：:]")
QUOTED = re.compile(r"《[^》]*》|“[^”]*”|〔[^〕]*〕")
# A copy must go on unchanged for so many signs behind its year, over a comma and some way beyond; siblings must open alike.
LEAST_COPY, LEAST_BEYOND = 20, 6
LEAST_SIBLINGS, LEAST_ALIKE, OPENING = 5, 3, 2
FARTHEST = 2
# A year that is named again for every few times the report names its own is one of its subjects.
RARE = 3


@dataclass(frozen=True, slots=True)
class _Named:
    """A year named in a sentence: its span, and the folded text of the sentence before and behind it without blanks."""

    sentence: Sentence
    start: int
    end: int
    year: str
    before: str
    behind: str

    @property
    def opens(self) -> bool:
        """Whether the sentence opens its paragraph with it."""
        return not self.before and not self.sentence.string[: self.sentence.start].strip()


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every year that the report's own words contradict."""
    if not analysis.year:
        return
    named = [each for sentence in analysis.sentences for each in _named(sentence)]
    strange = [each for each in named if each.year != analysis.year and _may_be_stale(each, analysis.year)]
    own = [each for each in named if each.year == analysis.year]
    often = {year for year, count in Counter(each.year for each in named).items() if (count - 1) * RARE > len(own)}
    for each in (one for one in strange if one.year not in often):
        if _has_copy(each, own) and not _has_copy(each, [other for other in strange if other.year != each.year]):
            yield _record(each, analysis.year, "copy", COPY_BITS)
        elif _has_siblings(each, own, named):
            yield _record(each, analysis.year, "siblings", SIBLING_BITS)


def _named(sentence: Sentence) -> Iterator[_Named]:
    if "年" not in sentence.string:
        return
    string = sentence.string[: sentence.end]
    quoted = [found.span() for found in QUOTED.finditer(string, sentence.start)]
    opening = (
        sentence.start
        + len(sentence.item)
        + (len(string[sentence.start :]) - len(string[sentence.start :].lstrip()) if sentence.item else 0)
    )
    for found in YEAR.finditer(string, sentence.start):
        if not any(start <= found.start() < end for start, end in quoted):
            before = "".join(string[min(opening, found.start()) : found.start()].split())
            yield _Named(sentence, found.start(), found.end(), found["year"], before, "".join(string[found.end() :].split()))


def _may_be_stale(named: _Named, own: str) -> bool:
    """Whether a year is near the report's, is not compared with, and stands in a sentence that does not name the report's year as well."""
    mentioned = f"{own}年" in named.before + named.behind
    return not mentioned and 0 < abs(int(named.year) - int(own)) <= FARTHEST and not _cues("compared").search(_clause_before(named))


def _clause_before(named: _Named) -> str:
    return CLAUSE.split(named.before)[-1]


@cache
def _cues(*lists: str) -> re.Pattern[str]:
    return re.compile(words().pattern(*lists))


def _has_copy(strange: _Named, own: list[_Named]) -> bool:
    """Whether the sentence is told elsewhere with another year, in the same words before it and for a good while behind it."""
    return any(_copies(strange, other) for other in own)


def _copies(one: _Named, other: _Named) -> bool:
    shared = _shared(one.behind, other.behind)
    comma = re.search("[，,；;]", shared)
    enough = len(shared) >= LEAST_COPY and comma is not None and len(shared) - comma.end() >= LEAST_BEYOND
    return enough and not re.search(r"\d", shared) and _clause_before(one) == _clause_before(other)


def _shared(one: str, other: str) -> str:
    """Give what two texts begin with alike."""
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


def _has_siblings(strange: _Named, own: list[_Named], named: list[_Named]) -> bool:
    """Whether many paragraphs open with the report's year, some of them going on alike, and no other opens with this year."""
    alone = sum(each.opens and each.year == strange.year for each in named) == 1
    said = CLAUSE.split(strange.behind)[0]
    if not strange.opens or not alone or _cues("other_year", "compared", "increase", "decrease", "prior").search(said):
        return False
    siblings = [each for each in own if each.opens and each.sentence.section[:1] == strange.sentence.section[:1]]
    alike = Counter(each.behind[:OPENING] for each in siblings)
    return len(siblings) >= LEAST_SIBLINGS and alike[strange.behind[:OPENING]] >= LEAST_ALIKE


def _record(named: _Named, own: str, wording: str, bits: float) -> Record:
    text = named.sentence.text
    place = text.place(named.start, named.end)
    printed = "".join(text.string[named.start : named.end].split())
    values = {"printed": Printed(printed, place), "meant": Printed(printed.replace(named.year, own, 1), place)}
    return Record(f"core/{FAMILY}", values, place, "", bits, wording)
