"""One cell of a table, known as what it is: blank, nothing (a dash), a figure, a period or words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from validator.extraction.characters import fold
from validator.extraction.lexing import lex
from validator.extraction.tokens import TokenKind
from validator.extraction.vocabulary import words
from validator.language.numerals import is_plain
from validator.language.printed import PrintedError, read_figure
from validator.model.figure import Figure
from validator.model.text import Text
from validator.model.unit import NUMBER, Unit

__all__ = ["CellKind", "CellReading", "in_unit", "read_cell"]

LONGEST_WORDS = 24
YEAR = r"(?:19|20)\d{2}"
NIL = re.compile(r"[$￥¥€£]?\s*(?:[-–—―－_]{1,4}|/|\\|nil|none|无)\s*[%)]{0,2}", re.IGNORECASE)
# Something is there that is not told: suppressed, not available, not applicable.
UNTOLD = re.compile(
    r"\.{1,3}|…+|n\.?\s?/?\s?a\.?|n/appl\.?|x|\*{1,3}|不适用|空|缺|#+\S*|z|nd|nil return|not available|suppressed", re.IGNORECASE
)
PERIOD = re.compile(
    rf"{YEAR}\s*年(?:度|底|末|初)?(?:\s*(?:第?[一二三四1-4]季度|[上下]半年|\d{{1,2}}\s*[-—–~至]?\s*\d{{0,2}}\s*月(?:\s*\d{{1,2}}\s*日)?))?|{YEAR}(?:[-/]\d{{1,2}}){{1,2}}|{YEAR}\.\d{{1,2}}\.\d{{1,2}}"
    rf"|{YEAR}\s*[-—–~/至]\s*(?:{YEAR}|\d{{2}})|\d{{1,2}}\s*[-—–~至]?\s*\d{{0,2}}\s*月份?|(?:FY|F)\s?'?(?:{YEAR}|\d{{2}})|[QH][1-4]\s?{YEAR}|{YEAR}\s?[QH][1-4]",
    re.IGNORECASE,
)
BARE_YEAR = re.compile(YEAR)
DIGIT = re.compile("[0-9]")
LEADING_ZERO = re.compile(r"0\d+")
# A bracket around a whole number says that it is negative: (10,500) (28%) (2.1% ) $ (9,688); its end may be lost.
BRACKETED = re.compile(r"(?P<sign>[^\d(]{0,4})\(\s*(?P<inner>[^()]*\d[^()]*?)\s*(?:\)(?P<unit>[^\d()]{0,8}))?")
# Marks of footnotes behind a number: 1,234* 12.5(1) 5.3① 184,546 3/
FOOTNOTE = re.compile(r"\s*(?:[*†‡§#^①-⑳¹²³⁴-⁹]+|[(\[]\s*[a-z0-9]\s*[)\]]|(?<=\d)\s+[a-z0-9]/)+$", re.IGNORECASE)
FALLING = ("↓", "▼", "▽")
# Any dash stands for a minus where nothing can be before it.
DASHED = re.compile(r"^[‐‑‒–—―](?=\s?[$￥¥€£]?\d)")
ARROW = re.compile(r"^[↑▲△+]\s*|^[↓▼▽]\s*|\s*[↑↓]$")


class CellKind(StrEnum):
    """What a cell holds."""

    BLANK = "blank"
    NIL = "nil"
    """A dash or a word for nothing: no figure, and nothing to add."""
    UNTOLD = "untold"
    """A mark for a figure that is not told: suppressed, not available."""
    FIGURE = "figure"
    PERIOD = "period"
    WORDS = "words"


MARKS = {CellKind.NIL: NIL, CellKind.UNTOLD: UNTOLD}


@dataclass(frozen=True, slots=True)
class CellReading:
    """A cell as read.

    Attributes:
        kind: see :class:`CellKind`.
        string: its folded characters, blanks at the ends removed.
        figure: of a FIGURE: the figure; of WORDS that hold exactly one (不少于30天): that one.
        digits: what is printed if the cell is nothing but digits: it may be a code, a serial number or a year.
    """

    kind: CellKind
    string: str = ""
    figure: Figure | None = None
    digits: str = ""

    @property
    def year(self) -> bool:
        """Whether the cell is a bare number that may be a year."""
        return bool(BARE_YEAR.fullmatch(self.digits))


def read_cell(text: Text, default: Unit | None = None) -> CellReading:
    """Read one cell; ``default`` is the unit of numbers that print none."""
    folded = fold(text.string)
    string = folded.strip()
    if is_plain(string) and (first := text.string.find(string)) >= 0:
        plain = read_figure(string, default=default, place=text.place(first, first + len(string)))
        return CellReading(CellKind.FIGURE, string, plain, string if string.isdigit() else "")
    if known := _without_figure(string):
        return known
    figure = _whole(string, default) if DIGIT.search(string) else None
    if figure is None:
        return CellReading(CellKind.WORDS, string, _inside(text, string, default))
    return _figure(text, folded, string, figure)


def _without_figure(string: str) -> CellReading | None:
    """Read a cell that is blank, a mark, a period or a code."""
    if not string:
        return CellReading(CellKind.BLANK)
    if mark := next((kind for kind, pattern in MARKS.items() if pattern.fullmatch(string)), None):
        return CellReading(mark, string)
    if PERIOD.fullmatch(string) and not BARE_YEAR.fullmatch(string):
        return CellReading(CellKind.PERIOD, string)
    return CellReading(CellKind.WORDS, string, digits=string) if LEADING_ZERO.fullmatch(string) else None


def in_unit(reading: CellReading, text: Text, unit: Unit | None) -> Figure | None:
    """Give the figure of a cell that has been read, now that the unit of numbers that print none is known."""
    if unit is None:
        return reading.figure
    if reading.kind is CellKind.FIGURE and reading.figure and reading.figure.unit is NUMBER:
        return replace(reading.figure, unit=unit)
    return read_cell(text, unit).figure


def _figure(text: Text, folded: str, string: str, figure: Figure) -> CellReading:
    """Give the reading of a cell that is one figure: ``string`` are its ``folded`` characters without blanks at the ends."""
    first = folded.index(string)
    printed = text.string[first : first + len(string)]
    placed = replace(figure, text="".join(printed.split()), place=text.place(first, first + len(string)))
    return CellReading(CellKind.FIGURE, string, placed, string if string.isascii() and string.isdigit() else "")


def _whole(string: str, default: Unit | None) -> Figure | None:
    """Read a cell that is one number, with its sign, bracket, unit and footnote marks."""
    for number, negative in _spellings(string):
        try:
            figure = read_figure(number, default=default)
        except PrintedError:
            continue
        if (
            default
            and default.kind in ("money", "number")
            and figure.unit.kind == "money"
            and figure.unit.scale == 1
            and "$￥¥€£".find(number[:1]) >= 0
        ):
            # $ 300,853 under "in thousands": the sign names the currency, the caption the scale
            figure = replace(figure, unit=replace(figure.unit, symbol=default.symbol, scale=default.scale))
        return replace(figure, value=-abs(figure.value)) if negative else figure
    return None


def _spellings(string: str) -> Iterator[tuple[str, bool]]:
    """Give the plain spellings that a cell may be meant as, and whether it is negative."""
    plain = DASHED.sub("-", string.replace("（", "(").replace("）", ")"))
    for candidate in dict.fromkeys((plain, FOOTNOTE.sub("", plain))):
        found = BRACKETED.fullmatch(candidate)
        if found:
            yield found["sign"].strip() + found["inner"] + (found["unit"] or "").strip(), True
        elif candidate:
            yield ARROW.sub("", candidate), candidate.startswith(FALLING) or candidate.endswith("↓")


@cache
def _decrease() -> re.Pattern[str]:
    return re.compile(words().pattern("decrease"), re.IGNORECASE)


def _inside(text: Text, string: str, default: Unit | None) -> Figure | None:
    """Give the only figure of a cell of few words (不少于30天, 增加 8.65 个百分点); words of decrease make it negative."""
    if len(string) > LONGEST_WORDS or "*" in string or "×" in string:
        return None
    tokens = lex(text, default)
    if len(tokens) != 1 or tokens[0].kind is not TokenKind.FIGURE or tokens[0].figure is None:
        return None
    figure = tokens[0].figure
    fallen = figure.value > 0 and _decrease().search(fold(text.string)[: tokens[0].start])
    return replace(figure, value=-figure.value) if fallen else figure
