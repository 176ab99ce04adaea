"""Completion of a target that is no budget: 培训教师4200人次，目标值≥4000人次，完成率105%; 计划养护320公里，实际完成326.5公里，完成率102.03%."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from validator.extraction.families.completion import is_planned
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "completion"
SAID, UNSAID = 9.0, 3.5


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate of completion right behind two figures counted alike of which one is a target by its words."""
    for sentence in analysis.chinese:
        for one, other, rate in zip(sentence.mentions, sentence.mentions[1:], sentence.mentions[2:], strict=False):
            if rate.role is Role.COMPLETION and one.dimension == other.dimension != "percent" and one.group == rate.group:
                yield from _record(sentence, one, other, rate)


def _record(sentence: Sentence, one: Mention, other: Mention, rate: Mention) -> Iterator[Record]:
    if is_planned(one) or is_planned(other):
        return  # the words of budgets are read as such
    if _target().fullmatch(other.lead.strip()):
        plan, done, bits = other, one, SAID
    elif _done().match(other.lead.strip()):
        plan, done, bits = one, other, SAID if _planned().search(one.lead) else UNSAID
    else:
        return
    if done.role is Role.LEVEL and plan.role in (Role.LEVEL, Role.LIMIT) and not done.figure.qualifier:
        values: Values = {"budget": plan.figure, "executed": done.figure, "rate": rate.figure}
        if done.figure.unit.kind != "money" and done.figure.base > plan.figure.base:  # to do more than was asked needs no excuse
            values = {**values, "excuse": Printed(done.figure.unit.symbol, done.figure.place)}
        yield from readings(f"core/{FAMILY}", claim_of(rate), place_of(sentence), "completion of a target", [(values, bits)])


@cache
def _target() -> re.Pattern[str]:
    limits = "|".join(re.escape(word) for name in ("at_least", "above") for word in words().before[name])
    return re.compile(rf"(?:年度|年初|预期|绩效|计划|年度绩效)?(?:目标|指标|任务|计划)(?:值|数|量)?(?:为|是|：|:|\s)*(?:{limits})?")


@cache
def _done() -> re.Pattern[str]:
    return re.compile(r"(?:全年|年内|已|共)*(?:实际|完成|实现)")


@cache
def _planned() -> re.Pattern[str]:
    return re.compile(words().pattern("plan"))
