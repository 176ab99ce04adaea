"""Counts of what is numbered behind them: 四个主要项目：（1）…；（2）…, 分三步：第一…第二…, 三个方面：一是…二是…, or as items of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from validator.extraction.counts import Count, all_counts, counted
from validator.extraction.numbering import first_run, in_order, marks
from validator.extraction.outline import Series, item_series
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis, Sentence
from validator.extraction.vocabulary import words
from validator.model.place import Place
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "listed"
DIRECTLY, ANNOUNCED, WEAK = 10.0, 7.0, 3.0
FEW = 2
COLON = re.compile("[：:]")


@dataclass(frozen=True, slots=True)
class _Run:
    """Numbered items: how many, whether they are numbered in order to the last one, and where the first one stands."""

    number: int
    regular: bool
    place: Place


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every number of things of which the numbered list begins right behind it."""
    series = {each.items[0].first: each for each in item_series(analysis)}
    for sentence, found in all_counts(analysis):
        for count in found:
            lead, run = _in_paragraph(analysis, sentence, count) or _in_items(analysis, sentence, count, series) or ("", None)
            if run and run.number >= FEW:
                values = {"stated": count.figure, "listed": counted(count, run.number, run.place)}
                bits = _bits(count, run, lead)
                yield Record(f"core/{FAMILY}", values, place_of(sentence), f"p{sentence.paragraph}-{count.start}", bits, "numbered")


def _bits(count: Count, run: _Run, lead: str) -> float:
    """Give how surely a list is the one that is counted; of one out of order, or of half the length, nobody can tell."""
    if not run.regular or max(run.number, count.number) > 2 * min(run.number, count.number):
        return WEAK
    if COLON.search(lead):
        return DIRECTLY
    return ANNOUNCED if words().any_in("leads_on", count.before + lead) else WEAK


def _in_paragraph(analysis: Analysis, sentence: Sentence, count: Count) -> tuple[str, _Run] | None:
    """Find the list behind a count in its own paragraph, and in those that go on with it."""
    string = sentence.string
    first = next(marks(string, count.end), None)
    lead = string[count.end : first.start] if first else ""
    if first is None or first.number != 1 or not _lead().fullmatch(lead):
        return None
    text, found = string, [mark for mark in marks(string, first.start) if mark.kind == first.kind]
    for following in _paragraphs(analysis, sentence.paragraph):
        more = [mark for mark in marks(following) if mark.kind == first.kind]
        if not more or following[: more[0].start].strip() or more[0].number != len(found) + 1:
            break
        text, found = following, [*found, *more]
    run = first_run(found)
    rest = text[run[-1].end : found[len(run)].start if len(run) < len(found) else None]
    regular = in_order(run) and not words().any_in("one_more", rest)
    return lead, _Run(len(run), regular, sentence.text.place(first.start, first.end))


def _paragraphs(analysis: Analysis, number: int) -> Iterator[str]:
    """Give the text of the paragraphs behind one."""
    last = number
    for sentence in analysis.sentences:
        if sentence.paragraph > last:
            last = sentence.paragraph
            yield sentence.string


def _in_items(analysis: Analysis, sentence: Sentence, count: Count, series: Mapping[int, Series]) -> tuple[str, _Run] | None:
    """Find the list behind a count in the numbered items or titles that follow its paragraph."""
    lead = sentence.string[count.end :]
    following = series.get(sentence.number + 1)
    if following is None or not _lead().fullmatch(lead):
        return None
    first = analysis.sentences[following.items[0].first]
    mark = next(marks(first.string), None)
    if mark is None or mark.number != 1:
        return None
    number, last = len(following.items), following.items[-1]
    # a line that was not broken may hide the items behind the last one that was seen
    for each in analysis.sentences[last.first : last.end]:
        for behind in marks(each.string, each.start, each.end):
            number += behind.kind == mark.kind and behind.number == number + 1
    return lead, _Run(number, regular=True, place=first.text.place(mark.start, mark.end))


@cache
def _lead() -> re.Pattern[str]:
    return re.compile(rf"[\u4e00-\u9fff“”、]{{0,20}}?\s*[，,。；;]?\s*(?:{words().pattern('names_follow')})?\s*[：:，,。；;]?\s*")
