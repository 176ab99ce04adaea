"""Whether a line is a title, and what an item is about."""

from __future__ import annotations

import re
from functools import lru_cache

from validator.reading.prose.markers import REMEMBERED, Marker

__all__ = ["is_title", "topic"]

LONGEST_TITLE = 40
LONGEST_BARE_TITLE = 30
LONGEST_LATIN_TITLE = 90
MOST_WORDS = 14

_CLAUSE = re.compile("[，,；;。！!？?]")
_HARMLESS = re.compile(
    r"(?<!\d)(?:19|20)\d{2}(?!\s*[\d.,，万亿元人户%％])|\d{2,4}\s*[-—－~至]\s*\d{2,4}\s*年度?|\d{2,4}\s*年度?|\d{1,2}\s*[-—－~至]\s*\d{1,2}\s*月份?|\d{1,2}\s*月份?|\d{1,2}\s*日|第\s*\d+|[（(][^（）()]*[）)]|[A-Za-z]+-?\d+"
)
_DATE = re.compile(
    r"[\d〇零一二三四五六七八九十]{2,4}\s*[年./-]\s*[\d一二三四五六七八九十]{1,3}\s*[月./-]?\s*(?:[\d一二三四五六七八九十]{1,3}\s*日?)?\Z"
)
_UNIT = re.compile("[千百十]?[万亿萬億]?(?:元|美元|人|人次|户|家|个|項|项|吨|公里|平方米|亩|度|千瓦时)")
_LETTERS = re.compile(r"[^\W\d_]{2}")
_WIDE = re.compile("[\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_CONTENTS_LEADER = re.compile(r"[.…·．]{3,}\s*\d*\Z")


@lru_cache(maxsize=REMEMBERED)
def is_title(string: str, mark: Marker | None) -> bool:
    """Whether a whole line is a title and not a sentence, an entry of a form, a date or a row of figures.

    >>> from validator.reading.prose.markers import marker
    >>> [is_title(line, marker(line)) for line in ("（一）基本支出", "1.收入100万元", "附件2", "单位负责人：张三", "支出决算情况说明")]
    [True, False, True, False, True]
    """
    if mark is None:
        return _bare_title(string)
    if mark.kind.startswith("hash"):
        return True
    if mark.kind == "bullet" or _CONTENTS_LEADER.search(string):
        return False
    words = string[mark.length :].rstrip("*").rstrip("。：:；;.")
    return len(words) <= LONGEST_TITLE and not _CLAUSE.search(words) and ":" not in words and "：" not in words and not _has_figure(words)


def topic(string: str, mark: Marker) -> str:
    """Give what a numbered paragraph is about: the words up to its first full stop or colon, if they read like a title; else nothing.

    >>> from validator.reading.prose.markers import marker
    >>> line = "（1）设备购置项目综述。全年预算数27万元。"
    >>> topic(line, marker(line))
    '（1）设备购置项目综述'
    """
    end = re.search("[。：:]", string[mark.length :])
    if end is None:
        return ""
    words = string[mark.length : mark.length + end.start()]
    if not words or len(words) > LONGEST_TITLE or _CLAUSE.search(words) or _has_figure(words):
        return ""
    return string[: mark.length].rstrip() + words.strip()


def _bare_title(string: str) -> bool:
    """Whether a line without a mark is a title: short, no clause, no figures, no entry of a form."""
    words = string.strip("*")
    if (
        len(words) > LONGEST_LATIN_TITLE
        or "   " in words
        or "|" in words
        or not _LETTERS.search(words)
        or _UNIT.fullmatch(words)
        or words[-1] in "。：:；;，,、.…）)"
        or words[0] in "（(“《—"
    ):
        return False
    if _DATE.match(words) or _has_figure(words) or "：" in words or re.search(r"[，；。！？;!?]|,(?!\s)|:(?!\d)", words):
        return False
    if _WIDE.search(words):
        return len(words) <= LONGEST_BARE_TITLE
    return words[0].isupper() and len(words.split()) <= MOST_WORDS and not re.search(r"\b(?:is|are|was|were|has|have|had)\b", words)


def _has_figure(words: str) -> bool:
    """Whether a number other than a year, a date, an ordinal or one in brackets is in it."""
    return bool(re.search(r"\d", words)) and bool(re.search(r"\d", _HARMLESS.sub("", words)))
