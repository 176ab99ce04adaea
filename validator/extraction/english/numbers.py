"""Numbers in English text that are no figures: Form 10-K, Note 5, Level 3, the 53rd week, FY19, 1Q20, 401(k), 30-minute."""

from __future__ import annotations

import re

from validator.extraction.english.vocabulary import pattern
from validator.extraction.tokens import Token, TokenKind

__all__ = ["behind_hyphen", "bracketed", "is_fraction", "scale_letter", "unit_letters", "unmeasured"]

NUMBERED = r"(?<![\w$€£¥])<numbered>\s*(?:\d+[A-Z]?\s*(?:,|and|or|to|through|&|-|–)\s*)*(?:#|[A-Z]-?)?$"
NUMBER = re.compile(r"\d+(?:[.\-–/]\d+)*(?:[A-Z]\b)?(?:-[A-Z]\b)?(?:\([a-z\d]{1,3}\))*")
# years as reports print them: 2018-19, 2018/19, 2005/6, FY19, 1Q20, 2H 2019
YEARS = re.compile(r"(?P<year>(?:19|20)\d{2})(?:\s?[-–/]\s?\d{2}|/\d)(?![,.]?\d|\s?%)")
PART_OF_YEAR = re.compile(r"[1-4][QH]\s?(?:FY)?\s?'?(?P<year>(?:20)?\d{2})?\b")
CODES = (
    re.compile(r"\d+(?:st|nd|rd|th)\b"),
    re.compile(r"\d+-[A-Z]\b(?!-)"),
    re.compile(r"\d+\([a-z]\)"),
    re.compile(r"\d+[a-z]?\d*-\d+(?:-\d+)+(?!\d)"),
    re.compile(r"(?:\d{3}\)\s?)?\d{3}-\d{4}(?!\d)"),
    re.compile(r"\d{1,2}:\d{2}(?!\d)"),
    re.compile(r"\d+(?:\.\d+)?[A-Z](?![A-Za-z]*\$)[A-Za-z\d]*\b"),
    re.compile(r"\d+(?:\.\d+)?-for-\d+(?:\.\d+)?"),
    re.compile(r"\d+[a-z]\d*-\d+"),
    re.compile(r"\d{1,2}/\d{1,2}/(?:19|20)?\d{2}(?!\d)"),
    re.compile(r"000(?=['’]?s\b|\b(?![,.]\d))"),
)
# twelve months, 30 minutes: a measure made an adjective tells no figure, but a percentage or an amount does
COMPOUND = re.compile(
    r"\d+(?:\.\d+)?[-‐‑](?!per|point|basis|million|billion|trillion|thousand|hundred|pct|bp)[A-Za-z]+(?:-[A-Za-z]+)*", re.IGNORECASE
)
# $(5.2) million, (5.2)%, ($0.12) per share: brackets that are a minus, not an aside
CURRENCY = re.compile(r"[$€£¥]\s?$")
MEASURED = re.compile(r"\)\s?(?:%|percent\b|per\b|(?:million|billion|thousand)\b)")
# £3.4m, US$1.2b, $150k: behind a currency these letters are multipliers
LETTER = re.compile(r"\s?(bn|mm|mn|tn|m|b|k|t)\b(?![²\d])", re.IGNORECASE)
LETTERS = {
    "k": "thousand",
    "m": "million",
    "mm": "million",
    "mn": "million",
    "b": "billion",
    "bn": "billion",
    "t": "trillion",
    "tn": "trillion",
}
HYPHENATED = re.compile(r"-(?=(?:million|billion|trillion|thousand|percent|percentage|basis)\b)", re.IGNORECASE)
GLUED = re.compile(r"[a-z]{1,3}\b(?![-/²³])")
WINDOW = 48
NEAR = re.compile(r"[A-Za-z#.,&–-]\s?$")


def unmeasured(string: str, start: int) -> Token | None:
    """Give the name, ordinal, date or code that the digits at ``start`` belong to; None if they may be a figure."""
    before = string[max(0, start - 1) : start]
    if before in "$€£¥":  # the empty string at the start is in it too
        return None if before else _shape(string, start)
    if (found := PART_OF_YEAR.match(string, start)) and not before.isalnum():
        return Token(TokenKind.DATE, start, found.end(), meant=_century(found["year"]))
    if (found := YEARS.match(string, start)) and not before.isalnum():
        return Token(TokenKind.DATE, start, found.end(), meant=found["year"])
    lead = string[max(0, start - WINDOW) : start]
    if NEAR.search(lead) and pattern(NUMBERED).search(lead):
        found = NUMBER.match(string, start)
        return Token(TokenKind.CODE, start, found.end() if found else start + 1)
    return _shape(string, start)


def bracketed(string: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the span of a number with the brackets around it, if they are a minus; None if they are not.

    >>> bracketed("a loss of $(5.2) million", 12, 15), bracketed("costs (5.2 million)", 7, 10)
    ((11, 16), None)
    """
    if string[end : end + 1] != ")":
        return None
    sign = CURRENCY.search(string[:start]) if string[start - 1 : start] != "(" else None
    opening = (sign.start() if sign else start) - 1
    if opening < 0 or string[opening] != "(":
        return None
    if not sign and CURRENCY.search(string[max(0, opening - 2) : opening]):
        return opening, end + 1
    return (opening, end + 1) if MEASURED.match(string, end) else None


def scale_letter(string: str, end: int) -> tuple[str, int]:
    """Give the multiplier that a letter behind an amount of money stands for, and where it ends; empty if there is none."""
    found = LETTER.match(string, end)
    return (LETTERS[found[1].lower()], found.end()) if found else ("", end)


def is_fraction(string: str, start: int) -> bool:
    """Whether the digits at ``start`` stand behind a point without a digit before it: $.57.

    >>> is_fraction("$.57", 2), is_fraction("No.5", 3), is_fraction("1.57", 2)
    (True, False, False)
    """
    return string[start - 1 : start] == "." and (start == 1 or string[start - 2] in " ($€£¥")


def behind_hyphen(string: str, end: int) -> int:
    """Give where the unit of a number begins: behind the hyphen of a $5-million plan or a 5-percent rise, else where the number ends."""
    return end + 1 if HYPHENATED.match(string, end) else end


def unit_letters(string: str, end: int) -> tuple[str, int]:
    """Give the small letters glued to a number that may be its unit, and where they end: 55.9p, 2.5x; empty if there are none."""
    found = GLUED.match(string, end)
    return (found[0], found.end()) if found else ("", end)


def _shape(string: str, start: int) -> Token | None:
    found = next((found for code in CODES if (found := code.match(string, start))), None) or COMPOUND.match(string, start)
    return Token(TokenKind.CODE, start, found.end()) if found else None


def _century(year: str | None) -> str:
    return "" if not year else year if len(year) > 2 else f"20{year}"  # noqa: PLR2004 (two digits)
