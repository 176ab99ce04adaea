"""Numerals: the digits of a printed number, read exactly and written the same way."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import lru_cache

__all__ = [
    "MOST_DIGITS",
    "Numeral",
    "chinese_numeral",
    "decimals_of",
    "find_numeral",
    "fold_signs",
    "in_chinese",
    "is_plain",
    "resolution_of",
    "rounded",
    "write",
]

MOST_DIGITS = 40
"""More digits than any figure has; what is longer is not read (Decimal itself would take millions)."""

_ROUNDING = Context(prec=400, rounding=ROUND_HALF_UP)
_FULL_WIDTH = {code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)}
_FOLDED = str.maketrans(
    {**{chr(code): sign for code, sign in _FULL_WIDTH.items()}, "−": "-", "﹣": "-", "﹪": "%", "\u00a0": " ", "\u3000": " "}
)
_DIGITS = r"(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"
_PLAIN = re.compile(r"(?:0|[1-9][0-9]{0,2}(?:,[0-9]{3})+|[1-9][0-9]{0,17})(?:\.[0-9]{1,9})?")
_DIGIT, _MORE_DIGITS = re.compile("[0-9]"), re.compile("[.,]?[0-9]")
_NUMERAL = re.compile(rf"(?P<open>\()?(?P<sign>[+-])?(?P<digits>{_DIGITS})(?(open)\)|)")


_CHINESE_DIGITS = "〇一二三四五六七八九"
_CHINESE = re.compile(rf"[{_CHINESE_DIGITS[1:]}两十]+")
_HUNDRED, _TEN = 100, 10


@dataclass(frozen=True, slots=True)
class Numeral:
    """The number inside a printed text.

    Attributes:
        start, end: its span, sign and brackets included.
        value: exact, signed.
        sign: ``+``, ``-`` or empty, as printed.
        bracketed: negative because it stands in brackets, as accountants do.
        grouped: written with thousands separators.
    """

    start: int
    end: int
    value: Decimal
    sign: str = ""
    bracketed: bool = False
    grouped: bool = False


def fold_signs(text: str) -> str:
    """Fold full-width digits and signs and the minus sign, one for one, so that positions stay.

    >>> fold_signs("−７．５％")
    '-7.5%'
    """
    return text.translate(_FOLDED)


def is_plain(text: str) -> bool:
    """Whether a text is nothing but an ordinary unsigned number, as most cells of tables are: no sign, no unit, no code.

    >>> [is_plain(text) for text in ("1,234.50", "0.10", "159", "007", "-1", "34,74", "5%")]
    [True, True, True, False, False, False, False]
    """
    return _PLAIN.fullmatch(text) is not None


def find_numeral(text: str) -> Numeral | None:
    """Find the first number in a text whose signs are folded; None if it has none or one that is not well formed.

    >>> find_numeral("(10,500)")
    Numeral(start=0, end=8, value=Decimal('-10500'), sign='', bracketed=True, grouped=True)
    >>> find_numeral("34,74万人") is None
    True
    """
    first = _DIGIT.search(text)
    if first is None:
        return None
    # with a bracket and a sign, with either, or bare
    starts = range(max(0, first.start() - 2), first.start() + 1)
    match = next((match for start in starts if (match := _NUMERAL.match(text, start))), None)
    if match is None or _MORE_DIGITS.match(text, match.end()) or sum(map(str.isdigit, match["digits"])) > MOST_DIGITS:
        return None
    value = Decimal(match["digits"].replace(",", ""))
    negative = match["sign"] == "-" or bool(match["open"])
    return Numeral(
        match.start(), match.end(), -value if negative else value, match["sign"] or "", bool(match["open"]), "," in match["digits"]
    )


def resolution_of(value: Decimal) -> Decimal:
    """Give half a unit of the last digit of a number as it was written.

    >>> resolution_of(Decimal("437.32")), resolution_of(Decimal("159"))
    (Decimal('0.005'), Decimal('0.5'))
    """
    return Decimal(5).scaleb(int(value.as_tuple().exponent) - 1)


def decimals_of(resolution: Decimal, value: Decimal) -> int:
    """Give the number of printed decimals: of a resolution, or of the value itself where nothing is hidden."""
    return _decimals_of(resolution) if resolution else max(0, -int(value.as_tuple().exponent))


@lru_cache(maxsize=256)
def _decimals_of(resolution: Decimal) -> int:
    return max(0, -int((resolution * 2).normalize().as_tuple().exponent))


def rounded(value: Decimal, decimals: int) -> Decimal:
    """Round half up, away from zero, as printed tables do.

    >>> rounded(Decimal("-0.125"), 2), rounded(Decimal("0.004"), 2)
    (Decimal('-0.13'), Decimal('0.00'))
    """
    return value.quantize(Decimal(1).scaleb(-decimals), context=_ROUNDING)


def write(value: Decimal, *, grouped: bool = False, like: Numeral | None = None) -> str:
    """Write a number with its decimals; ``like`` a numeral: with its separators, its plus sign or its brackets.

    >>> write(Decimal("-1234.50"), grouped=True)
    '-1,234.50'
    """
    digits = f"{abs(value):,f}" if grouped or (like and like.grouped) else f"{abs(value):f}"
    if value < 0:
        return f"({digits})" if like and like.bracketed else f"-{digits}"
    return f"+{digits}" if like and like.sign == "+" and value > 0 else digits


def chinese_numeral(text: str) -> str:
    """Give the Chinese numeral that a text begins with; empty if there is none.

    >>> chinese_numeral("十二项")
    '十二'
    """
    found = _CHINESE.match(text)
    return found[0] if found else ""


def in_chinese(value: Decimal) -> str:
    """Write a number of things in Chinese, as it stands before a measure word; empty for what is no whole number from 1 to 99.

    >>> [in_chinese(Decimal(number)) for number in ("2", "10", "12", "47", "100", "2.5")]
    ['两', '十', '十二', '四十七', '', '']
    """
    if value != value.to_integral_value() or not 0 < value < _HUNDRED:
        return ""
    tens, ones = divmod(int(value), _TEN)
    if not tens:
        return "两" if ones == 2 else _CHINESE_DIGITS[ones]  # noqa: PLR2004 (two of a thing is 两)
    return (_CHINESE_DIGITS[tens] if tens > 1 else "") + "十" + (_CHINESE_DIGITS[ones] if ones else "")
