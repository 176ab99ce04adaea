"""Numbers that are not well formed, in running text: what is printed and what must have been meant."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from validator.extraction.lexing import lex
from validator.extraction.mending import mended_number
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.tokens import TokenKind
from validator.extraction.vocabulary import words
from validator.model.record import Printed, Record
from validator.model.text import Text

__all__ = ["FAMILY", "malformed_in", "read"]

FAMILY = "malformed"
SURE, LIKELY = 12.0, 8.0
LEAP_YEAR = 2024
MONTHS = 12
HUNDRED = 100
DIGIT = re.compile(r"\d")
# A number broken by a mark; only texts with one are read a second time.
BROKEN = re.compile(r"\d[,，]\d|\d\.\d*[,，.]\d")
# Marks that are no comparison: 》=90%, and one comparison twice: ≥≥90%.
COMPARISON = re.compile(r"(?P<mark>》\s*=|〉\s*=|《\s*=|〈\s*=|≥\s*≥|≤\s*≤|≥\s*>=|≤\s*<=)(?P<number>\s*\d+(?:\.\d+)?\s*%?)")
MEANT = {"》": "≥", "〉": "≥", "≥": "≥", "《": "≤", "〈": "≤", "≤": "≤"}
DOUBLED_UNIT = re.compile(
    r"(?P<number>\d[\d,]*(?:\.\d+)?)\s*(?:(?P<unit>[万亿]?元|人次|个百分点|%)\s*(?P=unit)|(?P<amount>[万亿]元)\s*(?:元|万元|亿元))(?![旦%A-Za-z])"
)
# 2021年度年, never 2021年年度 or 2021年度年终: those are words
DOUBLED_YEAR = re.compile(r"(?P<year>(?:19|20)\d{2}\s*年度)\s*年(?![初末底中内终报均度检])")
DAY = re.compile(r"(?P<before>(?:(?P<year>(?:19|20)\d{2})\s*年\s*)?(?<!\d)(?P<month>\d{1,2})\s*月\s*)(?P<day>\d{1,2})\s*(?P<sign>[日号])")


@dataclass(frozen=True, slots=True)
class _Fault:
    """What is printed from ``start`` to ``end``, and what was meant."""

    start: int
    end: int
    meant: str
    wording: str
    bits: float = SURE


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every number, comparison, unit and date that cannot be printed so."""
    for sentence in analysis.sentences:
        yield from malformed_in(sentence)


def malformed_in(sentence: Sentence) -> Iterator[Record]:
    """Read what is not well formed in one sentence, or in the words of a cell."""
    for fault in sorted(_faults(sentence), key=lambda each: each.start):
        yield _record(sentence.text, fault)


def _record(text: Text, fault: _Fault) -> Record:
    place = text.place(fault.start, fault.end)
    printed = Printed("".join(text.string[fault.start : fault.end].split()), place)
    return Record(f"core/{FAMILY}", {"printed": printed, "meant": Printed(fault.meant, place)}, place, "", fault.bits, fault.wording)


def _faults(sentence: Sentence) -> Iterator[_Fault]:
    if not DIGIT.search(sentence.string, sentence.start, sentence.end):
        return
    for find in (_broken_numbers, _lost_percent, _comparisons, _doubled_units, _doubled_years, _impossible_days):
        yield from find(sentence)


def _comparisons(sentence: Sentence) -> Iterator[_Fault]:
    for found in COMPARISON.finditer(sentence.string, sentence.start, sentence.end):
        yield _Fault(*found.span(), MEANT[found["mark"][0]] + "".join(found["number"].split()), "comparison")


def _doubled_units(sentence: Sentence) -> Iterator[_Fault]:
    for found in DOUBLED_UNIT.finditer(sentence.string, sentence.start, sentence.end):
        yield _Fault(*found.span(), found["number"] + (found["unit"] or found["amount"]), "unit twice")


def _doubled_years(sentence: Sentence) -> Iterator[_Fault]:
    for found in DOUBLED_YEAR.finditer(sentence.string, sentence.start, sentence.end) if "年度" in sentence.string else ():
        yield _Fault(*found.span(), "".join(found["year"].split()), "year twice")


def _impossible_days(sentence: Sentence) -> Iterator[_Fault]:
    for found in DAY.finditer(sentence.string, sentence.start, sentence.end) if "月" in sentence.string else ():
        last = _last_day(int(found["month"]), int(found["year"] or LEAP_YEAR))
        if 0 < last < int(found["day"]):
            yield _Fault(*found.span(), "".join(found["before"].split()) + str(last) + found["sign"], "no such day")


def _last_day(month: int, year: int) -> int:
    """Give the last day of a month; 0 for a month that there is not (it is rather an item number: 1、13月)."""
    return monthrange(year, month)[1] if 1 <= month <= MONTHS else 0


def _broken_numbers(sentence: Sentence) -> Iterator[_Fault]:
    if not BROKEN.search(sentence.string, sentence.start, sentence.end):
        return
    for token in lex(sentence.text):
        if token.kind is not TokenKind.MALFORMED or not sentence.start <= token.start < sentence.end:
            continue
        printed = sentence.string[token.start : token.end]
        digits = re.match(r"[\d.,，]+", printed)
        before = sentence.string[sentence.start : token.start]
        if digits is None or _is_list(before, digits[0]) or _is_item(before, digits[0]):
            continue
        unit = "".join(printed[digits.end() :].split())
        yield _Fault(token.start, token.end, mended_number(digits[0]) + unit, "number")


def _is_item(before: str, digits: str) -> bool:
    """Whether an item number is glued to the figure behind it: 1.2.35万元."""
    return re.fullmatch(r"\d{1,2}\.\d+\.\d+", digits) is not None and (not before.strip() or before.rstrip()[-1] in "。；;：:（(、")


def _is_list(before: str, digits: str) -> bool:
    """Whether commas part several numbers (分别为12,15,20万元), or two clauses (检查药店120，35万元)."""
    groups = re.split("[,，]", digits)
    if len(groups) == 1:
        return False
    several = len(groups) > 2 and "." not in digits and len(set(map(len, groups[:-1]))) == 1  # noqa: PLR2004 (more than one comma)
    clauses = "，" in digits and not re.search(r"(?:为|是|达|达到|共|约|至|到|计)\s*$", before)
    return several or clauses or words().any_in("respectively", before)


def _lost_percent(sentence: Sentence) -> Iterator[_Fault]:
    # 目标值≥85%，实际完成88。
    for target, actual in pairwise(sentence.mentions):
        limit = target.role is Role.LIMIT and target.dimension == "percent"
        if limit and _bare(actual) and _reached().search(actual.lead) and 0 < actual.figure.value <= HUNDRED:
            yield _Fault(actual.start, actual.end, f"{actual.figure.text}%", "percent sign", LIKELY)


def _bare(mention: Mention) -> bool:
    """Whether a number stands with nothing behind it that would say what it counts."""
    return mention.dimension == "number" and not mention.figure.unit.symbol and not mention.figure.qualifier and not mention.tail.strip()


@cache
def _reached() -> re.Pattern[str]:
    return re.compile(rf"(?:实际|完成|达到)(?:{words().pattern('rate_verbs', 'done')}|值|数|情况|[：:\s])*$")
