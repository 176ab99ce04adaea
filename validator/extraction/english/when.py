"""Which period an English phrase names: fiscal 2019, the fourth quarter of 2012, the six months ended June 30, 2020, the prior year."""

from __future__ import annotations

import re
from functools import lru_cache

from validator.extraction.english.clauses import MONTH, Clause
from validator.extraction.english.vocabulary import pattern

__all__ = ["PRIOR", "meet", "order_of", "period_of", "periods_named"]

ORDINALS = {"first": "1", "1st": "1", "second": "2", "2nd": "2", "third": "3", "3rd": "3", "fourth": "4", "4th": "4"}
QUARTER = r"(?P<q>first|second|third|fourth|1st|2nd|3rd|4th)(?:\s+fiscal)?[\s-]+quarter|\bQ(?P<q2>[1-4])(?!\d)|\b(?P<q3>[1-4])Q"
HALF = r"(?P<h>first|second|1st|2nd)\s+half|\bH(?P<h2>[12])(?!\d)|\b(?P<h3>[12])H"
ENDED = rf"(?:(?P<months>three|six|nine|3|6|9|thirteen|thirty-nine|twenty-six|13|26|39)[\s-]+(?P<unit>months?|weeks?)(?:\s+periods?)?(?:\s+ended)?|quarters?\s+ended)\s+(?P<month>{MONTH})"
DAY = rf"(?P<on>{MONTH})\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+(?=(?:19|20)\d{{2}})"
YEAR = r"(?:FY|\bF|fiscal(?:\s+years?)?\s+|[QH]\d\s*|\d[QH]\s*|’|')\s?'?(?P<short>\d{2})(?![\d%]|[.,]\d)|(?<![\d,.$€£])(?:FY|F)?(?P<year>(?:19|20)\d{2})(?![\d%]|,\d|\.\d)"
PART = re.compile(f"{QUARTER}|{HALF}|{ENDED}", re.IGNORECASE)
YEARS = re.compile(YEAR, re.IGNORECASE)
# the fourth quarter of 2019 and 2018
LISTED = re.compile(r"\s*(?:,|and|,\s*and|or|versus|vs\.?|compared (?:to|with))?\s*(?:fiscal\s*)?", re.IGNORECASE)
# As of December 31, 2019, or In fiscal 2019, at the beginning of a sentence
BRACKET = re.compile(r"(?:\b[\w’']+\s+){0,3}\([^()]*[:–-]?\s*$")
OPENING = re.compile(r"\s*(?:in|for|during|as of|as at|at|on|fiscal|by)\b[^,;]*,", re.IGNORECASE)
# where what is said of a figure ends: a comparison, a reason, the next figure's own period
BEHIND = r"<compared>|<causes>|<offsets>|\b(?:from|than|since|over|above|below)\b|\((?=[^()]*$)|\band\s+(?:for|in|during)\b|\bon\s+(?=(?:the\s+)?(?:<prior>|(?:19|20)\d{2}))"
NAMES = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
NEAR = 48
PRIOR = "prior"
MONTHS_IN_QUARTER = 3
MONTHS_IN_YEAR = 12


@lru_cache(8192)
def periods_named(words: str) -> tuple[str, ...]:
    """Give the periods that words name, in their order: ``2019``, ``2012-Q4``, ``prior``.

    >>> periods_named("in the fourth quarter of fiscal 2012 and in 2011"), periods_named("versus the prior year")
    (('2012-Q4', '2011'), ('prior',))
    """
    found: list[tuple[int, str]] = []
    parts = list(PART.finditer(words))
    before: re.Match[str] | None = None
    for year in YEARS.finditer(words):
        part = _part_of(words, year, parts, before)
        found.append((year.start(), (year["year"] or f"20{year['short']}") + (_part(part) if part else "")))
        before = year
    if not found:
        found += [(prior.start(), PRIOR) for prior in pattern(r"<prior>").finditer(words)]
        found += [(part.start(), _part(part)) for part in parts if _part(part) and not found]
    return tuple(dict.fromkeys(period for _, period in sorted(found)))


def _part(part: re.Match[str]) -> str:
    quarter = part["q"] or part["q2"] or part["q3"]
    half = part["h"] or part["h2"] or part["h3"]
    if quarter:
        return f"-Q{ORDINALS.get(quarter.lower(), quarter)}"
    if half:
        return f"-H{ORDINALS.get(half.lower(), half)}"
    return f"-{NAMES.index(part['month'][:3].lower()) + 1:02}" if part["month"] else ""


def _part_of(words: str, year: re.Match[str], parts: list[re.Match[str]], before: re.Match[str] | None) -> re.Match[str] | None:
    """Give the part of a year that stands directly before or behind it; one year of several shares it with those it is listed with."""
    near = [
        part
        for part in parts
        if 0 <= year.start() - part.end() <= NEAR or part.start() - year.end() in (0, 1) or year.start() < part.end() <= year.end()
    ]
    if near and before and near[-1].end() <= before.start() and not LISTED.fullmatch(words[before.end() : year.start()]):
        return None
    return near[-1] if near else None


def period_of(clause: Clause, heading: str) -> str:
    """Give the period of a figure; empty if nothing names one.

    The words behind it tell it (``$223.6 million in 2018``), up to where a comparison begins; else those before it, back to where one ends;
    else the sentence's opening, else the heading.
    """
    behind = pattern(BEHIND).split(clause.rest, maxsplit=1)[0]
    if named := periods_named(behind):
        return named[0]
    if (bracket := BRACKET.search(clause.gap)) and (named := periods_named(bracket[0])):
        return named[-1]
    opening = OPENING.match(clause.head)
    for words in (pattern(r"<compared>").split(clause.lead)[-1], opening[0] if opening else ""):
        if named := periods_named(words):
            return named[-1]
    named = periods_named(heading)
    return named[0] if named else ""


def meet(one: str, other: str, year: str) -> bool:
    """Whether two periods may be one: of the same year, and of the same part of it where both name one. An empty one is the report's own.

    >>> meet("2019-Q2", "2019-06", ""), meet("", "2019", "2019"), meet("2018", "2019", "2019"), meet("prior", "2018", "2019")
    (True, True, False, True)
    """
    first, second = (period or year for period in (one, other))
    if PRIOR in (first, second):
        rest = second if first == PRIOR else first
        before = rest[:4].isdigit() and (not year or int(rest[:4]) == int(year) - 1)
        return rest == PRIOR or before
    years = [period[:4] if period[:4].isdigit() else year for period in (first, second)]
    parts = [period.partition("-")[2] for period in (first, second)]
    return (years[0] == years[1] or not all(years)) and (not all(parts) or _same_part(parts[0], parts[1]))


def order_of(period: str) -> tuple[int, int]:
    """Give the place of a period among others: its year and the last month of it; one without a year comes last.

    >>> order_of("2019-Q2"), order_of("2019")
    ((2019, 6), (2019, 12))
    """
    year, _, part = period.partition("-")
    return (int(year) if year.isdigit() else 0, _last_month(part) or MONTHS_IN_YEAR)


def _same_part(one: str, other: str) -> bool:
    ends = [_last_month(part) for part in (one, other)]
    return one == other or (ends[0] == ends[1] and one[:1].isdigit() != other[:1].isdigit())


def _last_month(part: str) -> int:
    if part[:1] == "Q":
        return MONTHS_IN_QUARTER * int(part[1])
    return 6 * int(part[1]) if part[:1] == "H" else int(part[-2:]) if part[-2:].isdigit() else 0
