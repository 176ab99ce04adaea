"""Labels: the noun phrase that a figure measures, and when two of them mean the same."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from validator.extraction.characters import fold
from validator.extraction.vocabulary import alternation, words

__all__ = ["label_of", "normal_label", "period_of", "says_nothing", "similar"]

# Names that share most of their characters may still differ in the word that matters: 基本支出 is not 项目支出.
MOST_ALIKE = 0.55
# what separates words: as a pattern, and its signs but for blanks
SEPARATOR, MARKS = r"[，,：:、；;。\s]", "，,：:、；;。"
_MARKS = re.compile(r"[“”\"'‘’《》〈〉「」『』\[\]【】*#_|`]+|(?<![A-Za-z])\s+|\s+(?![A-Za-z])")
_ITEM = re.compile(r"^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十\d]{1,3}[、.]|[-•·●◆①-⑳])+\s*")
_DATE = re.compile(
    r"(?:(?:19|20)\d{2}\s*年?(?:[-—–~至到]\s*(?:19|20)?\d{2}\s*年?)?(?:年?度|底|末|初)?|\d{1,2}\s*[-—–~至到]?\s*\d{0,2}\s*月(?:份|底|末)?(?:\s*\d{1,2}\s*日)?|前[一二三四]个?季度|上半年|下半年)"
)
_DATED = re.compile(r"[\d季半]")
_CLASS = re.compile(r"[（(](?:类|款|项|境)[）)]")
_PERIOD = re.compile(r"(?P<year>(?:19|20)\d{2})\s*年|(?P<fiscal>(?:19|20)\d{2})(?!\d|,\d|\.\d)")


@dataclass(frozen=True, slots=True)
class _Edge:
    """What is taken off one end of a label; ``signs`` are all signs that such words may have at that end, so that most labels need no search."""

    pattern: re.Pattern[str]
    signs: frozenset[str]

    def off(self, label: str, sign: str) -> str:
        """Take it off a label that has ``sign`` at this end."""
        return self.pattern.sub("", label) if sign in self.signs or sign.isspace() else label


@cache
def _edges() -> tuple[_Edge, _Edge]:
    vocabulary = words()
    front = [word for word in vocabulary["label_front"] if word]
    end = [word for word in (*vocabulary["label_end"], *vocabulary["compared"]) if word]
    return (
        _Edge(re.compile(rf"^(?:{alternation(front)}|{SEPARATOR})+"), frozenset((*MARKS, *(word[0] for word in front)))),
        _Edge(re.compile(rf"(?:{alternation(end)}|(?<!下)达|{SEPARATOR})+$"), frozenset((*MARKS, "达", *(word[-1] for word in end)))),
    )


def label_of(lead: str) -> str:
    """Give the noun phrase at the end of the words before a figure, without dates, cue words and verbs.

    >>> label_of("其中：财政拨款收入完成")
    '财政拨款收入'
    """
    return _trim(lead, strict=False)


@lru_cache(maxsize=8192)
def normal_label(label: str) -> str:
    """Give the form of a label in which equal names are equal strings: folded, undated, unmarked, trimmed.

    >>> normal_label("2021年“三公”经费支出决算数为")
    '三公经费支出'
    """
    return _trim(label, strict=True)


def _trim(words_before: str, *, strict: bool) -> str:
    front, end = _edges()
    label = _ITEM.sub("", _MARKS.sub("", fold(words_before)))
    if _DATED.search(label):
        label = _DATE.sub("", label)
    if "（" in label or "(" in label:
        label = _CLASS.sub("", label)
    for _ in range(3):
        shorter = front.off(label, label[:1])
        shorter = end.off(shorter, shorter[-1:])
        if shorter == label or (not shorter and not strict):
            break
        label = shorter
    return label


def similar(one: str, other: str) -> float:
    """How much two labels agree, 0..1: 1 equal; 0.5 to 0.9 one holds or ends with the other, by length; below 0.55 the overlap of their characters' pairs.

    A label that says nothing of its own (支出, 合计) is like no other but itself.
    """
    first, second = normal_label(one), normal_label(other)
    if not first or not second:
        return 0.0
    if first == second:
        return 1.0
    short, long = sorted((first, second), key=len)
    if short in _empty():
        return 0.0
    if len(short) >= 2 and short in long:  # noqa: PLR2004 (one character names nothing)
        return (0.6 if long.endswith(short) else 0.5) + 0.3 * len(short) / len(long)
    pairs = [{text[i : i + 2] for i in range(len(text) - 1)} for text in (first, second)]
    size = len(pairs[0]) + len(pairs[1])
    return 2 * len(pairs[0] & pairs[1]) / size * MOST_ALIKE if size else 0.0


def says_nothing(label: str) -> bool:
    """Whether a label names no thing of its own, but only that there is an amount.

    >>> says_nothing("本年支出"), says_nothing("支出合计")
    (True, False)
    """
    return normal_label(label) in _empty()


@cache
def _empty() -> frozenset[str]:
    return frozenset(words()["label_empty"])


def period_of(text: str) -> str:
    """Give the last year that the words name, or ``prior`` for 上年; empty if none."""
    years = [found["year"] or found["fiscal"] for found in _PERIOD.finditer(fold(text))]
    if any(word in text for word in words()["prior"]):
        return "prior"
    return years[-1] if years else ""
