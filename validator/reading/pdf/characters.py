"""Characters as they are meant: fonts of PDF files give some as look-alikes."""

from __future__ import annotations

import unicodedata

__all__ = ["LIGATURES", "PLAIN", "spoiled"]

_SUPPLEMENT = dict(
    zip(
        "⺁⺄⺆⺈⺊⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺥⺦⺧⺨⺩⺪⺫⺬⺭⺮⺱⺲⺳⺵⺶⺷⺸⺹⺺⺻⺼⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻇⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻕⻖⻗⻘⻙⻚⻛⻜⻝⻞⻟⻠⻡⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳",
        "厂乙冂刀卜小小兀尢尣巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爪丬牛犭王疋目示礻竹罓罒网罓羊羊羊老肀聿肉臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶邑钅長镸长门阜阝雨青韦页风飞食食饣饣首马骨鬼鱼鸟卤麦黄黾齊齐歯齿竜龙龜亀龟",
        strict=True,
    )
)
_RADICALS = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0x2F00, 0x2FD6)}
_COMPATIBLE = {
    chr(code): plain for code in range(0xF900, 0xFB00) if len(plain := unicodedata.normalize("NFKC", chr(code))) == 1 and plain != chr(code)
}
_ODD = {"\x02": "-", "\ufffe": "-", "\u00ad": "-", "\x00": " ", "\u00a0": " ", "\u2028": " ", "\u2029": " ", "\x0b": " ", "\x0c": " "}
PLAIN = str.maketrans({**_SUPPLEMENT, **_RADICALS, **_COMPATIBLE, **_ODD})
"""Radicals and compatible ideographs as the ideographs that they stand for, one character for one.

>>> "⽬标⻔户⾦".translate(PLAIN)
'目标门户金'
"""

LIGATURES = {chr(code): unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)}
"""Letters printed as one, as the letters that they are."""

_SPOILED = 0.3


def spoiled(string: str) -> bool:
    r"""Whether the characters of a page cannot be told: its font does not say what they are.

    >>> spoiled("\ue001\ue002 \ufffd2"), spoiled("收入12万元\ue001")
    (True, False)
    """
    unknown = sum("\ue000" <= each <= "\uf8ff" or each == "\ufffd" or each < "\t" for each in string)
    return unknown > _SPOILED * len(string)
