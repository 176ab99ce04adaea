"""Counts of levels, against the titles that divide a section: 项目决策等10项一级指标 beside （一）项目决策 … （七）教育文化."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from validator.extraction.counts import Count, all_counts, counted
from validator.extraction.outline import Series, item_series
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "listed"
BITS, WEAK = 7.0, 3.0
FEW = 3
LEVEL = re.compile("[一二三四1234]级")
# 主要报告：项目决策等: the name of one of those that are counted
EXAMPLE = re.compile(r"(?P<name>[^，,、。；;：:（()）]{2,30})等\s*$")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every number of things of one level of which the first is named, where titles of that name divide the report."""
    series: tuple[Series, ...] = ()
    for sentence, found in all_counts(analysis):
        for count in found:
            example = EXAMPLE.search(sentence.string[sentence.start : count.start])
            if example and LEVEL.match(count.noun):
                series = series or item_series(analysis)
                yield from _records(analysis, sentence, count, example["name"].strip(), series)


def _records(analysis: Analysis, sentence: Sentence, count: Count, name: str, series: Sequence[Series]) -> Iterator[Record]:
    """Give the readings of a count: of the first level the titles beside the one that is named, of a lower one also all those of the section.

    Of several sections with such a title the nearest behind the count is meant.
    """
    found = [(each, _titles(analysis, each)) for each in series]
    named = sorted((each for each, titles in found if titles[0] == name), key=lambda each: each.items[0].first)
    named.sort(key=lambda each: each.items[0].first < sentence.number)
    for position, each in enumerate(named):
        first = analysis.sentences[each.items[0].first]
        wholes = [len(each.items)] if count.noun[0] in "一1" else sorted({_cousins(each, series), len(each.items)}, reverse=True)
        for further, number in enumerate(wholes):
            surely = not position and not further and number >= FEW and max(number, count.number) <= 2 * min(number, count.number)
            values = {"stated": count.figure, "listed": counted(count, number, first.text.place(first.start, first.end))}
            claim = f"p{sentence.paragraph}-{count.start}"
            yield Record(f"core/{FAMILY}", values, place_of(sentence), claim, BITS if surely else WEAK, "titles of one level")


def _titles(analysis: Analysis, series: Series) -> list[str]:
    """Give the words of the titles of a series behind their numbers."""
    return [_title(analysis.sentences[item.first]) for item in series.items]


def _title(sentence: Sentence) -> str:
    """Give the words of a title behind its number."""
    string = sentence.string[sentence.start : sentence.end].strip()
    return string.removeprefix(sentence.item).strip(" 。.：:") if sentence.item else ""


def _cousins(own: Series, series: Sequence[Series]) -> int:
    """Count the items of one level under all items of the series that holds its parent."""
    above = next((each for each in series if any(item.first == own.parent for item in each.items)), None)
    if above is None:
        return len(own.items)
    parents = {item.first for item in above.items}
    return sum(len(each.items) for each in series if each.parent in parents)
