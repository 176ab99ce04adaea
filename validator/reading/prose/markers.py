"""Item numbers and other marks at the beginning of a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

__all__ = ["REMEMBERED", "Marker", "marker", "number_of"]


class Marker(NamedTuple):
    """What a line begins with.

    Attributes:
        kind: which series it belongs to: ``part chapter section annex chinese chinese-bracket number number-bracket number-half circle
            bullet`` or ``hash1`` … ``hash6``.
        ordinal: its place in the series; 0 if it has none.
        length: how many characters it takes.
    """

    kind: str
    ordinal: int
    length: int


REMEMBERED = 1024
"""How many lines are remembered: each is asked for several times while its paragraph is read."""

_CHINESE = "零〇一二三四五六七八九十百"
_MARKER = re.compile(
    rf"""\**(?:
      (?P<part>第\s?(?P<part_n>[{_CHINESE}\d]{{1,4}})\s?[部篇编]分?(?![位门署]))
    | (?P<chapter>第\s?(?P<chapter_n>[{_CHINESE}\d]{{1,4}})\s?章)
    | (?P<section>第\s?(?P<section_n>[{_CHINESE}\d]{{1,4}})\s?节)
    | (?P<annex>附\s?[件表录]\s?(?P<annex_n>[{_CHINESE}\d]{{0,3}})(?=[\s:：.．、]|\Z))
    | (?P<chinese>(?P<chinese_n>[{_CHINESE}]{{1,4}})\s?[、．.])
    | (?P<chinese_bracket>[（(]\s?(?P<chinese_bracket_n>[{_CHINESE}]{{1,4}})\s?[）)]、?)
    | (?P<number>(?P<number_n>[\d０-９]{{1,2}})\s?(?:[、．](?![\d０-９])|\.(?![\d０-９])))
    | (?P<number_bracket>[（(]\s?(?P<number_bracket_n>[\d０-９]{{1,2}})\s?[）)](?![\d%％‰.,]))
    | (?P<number_half>(?P<number_half_n>\d{{1,2}})[）)](?![\d%％‰.,]))
    | (?P<circle>(?P<circle_n>[①-⑳]))
    | (?P<hash>(?P<hash_n>\#{{1,6}})(?=\s))
    | (?P<bullet>[-*+•●◆■▪◦·‣–—](?=\s)(?P<bullet_n>))
    )\**\s*""",
    re.VERBOSE,
)
_STARTS = frozenset("第附（(#*-+•●◆■▪◦·‣–—①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳０１２３４５６７８９0123456789" + _CHINESE)
_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九")} | {"〇": 0}


@lru_cache(maxsize=REMEMBERED)
def marker(string: str) -> Marker | None:
    """Give the mark that a line begins with; None if it has none.

    >>> marker("（二）项目支出"), marker("2.5%的增长")
    (Marker(kind='chinese-bracket', ordinal=2, length=3), None)
    """
    if string[0] not in _STARTS:
        return None
    match = _MARKER.match(string)
    if match is None:
        return None
    kind = next(name for name in _KINDS if match[name])
    ordinal = match[f"{kind}_n"]
    if kind == "hash":
        return Marker(f"hash{len(ordinal)}", 0, match.end())
    value = ord(ordinal) - ord("①") + 1 if kind == "circle" else number_of(ordinal)
    return Marker(kind.replace("_", "-"), value, match.end())


_KINDS = tuple(name for name in _MARKER.groupindex if not name.endswith("_n"))


def number_of(numeral: str) -> int:
    """Give the value of an item number in Chinese or Arabic digits; 0 of nothing.

    >>> number_of("二十三"), number_of("十"), number_of("１２"), number_of("")
    (23, 10, 12, 0)
    """
    if not numeral or numeral.isdecimal():
        return int(numeral or 0)
    total, digit = 0, 0
    for character in numeral:
        if character in "十百":
            total += (digit or 1) * (10 if character == "十" else 100)
            digit = 0
        else:
            digit = _DIGITS.get(character, 0)
    return total + digit
