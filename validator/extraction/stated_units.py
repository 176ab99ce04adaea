"""Units that words above or beside numbers state for them: 单位：万元, 金额（元）, 占比（%）, US$’000, (Dollars in millions)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import cache, lru_cache

from validator.extraction.characters import fold
from validator.extraction.vocabulary import alternation
from validator.language.units import units
from validator.model.unit import Unit

__all__ = ["is_unit", "stated_unit"]

SCALES = {
    "'000": 10**3, "000s": 10**3, "000's": 10**3, "000": 10**3, "thousands": 10**3, "thousand": 10**3,
    "millions": 10**6, "million": 10**6, "mn": 10**6, "m": 10**6, "billions": 10**9, "billion": 10**9, "bn": 10**9,
    "lakhs": 10**5, "lakh": 10**5, "crores": 10**7, "crore": 10**7,
}  # fmt: skip
BRACKET = re.compile(r"[（(\[【]\s*([^（）()\[\]【】]{1,80}?)\s*[）)\]】]")
NAMED = re.compile(r"单位\s*[:：为]?\s*(?:人民币)?\s*((?:(?!单位)[^\s（）()，,；;。:：]){1,12})")
LIST = re.compile(r"[、/，,；;\s]|和|及|或")
PERCENT_SIGN = re.compile(r"(?<![\d.])\s?%")
CURRENCIES = {"u.s. dollars": "US$", "us dollars": "US$", "dollars": "$", "`": "INR", "rs.": "INR", "rs": "INR", "₹": "INR", "inr": "INR"}
BARE = {"m", "mn", "000"}
LONGEST_EACH = 4
# Levels of the budget's classification, in brackets behind a name: 教育支出（类）
LEVELS = {"类", "款", "项", "目", "节", "境"}
EXCEPTION = re.compile(r"[,;]?\s*(?:except|unless|excluding|other than|audited|unaudited)\b.*$", re.IGNORECASE)


@lru_cache(4096)
def stated_unit(words: str) -> Unit | None:
    """Give the unit that a header, a row's name or a caption states for the numbers under it; None if it states none.

    A unit in brackets or behind 单位 counts, and words that are nothing but a unit.

    >>> stated_unit("医疗收入(万元)").symbol, stated_unit("单位：万元").symbol, stated_unit("合计")
    ('万元', '万元', None)
    >>> stated_unit("(Dollars in millions)")
    Unit(symbol='Dollars in millions', dimension='money.USD', scale=Decimal('1000000'), discrete=False)
    """
    string = " ".join(fold(words).replace("’", "'").split())
    stated = next((unit for candidate in _candidates(string) if (unit := _unit(candidate))), None)
    return stated or (units().find("%") if PERCENT_SIGN.search(EXCEPTION.sub("", string)) else None)


@lru_cache(4096)
def is_unit(words: str) -> bool:
    """Whether words are a unit and nothing else: ``US$’000``, ``(In thousands)``, ``单位：万元``.

    >>> is_unit("(In thousands)"), is_unit("Sales ($)")
    (True, False)
    """
    string = " ".join(fold(words).replace("’", "'").split()).strip("()（）[]【】 ")
    named = NAMED.search(string)
    if named:
        return _unit(named[1]) is not None
    return _unit(EXCEPTION.sub("", string)) is not None


def _candidates(string: str) -> Iterator[str]:
    """Give the stretches that may be a unit, the most telling first."""
    for found in NAMED.finditer(string):
        yield found[1]
        listed = [part for part in LIST.split(found[1]) if part]
        if len(listed) > 1:
            yield listed[0]
    for found in reversed(list(BRACKET.finditer(string))):
        yield EXCEPTION.sub("", found[1].removeprefix("单位").lstrip(":：").strip())
    yield EXCEPTION.sub("", string)


def _unit(candidate: str) -> Unit | None:
    if not candidate or candidate[0].isdigit() or candidate in LEVELS:
        return None
    known = units().find(candidate)
    if known:
        return known if known.dimension != "years" else None
    whole, _, each = candidate.partition("/")
    if each and len(each) <= LONGEST_EACH and (base := units().find(whole)):
        return replace(base, symbol=candidate, dimension=f"{base.dimension}/{each}", discrete=False)
    return _western_unit(candidate)


def _western_unit(candidate: str) -> Unit | None:
    """Read a currency and a scale: ``$ MILLION``, ``US$'000``, ``Amounts in thousands of U.S. dollars``, ``In thousands``."""
    found = _western().fullmatch(candidate)
    if not found or (candidate.lower() in BARE and not found["first"]):
        return None
    currency = next((found[name] for name in ("first", "second", "third") if found[name]), "")
    base = units().find(CURRENCIES.get(currency.lower(), currency)) if currency else None
    if currency and base is None:
        base = Unit(currency, f"money.{CURRENCIES.get(currency.lower(), currency)}", Decimal(1))
    if "dollars in" in candidate.lower() and base is None:
        base = units().find("$")
    return Unit(candidate, base.dimension if base else "number", Decimal(SCALES[found["scale"].lower()]))


@cache
def _western() -> re.Pattern[str]:
    currency = "|".join(re.escape(word) for word in sorted({*units().prefixes, *CURRENCIES}, key=lambda word: (-len(word), word)))
    scale = alternation(SCALES).removeprefix("(?:").removesuffix(")")
    return re.compile(
        rf"(?P<first>{currency})?\s*(?:(?:amounts?|figures|expressed|stated|dollars|all amounts)\s*)*(?:in\s*)?(?P<second>{currency})?\s*"
        rf"(?P<scale>{scale})(?:\s*of)?\s*(?P<third>{currency})?",
        re.IGNORECASE,
    )
