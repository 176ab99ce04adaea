"""Points between the rates of two things: 农村居民收入增长5.2%，增速高于城镇居民收入2.0个百分点, 增幅比全省平均增幅（15.97%）高6个百分点."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from validator.extraction.families.change import subject_of
from validator.extraction.labels import label_of, normal_label
from validator.extraction.recording import Values, claim_of, negated, place_of, readings, signed
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "points"
BRACKETED, NAMED = 10.0, 3.5
RATES = (Role.GROWTH, Role.RATE, Role.SHARE, Role.COMPLETION, Role.OTHER)
LEVELS = (Role.LEVEL, Role.STANDARD)
APART = re.compile(
    r"(?P<word>[高快低慢])(?:于|出|过)(?P<name>[^，,；;。：:]+?)\s*$|(?:比|较)(?P<other>[^，,；;。：:]+?)(?P<way>[高快低慢])(?:出|了)?\s*$"
)
BEHIND = re.compile(r"\s*[）)]\s*(?P<way>[高快低慢])(?:出|了)?\s*")
RATE_WORDS = re.compile(r"的?(?:平均|同期|总体)?(?:增长速度|增速|增幅|增长率|水平|平均数)?$")


@dataclass(frozen=True, slots=True)
class _Apart:
    """A rate, the one it is compared with, and whether it is said to be the lower."""

    own: Mention
    other: Mention
    lower: bool
    bits: float


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every distance in points between two rates that are printed."""
    for sentence in analysis.chinese:
        for points in sentence.mentions:
            if points.figure.unit.kind == "points" and points.role in RATES and not points.figure.qualifier:
                rates = [m for m in sentence.mentions if m.index < points.index and m.figure.unit.kind == "percent" and m.role in RATES]
                found = (_bracketed(rates, points) or _named(analysis, rates, points)) if rates else None
                if found:
                    delta = negated(points.figure) if found.lower else points.figure
                    values: Values = {"current": _told(found.own), "previous": _told(found.other), "delta": delta}
                    yield from readings(f"core/{FAMILY}", claim_of(points), place_of(sentence), "points apart", [(values, found.bits)])


def _told(rate: Mention) -> Figure:
    return signed(rate) if rate.role is Role.GROWTH else rate.figure


def _bracketed(rates: list[Mention], points: Mention) -> _Apart | None:
    """Read 甲增长a%，比乙（b%）高d个百分点: the other rate is printed in a bracket behind its name."""
    found = BEHIND.fullmatch(points.gap)
    own = next((rate for rate in reversed(rates[:-1]) if not rate.brackets), None)
    if found and own and rates[-1].brackets and not points.brackets:
        return _Apart(own, rates[-1], found["way"] in "低慢", BRACKETED)
    return None


def _named(analysis: Analysis, rates: list[Mention], points: Mention) -> _Apart | None:
    """Read 甲增长a%，增速高于乙d个百分点: the other rate is told of 乙 somewhere before."""
    found = APART.search(points.lead)
    own = next((rate for rate in reversed(rates) if rate.brackets == points.brackets), None)
    if found is None or own is None:
        return None
    other = _rate_of(analysis, normal_label(RATE_WORDS.sub("", found["name"] or found["other"])), own)
    return _Apart(own, other, (found["word"] or found["way"]) in "低慢", NAMED) if other else None


def _rate_of(analysis: Analysis, name: str, own: Mention) -> Mention | None:
    """Give the rate of what goes by a name, the nearest before: its own words name it, or the amount that it is told of."""
    for sentence in reversed(analysis.sentences[: own.sentence + 1] if name else ()):
        for position, rate in reversed(list(enumerate(sentence.mentions))):
            if rate.index < own.index and rate.role is own.role and rate.figure.unit.kind == "percent":
                told = next((each for each in reversed(sentence.mentions[:position]) if each.role in LEVELS), None)
                if name in (normal_label(subject_of(rate)), normal_label(label_of(told.figure.label)) if told else ""):
                    return rate
    return None
