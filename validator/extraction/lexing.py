"""One pass over a run of text to find its numbers and to know each as what it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from validator.extraction.characters import fold
from validator.extraction.english.numbers import behind_hyphen, bracketed, is_fraction, scale_letter, unit_letters, unmeasured
from validator.extraction.english.script import is_english
from validator.extraction.glued_units import glued_units
from validator.extraction.mending import mended_number
from validator.extraction.per_units import for_each
from validator.extraction.tokens import Token, TokenKind
from validator.extraction.vocabulary import alternation, words
from validator.language.stacks import stacked
from validator.language.units import UnitTable, units
from validator.model.figure import Figure
from validator.model.text import Text
from validator.model.unit import NUMBER as BARE
from validator.model.unit import Unit

__all__ = ["lex"]

# Longer digit strings are identifiers; they would also make Decimal slow.
MAX_DIGITS = 18
# 12345热线, 501504医疗保障局: so many digits without a unit, glued to a word, are a code.
LEAST_CODE = 5
# How far a currency reaches before its number, with a blank: US$ 5
LONGEST_PREFIX = 6
# A measure word that begins another word is none: 15分钟, 6个月, 3项目.
NOT_AFTER = {
    "分": "钟析别类布为之配管局",
    "个": "月多",
    "项": "目",
    "点": "击评",
    "日": "本常报",
    "元": "旦",
    "家": "庭",
    "户": "籍",
    "台": "账",
}

DASH = r"[-—–~～至到]+"
YEAR = r"(?:19|20)\d{2}"
DAY = r"\s*\d{1,2}\s*(?:日|号)"
MONTH = r"\s*\d{1,2}\s*月(?:份|底|末|初|中旬)?"
MONTHS = rf"\s*\d{{1,2}}\s*月?\s*{DASH}{MONTH}"
DATE = re.compile(
    rf"(?P<year>{YEAR})(?:\s*{DASH}\s*{YEAR})?\s*年(?:度|底|末|初)?(?:\s*{DASH}\s*{YEAR}\s*年(?:度|底|末|初)?|{MONTHS}|{MONTH}(?:{DAY})?)?"
    rf"|{YEAR}[-/.]\d{{1,2}}[-/.]\d{{1,2}}(?!\d)"
    rf"|{MONTHS}|\d{{1,2}}\s*月\s*\d{{1,2}}(?:\s*(?:日|号))?|\d{{1,2}}\s*月(?:份|底|末|初|中旬)?|\d{{1,2}}\s*时(?!间)",
)
ENGLISH_DAY = re.compile(
    r"\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?\s*$"
)
DAY_NUMBER = re.compile(r"\d{1,2}(?:st|nd|rd|th)?(?!\d)")
ITEM_NUMBER = re.compile(r"\d{1,2}(?:(?=[)）])|\s*[.、](?!\d)|、(?=\d+[月、]))")
DIGIT, DIGITS = re.compile(r"\d"), re.compile(r"[\d.,]*\d")
SERIAL = re.compile(r"[〔\[（(【]\s*(?:19|20)\d{2}\s*[〕\]）)】]\s*(?:第?\s*\d+\s*号)?")
ORDINAL = re.compile(r"\d+\s*(?:号|楼|室|路|级|批(?!次)|期|周岁|岁)")
NUMBER = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d+(?:\.\d+)?(?!\d)")
# 货物周转量1 228.3亿吨公里: a blank between thousands, told by the words before it and the unit behind
SPACED = re.compile(r"\d{1,3}(?: \d{3})+(?:\.\d+)?(?![\d,.]|\s\d)")
WORDS_BEFORE = re.compile(r"[\u4e00-\u9fff“”（(，,：:](?<![表图第年月日页号])(?<!附件)\Z")
BROKEN = re.compile(
    r"\d+(?:[,，]\d+)*(?:[.,，]\d+)+(?=\s*(?:万|亿|%|元|千))|\d+(?:\.\d+){2,}(?=\s*(?:万|亿|%|元))|\d+\.[,，.]\d+(?=\s*(?:万|亿|%|元))"
)
# 收、支总计各减少1267.86,2570.97万元: figures of one unit and as many decimals, separated by a comma, not a broken number
IN_A_ROW = re.compile(r"\d+\.(?P<decimals>\d+)(?P<further>(?:[,，]\d+\.\d+)+)(?=\s*(?:万|亿|%|元|千))")
SEPARATED = re.compile(rf"\s*{DASH}\s*(?=\d)")
CODE_LEAD = re.compile(r"(?:电话|热线|邮编|编码|代码|编号|证号|账号|传真|字第|号码)[:：]?\s*$")


@dataclass(frozen=True, slots=True)
class _Grammar:
    """The patterns that depend on the vocabulary and the table of units."""

    suffix: re.Pattern[str]
    prefix: re.Pattern[str]
    before: re.Pattern[str]
    words_before: tuple[str, ...]
    qualifier_of: dict[str, str]
    after: re.Pattern[str]
    table: UnitTable


@cache
def _grammar() -> _Grammar:
    vocabulary, table = words(), units()
    between = alternation(word for of in vocabulary.between.values() for word in of)
    symbols, scales = f"(?:{alternation(table.symbols)}|{glued_units(table)})", alternation(table.multipliers)
    qualifier_of = {word: name for side in (vocabulary.before, vocabulary.after) for name, of in side.items() for word in of}
    return _Grammar(
        suffix=re.compile(rf"\s*(?P<more>{between})?\s*(?P<symbol>(?:{scales})?\s*(?P<more2>{between})?\s*(?:{symbols})?)", re.IGNORECASE),
        prefix=re.compile(rf"({alternation(table.prefixes)})\s*$", re.IGNORECASE),
        before=re.compile(
            rf"(?<!节)(?<!最)(?<!附)(?<!合)(?<!预)(?<!签)({alternation(w for of in vocabulary.before.values() for w in of)})\s*$"
        ),
        words_before=tuple(word for of in vocabulary.before.values() for word in of),
        qualifier_of=qualifier_of,
        after=re.compile(rf"\s*({alternation(word for of in vocabulary.after.values() for word in of)})"),
        table=table,
    )


def lex(text: Text, default: Unit | None = None) -> tuple[Token, ...]:
    """Find every number in a run of text, in reading order.

    Args:
        text: a paragraph or a cell.
        default: the unit of numbers that print none (``单位：万元`` above a table).
    """
    return tuple(_tokens(fold(text.string), text, default))


def _tokens(string: str, text: Text, default: Unit | None) -> Iterator[Token]:
    position = 0
    english = is_english(string)
    while found := DIGIT.search(string, position):
        token = (unmeasured(string, found.start()) if english else None) or _token(string, found.start(), text, default)
        yield token
        position = max(token.end, found.start() + 1)


def _token(string: str, start: int, text: Text, default: Unit | None) -> Token:
    if known := _date(string, start) or _item(string, start):
        return known
    number = _spaced(string, start) or NUMBER.match(string, start)
    broken = None if _row(string, start) else BROKEN.match(string, start)
    if broken and (not number or number.end() < broken.end()):
        return Token(TokenKind.MALFORMED, start, _unit_end(string, broken.end()), meant=mended_number(broken[0]))
    if not number or _is_code(string, start, number):
        digits = DIGITS.match(string, start)
        return Token(TokenKind.CODE, start, digits.end() if digits else start + 1)
    return _figure(string, start, number, text, default)


def _spaced(string: str, start: int) -> re.Match[str] | None:
    """Give the number with blanks between its thousands that starts here, if it stands right behind words and right before its unit."""
    found = SPACED.match(string, start)
    measured = found and WORDS_BEFORE.search(string, max(0, start - 1), start) and _unit_end(string, found.end()) != found.end()
    return found if measured else None


def _row(string: str, start: int) -> int:
    """Give where the last of several figures that share one unit ends; 0 if no such row starts here."""
    row = IN_A_ROW.match(string, start)
    places = {len(further.partition(".")[2]) for further in re.split("[,，]", row["further"])[1:]} if row else set()
    return row.end() if row and places == {len(row["decimals"])} else 0


def _date(string: str, start: int) -> Token | None:
    """Give the date or the number of a document (〔2020〕169号) that starts here."""
    if start and (serial := SERIAL.match(string, start - 1)) and serial.end() > start + 4:
        return Token(TokenKind.CODE, start, serial.end())
    # a decimal before 月 is no month: 2.5月均
    if (date := DATE.match(string, start)) and string[start - 1 : start] != ".":
        return Token(TokenKind.DATE, start, date.end(), meant=date["year"] or "")
    day = DAY_NUMBER.match(string, start)
    if day and ENGLISH_DAY.search(string[max(0, start - 12) : start]):
        return Token(TokenKind.DATE, start, day.end())
    return None


def _item(string: str, start: int) -> Token | None:
    """Give the item number (``1.`` ``2、`` ``（3）``) that starts here."""
    lead = string[:start].rstrip()
    if lead and lead[-1] not in "。；;：:（(，、)）！？" and not lead.endswith("**"):
        return None
    found = ITEM_NUMBER.match(string, start)
    if found is None or (lead and lead[-1] in "，、" and string[found.end() - 1] != "."):
        return None
    bracketed = bool(lead) and lead[-1] in "（("
    return Token(TokenKind.ITEM, start, found.end()) if string[found.end() - 1] in ".、" or bracketed else None


def _is_code(string: str, start: int, number: re.Match[str]) -> bool:
    digits = number[0]
    if len(digits) - digits.count(",") - digits.count(".") > MAX_DIGITS or CODE_LEAD.search(string[max(0, start - 8) : start]):
        return True
    before = string[start - 1] if start else ""
    glued = before and ((before.isascii() and before.isalpha()) or before in "_第")
    if glued and not _grammar().prefix.search(string[max(0, start - LONGEST_PREFIX) : start]):
        return True
    if ORDINAL.match(string, start):
        return True
    tail = string[number.end() : number.end() + 1]
    if not digits.isdigit() or not "一" <= tail <= "鿿" or _unit_end(string, number.end()) != number.end():
        return False
    return len(digits) >= LEAST_CODE or (digits.startswith("0") and len(digits) > 1)


def _unit_end(string: str, start: int) -> int:
    symbol, end, _ = _suffix(string, start)
    return end if symbol else start


def _suffix(string: str, start: int) -> tuple[str, int, bool]:
    """Give the unit printed from ``start`` on (scale word and measure word), its end, and whether 余 or 多 stands inside."""
    found = _grammar().suffix.match(string, start)
    if found is None:
        return "", start, False
    more = bool(found["more"] or found["more2"])
    symbol = re.sub(r"\s|余|多|来", "", found["symbol"]) if found["more2"] else " ".join(found["symbol"].split())
    end = start + len(found[0].rstrip())
    last = symbol[-1:]
    if last in NOT_AFTER and string[end : end + 1] and string[end] in NOT_AFTER[last]:
        symbol, end = symbol[:-1], end - 1
    if not symbol and not more:
        return "", start, False
    return symbol, end, more


def _figure(string: str, start: int, number: re.Match[str], text: Text, default: Unit | None) -> Token:
    grammar = _grammar()
    opening, closing = bracketed(string, start, number.end()) or (start, number.end())
    closing = behind_hyphen(string, closing)
    symbol, end, more = _suffix(string, closing)
    point = "." if is_fraction(string, start) else ""
    first, currency, sign = _prefix(string, opening if opening == start - 1 else start - len(point))
    first = min(first, opening)
    if not symbol and (row := _row(string, start)):
        symbol, end = _suffix(string, row)[0], closing
    if not symbol:
        symbol, end = scale_letter(string, closing) if currency else unit_letters(string, closing)
    unit = _unit(grammar.table, symbol, currency, default)
    if unit is None:
        unit, end, more = default or BARE, closing, False
    elif symbol:
        unit, end = for_each(string, end, unit)
    value, resolution = _value(point + number[0])
    if symbol and not currency and (whole := stacked(string, end, (value, unit), lambda at: _suffix(string, at)[:2])):
        value, unit, end, resolution = whole.value, whole.unit, whole.end, _value(whole.last)[1]
    if (other := SEPARATED.match(string, end)) and (upper := NUMBER.match(string, other.end())):
        return Token(TokenKind.RANGE, start, max(_unit_end(string, upper.end()), upper.end()))
    if unit is BARE and re.fullmatch(YEAR, number[0]) and not currency:
        return Token(TokenKind.DATE, start, end, meant=number[0])
    figure = Figure(
        text="".join(text.string[first:end].split()),
        value=-value if sign or opening < start else value,
        unit=unit,
        resolution=resolution,
        qualifier="about" if more else _qualifier(string, first, end),
        place=text.place(first, end),
    )
    return Token(TokenKind.FIGURE, first, end, figure)


def _value(digits: str) -> tuple[Decimal, Decimal]:
    value = Decimal(digits.replace(",", "").replace(" ", ""))
    return value, Decimal(5).scaleb(int(value.as_tuple().exponent) - 1)


def _prefix(string: str, start: int) -> tuple[int, str, bool]:
    """Give where the figure begins, its currency sign and whether a minus stands before it."""
    first, currency = start, ""
    if start and (found := _grammar().prefix.search(string[max(0, start - LONGEST_PREFIX) : start])):
        currency, first = found[1], start - len(found[0])
    return (first - 1, currency, True) if _is_minus(string, first - 1) else (first, currency, False)


def _is_minus(string: str, at: int) -> bool:
    """Whether a minus stands there, and no dash between two numbers or Latin words."""
    if at < 0 or string[at] != "-":
        return False
    before = string[at - 1] if at else ""
    return not before or not (before in "%‰)）" or (before.isascii() and before.isalnum()))


def _unit(table: UnitTable, symbol: str, currency: str, default: Unit | None) -> Unit | None:
    """Give the printed unit: from the table, or composed of a scale word and a measure word; None if there is none."""
    if currency:
        unit = table.prefixed(currency, symbol) or table.prefixed(currency, "")
        return default if default and default.kind == "money" and not symbol else unit
    if not symbol or (known := table.find(symbol)):
        return known if symbol else None
    scale = next((word for word in sorted(table.multipliers, key=len, reverse=True) if symbol.startswith(word)), "")
    base = table.find(symbol.removeprefix(scale))
    if base is None or not scale:
        return None
    return Unit(symbol, base.dimension, base.scale * table.multipliers[scale], base.discrete)


def _qualifier(string: str, first: int, end: int) -> str:
    grammar = _grammar()
    before = string[max(0, first - 14) : first]
    if before.rstrip().endswith(grammar.words_before) and (found := grammar.before.search(before)):
        return grammar.qualifier_of[found[1]]
    if found := grammar.after.match(string, end):
        return grammar.qualifier_of[found[1]]
    return ""
