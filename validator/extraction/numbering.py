"""Marks that number what is told one after the other, wherever they stand in a paragraph: 一是, 第二，, （3）, 4., ⑤."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from validator.reading.prose.markers import number_of

__all__ = ["Mark", "first_run", "in_order", "marks"]

CHINESE = "[一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]"
DIGITS = r"\d{1,2}"
CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
MARK = re.compile(
    rf"(?:^|(?<=[\s。；：，、;:,.！？）)*]))(?:(?P<is>{CHINESE})是|第(?P<ordinal>{CHINESE})(?:步|点|方面|个方面)?(?:[，,、：:]|是)|[（(]\s*(?P<bracket>{DIGITS})\s*[）)]"
    rf"|[（(]\s*(?P<chinese_bracket>{CHINESE})\s*[）)]|(?P<half>{DIGITS})[）)]|(?P<number>{DIGITS})\s*[.．、](?![\d])|(?P<chinese>{CHINESE})、|(?P<circle>[{CIRCLES}]))"
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark: its kind, its number and its span."""

    kind: str
    number: int
    start: int
    end: int


def marks(string: str, start: int = 0, end: int | None = None) -> Iterator[Mark]:
    """Find the marks in a part of a text, in reading order.

    >>> [(mark.kind, mark.number) for mark in marks("一是公开；二是归档：（1）复核、（2）装订")]
    [('is', 1), ('is', 2), ('bracket', 1), ('bracket', 2)]
    """
    for found in MARK.finditer(string, start, len(string) if end is None else end):
        kind = found.lastgroup
        assert kind
        numeral = found[kind]
        number = CIRCLES.index(numeral) + 1 if kind == "circle" else number_of(numeral)
        yield Mark(kind, number, *found.span())


def first_run(found: Sequence[Mark]) -> tuple[Mark, ...]:
    """Give the marks of one kind up to where they begin again with one.

    >>> [mark.number for mark in first_run(list(marks("一是甲；二是乙；四是丙。一是丁；二是戊")))]
    [1, 2, 4]
    """
    again = next((at for at, mark in enumerate(found) if at and mark.number == 1), len(found))
    return tuple(found[:again])


def in_order(run: Sequence[Mark]) -> bool:
    """Whether marks count from one without a gap.

    >>> in_order(list(marks("1、甲；2、乙"))), in_order(list(marks("1、甲；2、乙；4、丙")))
    (True, False)
    """
    return all(mark.number == at for at, mark in enumerate(run, start=1))
