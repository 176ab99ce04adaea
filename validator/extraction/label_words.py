"""What the words of a label say about its row or column: a total, a part of the one above, a rate, a note."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from validator.extraction.characters import fold
from validator.extraction.vocabulary import words

__all__ = [
    "bare",
    "is_called",
    "is_change",
    "is_change_name",
    "is_measure",
    "is_of_which",
    "is_rest",
    "is_total",
    "is_whole",
    "numbering",
    "total_of",
]

CHINESE = "一-鿿"
BRACKETS = re.compile(r"[（(\[【〔][^（）()\[\]【】〔〕]*[）)\]】〕]?")
BLANK_IN_CHINESE = re.compile(rf"(?<=[{CHINESE}：:、，（）()])\s+(?=[{CHINESE}：:、，（）()])")
CODE = re.compile(r"^\d[\d-]{2,}(?:\s*[-–—:：]\s*|\s+|(?=[一-鿿]))")
OF_WHICH = re.compile(r"^(?:其\s*中|of\s+which|thereof|including)\s*[:：,，、\-—–]?\s*|^#\s*(?=[一-鿿])", re.IGNORECASE)
# Styles of numbering from the outermost to the innermost; a label without one has rank 0.
STYLES = (
    re.compile(r"第?[一二三四五六七八九十]{1,3}\s*[、.．部章]"),
    re.compile(r"[（(][一二三四五六七八九十]{1,3}[）)]"),
    re.compile(r"(?:\d{1,2}|[IVX]{1,4})\s*[、.．](?!\d)"),
    re.compile(r"[（(](?:\d{1,2}|[a-zA-Z])[）)]"),
    re.compile(r"[①-⑳]"),
)
RANKS = len(STYLES)


@lru_cache(8192)
def bare(label: str) -> str:
    """Give a label folded, without brackets, footnote marks, numbering, 其中 and the blanks that space Chinese characters out.

    >>> bare("一、合 计（万元）"), bare("其中：中央资金")
    ('合计', '中央资金')
    """
    string = CODE.sub("", BLANK_IN_CHINESE.sub("", BRACKETS.sub("", fold(label)).strip()))
    string = OF_WHICH.sub("", string)
    style = next((style for style in STYLES if style.match(string)), None)
    string = style.sub("", string, count=1) if style else string
    return OF_WHICH.sub("", string.strip()).strip(" *†‡:：,，、;；.·-—–")


def numbering(label: str) -> int:
    """Give the rank of a label's numbering style, 1 for 一、 to 5 for ①; 0 if it has none.

    >>> numbering("（二）非税收入"), numbering("合计")
    (2, 0)
    """
    string = fold(label).strip()
    return next((rank for rank, style in enumerate(STYLES, 1) if style.match(string)), 0)


@lru_cache(8192)
def is_total(label: str) -> bool:
    """Whether a label names a total: 合计, 流动资产合计, 总计, Total assets, Subtotal."""
    return _total().search(bare(label)) is not None


@lru_cache(8192)
def is_whole(label: str) -> bool:
    """Whether a label names a whole that other rows cut up, without calling it a total: 全国, All grades."""
    return _whole().match(bare(label)) is not None


@cache
def _whole() -> re.Pattern[str]:
    vocabulary = words()["table_whole"]
    chinese = "|".join(word for word in vocabulary if not word.isascii())
    latin = "|".join(re.escape(word) for word in vocabulary if word.isascii())
    return re.compile(rf"(?:{chinese})$|(?:{latin})\b(?!\s+other)", re.IGNORECASE)


def total_of(label: str) -> str:
    """Give what a total is the total of: 流动资产 of 流动资产合计, ``assets`` of ``Total assets``; empty for a bare 合计."""
    return _total().sub("", bare(label)).strip(" :：")


@cache
def _total() -> re.Pattern[str]:
    vocabulary = words()["table_total"]
    chinese = "|".join(word for word in vocabulary if not word.isascii())
    latin = "|".join(re.escape(word) for word in vocabulary if word.isascii())
    return re.compile(rf"(?:{chinese})(?:数|额)?$|^(?:{chinese})(?=$|[{CHINESE}])|^(?:{latin})s?\b|\b(?:{latin})$", re.IGNORECASE)


def is_of_which(label: str) -> bool:
    """Whether a label says that its row is a part of the one above: 其中：中央资金, of which foreign."""
    return bool(OF_WHICH.match(BLANK_IN_CHINESE.sub("", fold(label).strip())))


def is_rest(label: str) -> bool:
    """Whether a label names all that is not named: 其他资金, Other."""
    return bool(_rest().match(bare(label)))


@cache
def _rest() -> re.Pattern[str]:
    return re.compile(words().pattern("table_rest"), re.IGNORECASE)


@lru_cache(8192)
def is_measure(label: str) -> bool:
    """Whether the figures of a label do not add: rates, averages, prices, ranks, amounts per head."""
    return _measure().search(bare(label)) is not None or "%" in label


@cache
def _measure() -> re.Pattern[str]:
    vocabulary = words()
    chinese = "|".join(word for word in vocabulary["table_measure"] if not word.isascii())
    latin = "|".join(re.escape(word) for word in vocabulary["table_measure"] if word.isascii())
    front = vocabulary.pattern("table_measure_front")
    return re.compile(rf"(?:{chinese})$|^{front}|\b(?:{latin})\b", re.IGNORECASE)


@lru_cache(8192)
def is_change(label: str) -> bool:
    """Whether a label speaks of a change: 增减额, 比上年增长, % change, Favorable (Unfavorable)."""
    return _change().search(label) is not None


def is_change_name(label: str) -> bool:
    """Whether a label is nothing but the word for a change: 增减额, 同比增长率, Change; not 存货的减少.

    >>> is_change_name("增减额"), is_change_name("存货的减少")
    (True, False)
    """
    return _change_name().fullmatch(bare(label)) is not None


@cache
def _change_name() -> re.Pattern[str]:
    word = words().pattern("table_change")
    return re.compile(rf"[%±\s]*{word}(?:{word})*(?:额|率|比|比例|幅度|数|情况|金额)?[%±\s]*", re.IGNORECASE)


@cache
def _change() -> re.Pattern[str]:
    return re.compile(rf"{words().pattern('table_change')}|\binc\b.{{0,3}}\bdec\b", re.IGNORECASE)


def is_called(name: str, label: str) -> bool:
    """Whether a label is one of the words of a list of the vocabulary, brackets and blanks aside.

    >>> is_called("table_serial", " 序 号 ")
    True
    """
    return name in called(label)


@lru_cache(8192)
def called(label: str) -> frozenset[str]:
    """Give the names of the lists of the vocabulary of which a label is one of the words, brackets and blanks aside."""
    return _lists().get(bare(label).lower(), frozenset())


@cache
def _lists() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, of in words().lists.items():
        for word in of:
            found.setdefault(word.lower(), set()).add(name)
    return {word: frozenset(names) for word, names in found.items()}
