"""Numbers that say how many things are named: 6个项目, 四个方面, 内设3个股室, 10项一级指标."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, lru_cache

from validator.extraction.structure import Analysis, Sentence
from validator.extraction.vocabulary import words
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.unit import Unit
from validator.reading.prose.markers import number_of

__all__ = ["MOST", "Count", "all_counts", "counted", "counts"]

MOST = 40
"""More things than this are not listed in a text."""
DIGITS = re.compile(r"\d{1,2}")
CHINESE = re.compile("[一二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]")
NUMERAL = re.compile(r"[\d一二两三四五六七八九十]")
# 第3个, 近5项, 其他2家, 3.5个, 几十个: no number of things named here
NOT_BEHIND = re.compile(
    "(?:[\\d.,，零〇一二三四五六七八九十百千万亿几数第前后每近约逾余另各首头超多若这该此]|其[他它余]|全国|新增|任意|达到|不少于|党的)$"
)
FARTHEST = 3
# 三级指标, 二级预算单位, 二十大精神: a level or a name, no number of things
NO_LEVEL = r"(?<!级)(?<!大)|(?<=级)(?!指标|科目|医|预算|法人|单位|甲|乙|以上|公路|机构)|(?<=大)(?!精神|报告|以来|召开|会议|代表|胜利|期间)"
ITEMS = "count.item"


@dataclass(frozen=True, slots=True)
class Count:
    """A number of things.

    Attributes:
        figure: the number; exact, whether printed in digits or in Chinese numerals.
        start, end: the span of the number and its measure word in the paragraph.
        measure: the measure word (个, 项, 方面).
        noun: the words behind it up to the next mark: what is counted, and what goes on behind that.
        before: the words before it in its clause.
    """

    figure: Figure
    start: int
    end: int
    measure: str
    noun: str
    before: str

    @property
    def number(self) -> int:
        """How many things it says there are."""
        return int(self.figure.value)


@lru_cache(maxsize=1)  # several families ask for the counts of the one document at hand
def all_counts(analysis: Analysis) -> tuple[tuple[Sentence, tuple[Count, ...]], ...]:
    """Give the sentences of a document that have such numbers, each with its own."""
    found = ((sentence, tuple(counts(sentence))) for sentence in analysis.sentences)
    return tuple((sentence, own) for sentence, own in found if own)


def counts(sentence: Sentence) -> Iterator[Count]:
    """Find the numbers of things in a sentence that may be named in it, two at least, in reading order."""
    for found in _numbers(sentence):
        start, end = found.span("count")
        if NOT_BEHIND.search(sentence.string, max(sentence.start, start - FARTHEST), start):
            continue
        figure = _figure(sentence, found)
        if figure and figure.value == figure.value.to_integral_value() and 1 < figure.value <= MOST:
            before = re.split("[，,。；;：:！？（(]", sentence.string[sentence.start : start])[-1]
            yield Count(figure, start, end, found["measure"], found["noun"], before)


def _figure(sentence: Sentence, found: re.Match[str]) -> Figure | None:
    """Give the figure of a number: as it was read, or made of a Chinese numeral."""
    start, end = found.span("count")
    if DIGITS.fullmatch(found["number"]):
        known = next((mention.figure for mention in sentence.mentions if mention.start == start), None)
        plain = known is not None and not known.qualifier and known.unit.kind in ("count", "number") and known.unit.scale == 1
        return replace(known, label="") if known and plain else None
    if not CHINESE.fullmatch(found["number"]):
        return None
    text = "".join(sentence.text.string[start:end].split())
    value = Decimal(number_of(found["number"].replace("两", "二")))
    return Figure(text, value, _unit(found["measure"]), place=sentence.text.place(start, end))


def _numbers(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Find what looks like a number of things: looked for only where a number stands, since most signs of a text are none."""
    at = sentence.start
    while number := NUMERAL.search(sentence.string, at, sentence.end):
        found = _pattern().match(sentence.string, number.start(), sentence.end)
        if found:
            yield found
        at = found.end() if found else number.end()


def counted(count: Count, number: int, place: Place) -> Figure:
    """Give the number of things that were found listed at a place, in the unit of a count; it is exact."""
    return Figure(str(number), Decimal(number), count.figure.unit, set=True, place=place)


def _unit(measure: str) -> Unit:
    known = units().find(measure)
    return known if known and known.kind == "count" else Unit(measure, ITEMS, Decimal(1), discrete=True)


@cache
def _pattern() -> re.Pattern[str]:
    measure = words().pattern("measure_words")
    return re.compile(
        rf"(?P<count>(?P<number>[\d一二两三四五六七八九十]{{1,3}})\s*(?P<measure>{measure}))(?:{NO_LEVEL})(?=(?P<noun>[\u4e00-\u9fff]*))"
    )
