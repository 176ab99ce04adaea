"""The lines above a table that name it and its unit."""

from __future__ import annotations

import re
from collections.abc import Sequence

from validator.reading.lines import Line
from validator.reading.prose.markers import marker
from validator.reading.prose.titles import is_title

__all__ = ["caption_length", "is_entry", "names_table", "names_unit", "numbers_form"]

LONGEST = 60
LONGEST_ENTRY = 40
FAR = 3

_UNIT = re.compile(
    r"(?:单\s*位|單\s*位|计量单位|货币单位|币种)\s*[:：]"
    r"|\b(?:in|amounts? in|expressed in|dollars in)\s+(?:\w+\s+of\s+)?(?:U\.?S\.?\s+)?(?:thousands?|millions?|billions?|RMB|dollars|yuan|lakhs?|crores?)\b"
    r"|\A[（(]?\s*(?:US|HK|A)?[$¥￥€£]\s*(?:['’]?000s?|m|mn|bn|million|billion|thousand)\b"
    r"|[（(](?:人民币)?[千百十]?[万亿萬億]?元[）)]\Z",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"\A\d{1,2}(?:[-—–.]\d{1,3}){1,2}\s+")
_YEAR = re.compile(r"[（(]?\s*\d{4}\s*年?(?:度|\s*\d{1,2}\s*月)?\s*[）)]?\Z")
_PERIOD = re.compile(
    r"(?:(?:for|as|at|of|the|and|fiscal|(?:three|six|nine|twelve|\d{1,2})[ -]months?|weeks?|quarters?|years?|periods?|ended|ending|audited|unaudited"
    r"|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\w*\.?|\d{1,2}|(?:19|20)\d{2})[\s,()]*)+",
    re.IGNORECASE,
)
_FORM = re.compile(r"\A(?:公开\s?\d+\s?表|附表)")
_ENTRY = re.compile(r"[：:]\s*\S")
_NUMBERED = re.compile(r"附?表\s*[\d一二三四五六七八九十]|Table\s+\d")
_TABLE = re.compile(r"[表单册]\s*(?:[（(][^（）()]*[）)])?\Z|(?:情况|明细|统计|一览|构成|对比)\Z")


def names_unit(string: str) -> bool:
    """Whether a line says in which unit a table is: ``单位：万元``, ``(In thousands)``.

    >>> [names_unit(line) for line in ("( 2021 年度)   单位：万元", "(Dollars in millions)", "$ MILLION", "单位负责人")]
    [True, True, True, False]
    """
    return bool(_UNIT.search(string)) and len("".join(string.split())) <= LONGEST


def numbers_form(string: str) -> bool:
    """Whether a cell is the number of a form, as official tables bear it in their corner.

    >>> [numbers_form(cell) for cell in ("公开01表", "附表3", "表决权")]
    [True, True, False]
    """
    return len(string) <= LONGEST_ENTRY and bool(_FORM.match(string))


def is_entry(string: str) -> bool:
    """Whether a cell over a table is an entry (``部门：某局``), a unit or the number of a form.

    >>> [is_entry(cell) for cell in ("编制单位：某局", "单位：万元", "公开01表", "项目")]
    [True, True, True, False]
    """
    return len(string) <= LONGEST_ENTRY and (names_unit(string) or numbers_form(string) or bool(_ENTRY.search(string)))


def names_table(string: str) -> bool:
    """Whether a line says that it is the name of a table: ``收入决算表``, ``表2 支出情况``.

    >>> [names_table(line) for line in ("收入决算表", "附表2 明细", "支出决算表。", "本年支出")]
    [True, True, False, False]
    """
    if len(string) > LONGEST or re.search("[，。；]", string):
        return False
    return bool(_NUMBERED.match(string)) or (bool(_TABLE.search(string)) and "：" not in string)


def caption_length(above: Sequence[Line], gap: int) -> int:
    """Give how many of the last lines above a table are its caption.

    Args:
        above: the lines of running text before the table.
        gap: how many blank lines part them from the table.
    """
    taken, periods, unit = 0, 0, False
    while taken < len(above) and gap <= FAR:
        line = above[-1 - taken]
        if periods == taken and names_unit(line.string) and marker(line.string) is None:
            unit = True
        elif periods == taken and _PERIOD.fullmatch(line.string) and taken + 1 < len(above) and names_unit(above[-2 - taken].string):
            periods += 1
        elif _YEAR.match(line.string) and taken + 1 < len(above) and _is_name(above[-2 - taken].string, unit=unit):
            pass
        elif _is_name(line.string, unit=unit):
            return taken + 1
        else:
            break
        taken, gap = taken + 1, line.gap
    return taken if unit else 0


def _is_name(string: str, *, unit: bool) -> bool:
    """Whether a line names a table: a title without an item number that says so, or any that stands over the unit."""
    if marker(string) is not None:
        return bool(_NUMBERED.match(string)) and names_table(string)
    if names_table(string):
        return True
    return unit and is_title(_NUMBER.sub("", string) or string, None)
