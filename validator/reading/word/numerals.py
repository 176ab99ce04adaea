"""Item numbers as Word counts them: ``3`` as ``三``, ``III``, ``c``, ``③`` (ISO/IEC 29500-1, 17.18.59)."""

from __future__ import annotations

from collections.abc import Callable

__all__ = ["numeral"]

_DIGITS = "〇一二三四五六七八九"
_LEGAL = "零壹贰叁肆伍陆柒捌玖"
_STEMS, _BRANCHES = "甲乙丙丁戊己庚辛壬癸", "子丑寅卯辰巳午未申酉戌亥"
_ROMAN = ((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"), (40, "xl"))
_ROMAN_ONES = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))
_LARGEST = 9999
_CIRCLES = 20
_LETTERS = 26


def numeral(value: int, style: str) -> str:
    """Give an item number in one of the styles of Word; in plain digits if the style is not known or does not reach so far.

    >>> [numeral(12, style) for style in ("chineseCounting", "upperRoman", "lowerLetter", "decimalEnclosedCircle", "decimalZero", "bullet")]
    ['十二', 'XII', 'l', '⑫', '12', '•']
    """
    make = _STYLES.get(style)
    return make(value) if make and 0 < value <= _LARGEST else str(value)


def _chinese(value: int, digits: str = _DIGITS, ranks: str = "千百十") -> str:
    """Count in Chinese: 一百零三, 十二."""
    said = ""
    for place, rank in zip((1000, 100, 10), ranks, strict=True):
        digit, value = divmod(value, place)
        if digit:
            said += digits[digit] + rank
        elif said and value and not said.endswith("零"):
            said += "零"
    said += digits[value] if value else ""
    return said[1:] if said.startswith("一十") else said


def _digit_by_digit(value: int) -> str:
    return "".join(_DIGITS[int(digit)] for digit in str(value))


def _roman(value: int) -> str:
    said = ""
    for size, letters in _ROMAN + _ROMAN_ONES:
        count, value = divmod(value, size)
        said += letters * count
    return said


def _letter(value: int) -> str:
    """Give a letter; beyond the last the same letters doubled, as Word does: aa, bb."""
    repeats, place = divmod(value - 1, _LETTERS)
    return chr(ord("a") + place) * (repeats + 1)


def _circled(value: int) -> str:
    return chr(ord("①") + value - 1) if value <= _CIRCLES else str(value)


def _bracketed(value: int) -> str:
    return f"({value})"


def _cycled(signs: str) -> Callable[[int], str]:
    return lambda value: signs[(value - 1) % len(signs)]


_STYLES: dict[str, Callable[[int], str]] = {
    **dict.fromkeys(("chineseCounting", "chineseCountingThousand", "japaneseCounting", "taiwaneseCountingThousand"), _chinese),
    **dict.fromkeys(("taiwaneseCounting", "koreanCounting"), _chinese),
    **dict.fromkeys(("ideographDigital", "japaneseDigitalTenThousand", "taiwaneseDigital"), _digit_by_digit),
    **dict.fromkeys(
        ("chineseLegalSimplified", "japaneseLegal", "ideographLegalTraditional"), lambda value: _chinese(value, _LEGAL, "仟佰拾")
    ),
    **dict.fromkeys(("decimalEnclosedCircle", "decimalEnclosedCircleChinese"), _circled),
    "decimalEnclosedParen": _bracketed,
    "decimalZero": lambda value: f"{value:02}",
    "upperRoman": lambda value: _roman(value).upper(),
    "lowerRoman": _roman,
    "upperLetter": lambda value: _letter(value).upper(),
    "lowerLetter": _letter,
    "ideographTraditional": _cycled(_STEMS),
    "ideographZodiac": _cycled(_BRANCHES),
    "bullet": lambda _: "•",
    "none": lambda _: "",
}
