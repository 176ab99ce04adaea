"""What a template left behind: 增长/下降 that nobody chose from, XX万元 and 占%， that nobody filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from validator.extraction.structure import Analysis, Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "leftover"
BITS = 8.0
CHOICES = ("increase", "decrease", "greater", "less", "equal", "unchanged")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every choice and every blank of a template in the Chinese sentences of a report."""
    for sentence in analysis.chinese:
        for marks, pattern, wording in _patterns():
            if any(mark in sentence.string for mark in marks):
                for found in pattern.finditer(sentence.string, sentence.start, sentence.end):
                    yield _record(sentence, found, wording)


def _record(sentence: Sentence, found: re.Match[str], wording: str) -> Record:
    printed = Printed(found[0].strip(), sentence.text.place(*found.span()))
    return Record(f"core/{FAMILY}", {"printed": printed}, printed.place, "", BITS, wording)


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """Give each pattern with the signs of which it needs one, and its name."""
    verbs = alternation(word for name in CHOICES for word in words()[name] if not word.isascii() and len(word) > 1)
    units = words().pattern("template_units")
    slashed, bracketed = rf"{verbs}\s*[/／]\s*{verbs}", rf"{verbs}\s*[（(]\s*或?{verbs}\s*[）)]"
    # a name that goes on (增加（减少）额) is the label of a line
    goes_on = r"\s*(?:额|数|率|幅|情况|原因|变动|变化|趋势|以)"
    blank = r"(?<![A-Za-z0-9×XxＸ*＊])(?:[XxＸ×]{1,4}|[*＊]{2,6}|[_＿]{2,12}|○{1,4})"
    return (
        ("/／", re.compile(rf"{slashed}(?!{goes_on})"), "choice"),
        ("（(", re.compile(rf"{bracketed}(?!{goes_on})"), "choice"),
        ("XxＸ×*＊_＿○", re.compile(rf"{blank}\s*{units}"), "blank"),
        ("%％", re.compile(r"(?:占|达到|完成预算的|增长|下降|减少|增加)了?\s*[%％](?=\s*[，。；、）)])"), "percent alone"),
    )
