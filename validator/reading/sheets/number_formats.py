"""Numbers as a format code of a spreadsheet prints them: ``#,##0.00``, ``0.0%``, ``0.00,"千元"``, ``(#,##0);-`` (ISO/IEC 29500-1, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache
from typing import NamedTuple

from validator.reading.sheets.dates import date_text, is_date_code

__all__ = ["BUILT_IN", "GENERAL", "Padding", "number_text", "padding", "printer"]

GENERAL = "General"
BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    **dict.fromkeys((5, 6, 37, 38), "#,##0;-#,##0"),
    **dict.fromkeys((7, 8, 39, 40), "#,##0.00;-#,##0.00"),
    9: "0%",
    10: "0.00%",
    11: "0.00E+00",
    14: "yyyy/m/d",
    15: "d-mmm-yy",
    16: "d-mmm",
    17: "mmm-yy",
    18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM",
    20: "h:mm",
    21: "h:mm:ss",
    22: "yyyy/m/d h:mm",
    **dict.fromkeys((27, 36, 50, 52, 57), 'yyyy"年"m"月"'),
    **dict.fromkeys((28, 29, 51, 53, 54, 58), 'm"月"d"日"'),
    30: "m-d-yy",
    31: 'yyyy"年"m"月"d"日"',
    32: 'h"时"mm"分"',
    33: 'h"时"mm"分"ss"秒"',
    **dict.fromkeys((34, 55), '上午/下午h"时"mm"分"'),
    **dict.fromkeys((35, 56), '上午/下午h"时"mm"分"ss"秒"'),
    **dict.fromkeys((41, 42), '#,##0;-#,##0;"-"'),
    **dict.fromkeys((43, 44), '#,##0.00;-#,##0.00;"-"'),
    45: "mm:ss",
    46: "[h]:mm:ss",
    47: "mm:ss.0",
    48: "0.0E+0",
    49: "@",
}
"""Codes that workbooks name by number only; 27 to 58 as in Chinese programs."""

DIGITS = 15
"""Spreadsheets keep so many significant digits."""
_SHOWN = 11
"""Without a format so many digits are shown."""
_EXACT = Context(prec=DIGITS, rounding=ROUND_HALF_UP)
_GENERAL = Context(prec=_SHOWN - 1, rounding=ROUND_HALF_UP)
_MANY = Context(prec=60, rounding=ROUND_HALF_UP)
_WIDEST = 30
_AS_GENERAL = "0.##########"
_FIRST_MARK = 0xE000
"""Literals are put aside, each for one character that no code uses."""

_SECTIONS = re.compile(r'((?:"[^"]*"|\\.|\[[^\]]*\]|[^;"\\\[])*);?')
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]")
_CURRENCY = re.compile(r"\[\$([^\]-]*)(?:-[^\]]*)?\]")
_BRACKET = re.compile(r"\[[^\]]*\]")
_LITERAL = re.compile(r'"([^"]*)"|\\(.)|_(.)|\*(.)')
_DIGIT_PART = re.compile(r"[0#?][0#?,]*(?:\.[0#?]*)?|\.[0#?]+")
_EXPONENT = re.compile(r"([0#?.]+)[eE]([+-])([0#?]+)")
_FRACTION = re.compile(r"[0#?]\s*/\s*[0#?\d]")

Printer = Callable[[Decimal], str]


class _Section(NamedTuple):
    """One section of a format code, for numbers of one sign or within a condition.

    Attributes:
        before, after: what stands around the digits.
        places: how many decimals are printed at least and at most.
        digits: how many digits stand before the point at least.
        grouped: whether thousands are separated.
        scale: what the number is multiplied with: 100 for a percent sign, a thousandth for each comma at the end; None: nothing.
        digitless: it prints no number at all.
        quantum: the last decimal printed.
    """

    before: str
    after: str
    places: tuple[int, int] = (0, 0)
    digits: int = 1
    grouped: bool = False
    scale: Decimal | None = None
    digitless: bool = False
    quantum: Decimal = Decimal(1)


def number_text(value: Decimal, code: str, *, since_1904: bool = False) -> str:
    """Print a number as a cell with this format shows it.

    >>> [number_text(Decimal(v), c) for v, c in (("0.925", "0.0%"), ("12345.678", "#,##0.00"), ("12345", '0.0,"千元"'), ("-5", "0;(0)"))]
    ['92.5%', '12,345.68', '12.3千元', '(5)']
    """
    return printer(code, since_1904)(value)


@lru_cache(maxsize=1024)
def printer(code: str, since_1904: bool = False) -> Printer:
    """Give the function that prints numbers in a format; one that is not understood prints them as without a format."""
    sections = [match[1] for match in _SECTIONS.finditer(code) if match[0]][:4]
    if not sections or sections[0].strip().lower() in {"", "general", "@"}:
        return _general
    sections = [section.replace(GENERAL, _AS_GENERAL) for section in sections]
    if is_date_code(_CURRENCY.sub("", sections[0])):
        dated = _CURRENCY.sub("", sections[0])
        return lambda value: date_text(value, dated, since_1904=since_1904) or _general(value)
    if any(_FRACTION.search(_LITERAL.sub("", section)) for section in sections) or _EXPONENT.search(sections[0]):
        return _general
    conditions = [_CONDITION.search(section) for section in sections]
    read = [_section(section) for section in sections]
    if any(conditions):
        return lambda value: _conditional(value, read, conditions)
    return lambda value: _signed(value, read)


class Padding(NamedTuple):
    """How a format prints positive numbers that have no more decimals than it: their own digits, with noughts behind them.

    Attributes:
        places: decimals printed.
        grouped: whether thousands are separated.
        before, after: what stands around the digits.
    """

    places: int
    grouped: bool
    before: str
    after: str

    def text(self, value: str) -> str:
        """Print a number as the file holds it; empty if that takes more than noughts.

        >>> [Padding(2, True, "", "").text(value) for value in ("1234.5", "1.005", "-2", "0")]
        ['1,234.50', '', '', '']
        """
        whole, _, decimals = value.partition(".")
        if len(decimals) > self.places or not whole.isdecimal() or len(value) > DIGITS or not (decimals.isdecimal() or not decimals):
            return ""
        number = int(whole)
        if not number and not decimals.strip("0"):
            return ""
        digits = f"{number:,}" if self.grouped else str(number)
        return f"{self.before}{digits}.{decimals:0<{self.places}}{self.after}" if self.places else f"{self.before}{digits}{self.after}"


@lru_cache(maxsize=1024)
def padding(code: str) -> Padding | None:
    """Give how a format pads numbers; None if it prints them in another way (percent, scale, dates, conditions).

    >>> padding("#,##0.00_ "), padding("0.0%")
    (Padding(places=2, grouped=True, before='', after=' '), None)
    """
    first = next((match[1] for match in _SECTIONS.finditer(code) if match[0]), "")
    if not _DIGIT_PART.search(first) or GENERAL in code or is_date_code(_CURRENCY.sub("", first)):
        return None
    if "[<" in code or "[>" in code or "[=" in code or _FRACTION.search(_LITERAL.sub("", code)) or _EXPONENT.search(first):
        return None
    section = _section(first)
    if section.digitless or section.scale is not None or section.digits != 1 or section.places[0] != section.places[1]:
        return None
    return Padding(section.places[0], section.grouped, section.before, section.after)


def _signed(value: Decimal, sections: list[_Section]) -> str:
    """Print with the section for its sign; a negative number with the only section keeps its minus."""
    shown = _rounded(value, sections[0])
    if value > 0 or len(sections) == 1:
        return ("-" if shown < 0 else "") + _print(abs(shown), sections[0])
    if value < 0:
        return _print(abs(_rounded(value, sections[1])), sections[1])
    chosen = sections[2] if len(sections) > 2 else sections[0]  # noqa: PLR2004 - the third section is for nought
    return _print(_rounded(value, chosen), chosen)


def _conditional(value: Decimal, sections: list[_Section], conditions: list[re.Match[str] | None]) -> str:
    """Print with the first section whose condition holds, else the first without one."""
    plain = next((section for section, condition in zip(sections, conditions, strict=True) if condition is None), sections[-1])
    chosen = next(
        (section for section, condition in zip(sections, conditions, strict=True) if condition and _holds(value, condition)), plain
    )
    shown = _rounded(value, chosen)
    return ("-" if shown < 0 else "") + _print(abs(shown), chosen)


def _holds(value: Decimal, condition: re.Match[str]) -> bool:
    sign, limit = condition[1], Decimal(condition[2])
    return {"<": value < limit, ">": value > limit, "=": value == limit, "<=": value <= limit, ">=": value >= limit, "<>": value != limit}[
        sign
    ]


def _section(code: str) -> _Section:
    """Understand one section."""
    plain = _BRACKET.sub("", _CURRENCY.sub(lambda match: f'"{match[1]}"', _CONDITION.sub("", code)))
    literals: list[str] = []

    def kept(match: re.Match[str]) -> str:
        literals.append(match[1] if match[1] is not None else match[2] or (" " if match[3] else ""))
        return chr(_FIRST_MARK + len(literals) - 1)

    marked = _LITERAL.sub(kept, plain)

    def said(part: str) -> str:
        return "".join(literals[ord(sign) - _FIRST_MARK] if 0 <= ord(sign) - _FIRST_MARK < len(literals) else sign for sign in part)

    number = _DIGIT_PART.search(marked)
    if number is None:
        return _Section(said(marked), "", digitless=True)
    whole, _, decimals = number[0].partition(".")
    scaling = len(number[0]) - len(number[0].rstrip(","))
    tail = marked[number.end() :]
    scale = Decimal(100) ** marked.count("%") / Decimal(1000) ** (scaling + (len(tail) - len(tail.lstrip(",")) if decimals else 0))
    places = decimals.rstrip(",")
    return _Section(
        said(marked[: number.start()]),
        said(_DIGIT_PART.sub("", tail.lstrip(",") if decimals else tail)),
        (places.count("0") + places[: places.rfind("0") + 1].count("#"), len(places)),
        whole.count("0"),
        "," in whole.rstrip(","),
        None if scale == 1 else scale,
        quantum=Decimal(1).scaleb(-len(places)),
    )


def _rounded(value: Decimal, section: _Section) -> Decimal:
    kept = _EXACT.plus(value)
    scaled = kept if section.scale is None else _MANY.multiply(kept, section.scale)
    return scaled if section.digitless or scaled.adjusted() > _WIDEST else _MANY.quantize(scaled, section.quantum)


def _print(value: Decimal, section: _Section) -> str:
    """Print a number without its sign."""
    if section.digitless:
        return section.before
    if section.digits == 1 and section.places[0] == section.places[1]:
        return f"{section.before}{value:,f}{section.after}" if section.grouped else f"{section.before}{value:f}{section.after}"
    whole, _, decimals = f"{value:f}".partition(".")
    while len(decimals) > section.places[0] and decimals.endswith("0"):
        decimals = decimals[:-1]
    whole = "" if whole == "0" and not section.digits else whole.zfill(section.digits)
    grouped = f"{int(whole):,}".rjust(len(whole), "0") if section.grouped and whole else whole
    return f"{section.before}{grouped}{'.' if decimals else ''}{decimals}{section.after}"


def _general(value: Decimal) -> str:
    """Print as a cell without a format: as many decimals as there are, at most eleven digits."""
    short = value if len(value.as_tuple().digits) < _SHOWN or value == value.to_integral_value() else _GENERAL.plus(value)
    plain = f"{_EXACT.plus(short):f}"
    return plain.rstrip("0").rstrip(".") if "." in plain else plain
