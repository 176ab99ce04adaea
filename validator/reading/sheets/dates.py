"""Dates and times of spreadsheets, which count days, as a format code prints them."""

from __future__ import annotations

import re
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal

__all__ = ["date_text", "is_date_code"]

_TOKEN = re.compile(
    r'(?P<literal>"[^"]*"|\\.|_.|\*.)|(?P<elapsed>\[[hHmMsS]+\])|(?P<half>[aA][mM]/[pP][mM]|[aA]/[pP]|上午/下午)'
    r"|(?P<part>[yYeE]+|[mM]+|[dD]+|[aA]{3,4}|[hH]+|[sS]+(?:\.0+)?)|(?P<bracket>\[[^\]]*\])|(?P<sign>.)",
    re.DOTALL,
)
_DAY_PARTS = re.compile(r"[yYdDhHsS]|[mM]")
_SECONDS = 86_400
_LAST_DAY = 2_958_466
_NAMES = ("星期一", "星期二", "星期三", "星期四", "星期五", "星期六", "星期日")
_MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
_NOON = 12


def is_date_code(code: str) -> bool:
    """Whether a format code prints dates or times.

    >>> [is_date_code(code) for code in ('yyyy"年"m"月"', "0.00", '#,##0"days"', "[Red]0", "[h]:mm")]
    [True, False, False, False, True]
    """
    plain = "".join(match[0] for match in _TOKEN.finditer(code) if match["part"] or match["elapsed"])
    return bool(_DAY_PARTS.search(plain)) and "General" not in code


def date_text(days: Decimal, code: str, *, since_1904: bool = False) -> str | None:
    """Print a date or time; None if the number is none.

    Day 1 is 1 January 1900; 29 February 1900, which never was, is counted, as in all spreadsheets (ISO/IEC 29500-1, 18.17.4.1).

    >>> date_text(Decimal(44562), 'yyyy"年"m"月"d"日"'), date_text(Decimal("0.5"), "h:mm AM/PM")
    ('2022年1月1日', '12:00 PM')
    """
    if not 0 <= days < _LAST_DAY:
        return None
    seconds = int((days * _SECONDS).to_integral_value(ROUND_HALF_UP))
    whole, rest = divmod(seconds, _SECONDS)
    first = datetime(1904, 1, 1) if since_1904 else datetime(1899, 12, 30) if whole > 60 else datetime(1899, 12, 31)  # noqa: DTZ001, PLR2004 - dates of a sheet have no time zone
    return _printed(first + timedelta(days=whole, seconds=rest), seconds, code)


def _printed(moment: datetime, seconds: int, code: str) -> str:
    tokens = list(_TOKEN.finditer(code))
    halves = any(token["half"] for token in tokens)
    said = ""
    for index, token in enumerate(tokens):
        string = token[0]
        if token["literal"]:
            said += string[1:-1] if string[0] == '"' else string[1:] if string[0] == "\\" else " " if string[0] == "_" else ""
        elif token["elapsed"]:
            said += str(seconds // {"h": 3600, "m": 60, "s": 1}[string[1].lower()])
        elif token["half"]:
            morning, evening = string.split("/")
            said += morning if moment.hour < _NOON else evening
        elif token["part"]:
            said += _part(moment, string, minutes=_is_minutes(tokens, index), halves=halves)
        elif token["sign"]:
            said += string
    return said


def _is_minutes(tokens: list[re.Match[str]], index: int) -> bool:
    """Whether an ``m`` means minutes: after hours or before seconds."""
    parts = [
        (at, (token["part"] or token["elapsed"]).strip("[]").lower())
        for at, token in enumerate(tokens)
        if token["part"] or token["elapsed"]
    ]
    here = next(place for place, (at, _) in enumerate(parts) if at == index)
    before = parts[here - 1][1] if here else ""
    after = parts[here + 1][1] if here + 1 < len(parts) else ""
    return before.startswith("h") or after.startswith("s")


def _part(moment: datetime, part: str, *, minutes: bool, halves: bool) -> str:
    """Print one part of a date: ``yyyy``, ``mm``, ``d`` …; one letter without a leading nought, two with it."""
    kind, size = part[0].lower(), len(part)
    if kind in "ye":
        return f"{moment.year % 100:02}" if kind == "y" and size <= 2 else str(moment.year)  # noqa: PLR2004 - yy is a year of two digits
    if kind == "a" or (kind == "d" and size > 2):  # noqa: PLR2004 - ddd is the day of the week
        return _NAMES[moment.weekday()]
    if kind == "m" and not minutes and size > 2:  # noqa: PLR2004 - mmm is the name of the month
        return _MONTHS[moment.month - 1][: None if size == 4 else 1 if size > 4 else 3]  # noqa: PLR2004 - mmmm in full, mmmmm its first letter
    hour = (moment.hour - 1) % _NOON + 1 if halves else moment.hour
    value = {"m": moment.minute if minutes else moment.month, "d": moment.day, "h": hour, "s": moment.second}[kind]
    return f"{value:02}" if size > 1 else str(value)
