"""Periods that headers name: 2021年, 2021年三季度, FY2019, December 31, 2019, 本年, 上年同期."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from validator.extraction.characters import fold
from validator.extraction.vocabulary import words

__all__ = ["Period", "only_period", "periods_in"]

CURRENT, PRIOR = (9999, 0), (0, 0)
YEAR = r"(?:19|20)\d{2}"
QUARTERS = {"一": 1, "二": 2, "三": 3, "四": 4, "1": 1, "2": 2, "3": 3, "4": 4}
DATED = re.compile(
    rf"(?P<year>{YEAR})\s*(?:年度?|[-/.](?=\d))?\s*(?:(?P<from>\d{{1,2}})\s*[-—–~至到]\s*)?(?:(?P<month>\d{{1,2}})\s*(?:月|[-/.]\d{{1,2}}|(?=$)))?"
    rf"\s*(?:第?(?P<quarter>[一二三四1-4])季度|(?P<half>[上下])半年)?"
)
WESTERN = re.compile(
    rf"(?:(?P<before>[QH])(?P<part>[1-4])\s*)?(?:FY|F|fiscal\s+(?:year\s+)?)\s?'?(?P<year>{YEAR}|\d{{2}})(?!\d)", re.IGNORECASE
)
MONTHS = ("january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december")
MONTH_NAMES = re.compile(rf"\b(?:{'|'.join(f'{month[:3]}(?:{month[3:]})?' for month in MONTHS)})\b")
PARTS_OF_YEAR = re.compile(rf"\bf(?:y)?(?=\d)|[{''.join(QUARTERS)}上下](?=半年|季)|半年|季度|\d+-[a-z]+")
# Words that are left when a header is nothing but a period
AROUND = re.compile(
    r"\b(?:year|years|months?|weeks?|ended|ending|as|at|of|the|to|three|six|nine|twelve|for|fiscal|fy|quarter|unaudited|audited|restated)\b|[年度月日底末初季第,，、.\s()（）\-—–~/至到数值\d]",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Period:
    """A period with its place among others.

    Attributes:
        text: ``2021``, ``2021-09``, ``2021-Q3``; ``prior`` for 上年; empty for 本年.
        order: year and the last month of it; later is greater.
    """

    text: str
    order: tuple[int, int]


@lru_cache(4096)
def periods_in(label: str) -> tuple[Period, ...]:
    """Give the periods that a header names, in its order; dated ones only, unless there are none.

    >>> [period.text for period in periods_in("Percentage Change 2019 Versus 2018")]
    ['2019', '2018']
    >>> [period.text for period in periods_in("上年决算数")]
    ['prior']
    """
    string = fold(label)
    dated = [(found.start(), _western(found)) for found in WESTERN.finditer(string)]
    taken = {found.start("year") for found in WESTERN.finditer(string)}
    dated += [
        (found.start(), _dated(found, string)) for found in DATED.finditer(string) if found.start() not in taken and _alone(string, found)
    ]
    if dated:
        return tuple(dict.fromkeys(period for _, period in sorted(dated, key=lambda each: each[0])))
    # 年初预算 is a plan, not the beginning of the year as a period
    if re.search(r"年初(?:预算|计划|目标|批复|安排|下达)", string):
        return ()
    if _prior().search(string):
        return (Period("prior", PRIOR),)
    return (Period("", CURRENT),) if _current().search(string) else ()


@lru_cache(4096)
def only_period(label: str) -> bool:
    """Whether a label is nothing but a period: 2021年, December 31, 2019.

    >>> only_period("2021年度"), only_period("2021年收入")
    (True, False)
    """
    if not periods_in(label):
        return False
    string = PARTS_OF_YEAR.sub("", MONTH_NAMES.sub("", fold(label).lower()))
    return not AROUND.sub("", _prior().sub("", _current().sub("", string))).strip()


def _alone(string: str, found: re.Match[str]) -> bool:
    """Whether the digits are a year of their own, not part of a longer number."""
    before = string[found.start() - 1 : found.start()]
    fraction = re.match(r"\.(\d+)(?![.\d])", string[found.start("year") + 4 :])
    after = string[found.start("year") + 4 : found.start("year") + 5]
    decimal = fraction is not None and not 1 <= int(fraction[1]) <= len(MONTHS)
    return not (before.isdigit() or (before and before in ".,〔[") or after.isdigit() or decimal)


def _dated(found: re.Match[str], string: str) -> Period:
    year = int(found["year"])
    if found["quarter"]:
        quarter = QUARTERS[found["quarter"]]
        return Period(f"{year}-Q{quarter}", (year, quarter * 3))
    if found["half"]:
        half = 1 if found["half"] == "上" else 2
        return Period(f"{year}-H{half}", (year, half * 6))
    if found["month"] and 1 <= int(found["month"]) <= len(MONTHS):
        return _month(year, int(found["from"]) if found["from"] else 0, int(found["month"]), string[found.end() :])
    western = next(
        (
            number
            for number, month in enumerate(MONTHS, 1)
            if re.search(rf"\b{month[:3]}(?:{month[3:]})?\b", string[: found.start()].lower())
        ),
        0,
    )
    return _month(year, 0, western, "") if western else Period(str(year), (year, 12))


def _month(year: int, first: int, month: int, rest: str) -> Period:
    if month == len(MONTHS) and not first:
        return Period(str(year), (year, 12))
    # the balance of the first of January is that of the year before
    day = re.match(r"\s*0?1\s*日", rest)
    if month == 1 and day:
        return Period(str(year - 1), (year - 1, 12))
    return Period(f"{year}-{first:02}/{year}-{month:02}" if first else f"{year}-{month:02}", (year, month))


def _western(found: re.Match[str]) -> Period:
    year = int(found["year"]) + (2000 if len(found["year"]) == 2 else 0)  # noqa: PLR2004 (F19)
    if found["part"]:
        part = int(found["part"])
        return Period(f"{year}-{found['before'].upper()}{part}", (year, part * (3 if found["before"] in "qQ" else 6)))
    return Period(str(year), (year, 12))


@cache
def _prior() -> re.Pattern[str]:
    return re.compile(words().pattern("table_prior"), re.IGNORECASE)


@cache
def _current() -> re.Pattern[str]:
    return re.compile(words().pattern("table_current"), re.IGNORECASE)
