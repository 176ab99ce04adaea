"""Numbers that say how many things are named: 6个项目, 四个方面, 内设3个股室, 10项一级指标."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from validator.extraction.structure import Sentence
from validator.extraction.vocabulary import words
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.unit import Unit
from validator.reading.prose.markers import number_of

__all__ = ["MOST", "Count", "counted", "counts"]

MOST = 40
"""More things than this are not listed in a text."""
CHINESE = "[一二三四五六七八九]?十[一二三四五六七八九]?|[二两三四五六七八九]"
# 第3个, 近5项, 其他2家, 3.5个, 几十个: no number of things named here
NOT_BEHIND = r"(?<![\d.,，零〇一二三四五六七八九十百千万亿几数第前后每近约逾余另各首头超多若这该此])(?<!其他)(?<!其它)(?<!其余)(?<!全国)(?<!新增)(?<!任意)(?<!达到)(?<!不少于)(?<!党的)"
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


def counts(sentence: Sentence) -> Iterator[Count]:
    """Find the numbers of things in a sentence that may be named in it, two at least, in reading order."""
    printed = {mention.start: mention.figure for mention in sentence.mentions}
    for found in _pattern().finditer(sentence.string, sentence.start, sentence.end):
        start, end = found.span("count")
        if found["digits"]:
            figure = printed.get(start)
            if figure is None or figure.qualifier or figure.unit.kind not in ("count", "number") or figure.unit.scale != 1:
                continue
            figure = replace(figure, label="")
        else:
            text = "".join(sentence.text.string[start:end].split())
            figure = Figure(text, Decimal(_value(found["chinese"])), _unit(found["measure"]), place=sentence.text.place(start, end))
        if figure.value == figure.value.to_integral_value() and 1 < figure.value <= MOST:
            before = re.split("[，,。；;：:！？（(]", sentence.string[sentence.start : start])[-1]
            yield Count(figure, start, end, found["measure"], found["noun"], before)


def counted(count: Count, number: int, place: Place) -> Figure:
    """Give the number of things that were found listed at a place, in the unit of a count; it is exact."""
    return Figure(str(number), Decimal(number), count.figure.unit, set=True, place=place)


def _value(numeral: str) -> int:
    return number_of(numeral.replace("两", "二"))


def _unit(measure: str) -> Unit:
    known = units().find(measure)
    return known if known and known.kind == "count" else Unit(measure, ITEMS, Decimal(1), discrete=True)


@cache
def _pattern() -> re.Pattern[str]:
    measure = words().pattern("measure_words")
    return re.compile(
        rf"{NOT_BEHIND}(?P<count>(?:(?P<digits>\d{{1,2}})|(?P<chinese>{CHINESE}))\s*(?P<measure>{measure}))(?:{NO_LEVEL})(?=(?P<noun>[\u4e00-\u9fff]*))"
    )
