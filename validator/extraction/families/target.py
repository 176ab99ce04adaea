"""Targets and what was reached, in running text: 满意度≥85%，实际达到88%; 覆盖率达98.33%，已超过规定的95%; the same indicator named twice."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import pairwise

from validator.extraction.labels import normal_label
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "target"
SAID_BITS, NAMED_BITS = 10.0, 7.0
LEAST_NAME = 4
LIMITS = ("at_least", "at_most", "above", "below")
# Verbs by which an actual figure is measured against the set one that follows, and what they promise of it. 低于目标5% may say by how much,
# and 完成目标的95% says which part of it: these are no targets.
MEASURED = {"超过": "above", "超出": "above", "高于": "above", "优于": "above", "不低于": "at_least"}


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every target that the text itself sets against a figure that was reached."""
    for sentence in analysis.sentences:
        for one, other in pairwise(sentence.mentions):
            if one.dimension == other.dimension != "number" and one.brackets == other.brackets:
                yield from _answered(sentence, one, other)
                yield from _measured(sentence, one, other)
                yield from _asked(sentence, one, other)
    yield from _named(analysis)


def _answered(sentence: Sentence, target: Mention, actual: Mention) -> Iterator[Record]:
    # ≥85%，实际完成88%
    if target.figure.qualifier in LIMITS and not actual.figure.qualifier and _reached().fullmatch(actual.lead.strip()):
        yield from _record(sentence, target.figure, actual, "answered", SAID_BITS)


def _measured(sentence: Sentence, actual: Mention, target: Mention) -> Iterator[Record]:
    # 达98.33%，已超过省里规定的95%
    found = _against().search(target.lead)
    if (
        found is None
        or actual.figure.qualifier
        or target.role in (Role.GROWTH, Role.COMPLETION)
        or not _set_words().search(found["name"] + target.tail)
    ):
        return
    qualifier = target.figure.qualifier if target.figure.qualifier in LIMITS else MEASURED[found["verb"]]
    yield from _record(sentence, replace(target.figure, qualifier=qualifier), actual, "measured", SAID_BITS)


def _asked(sentence: Sentence, actual: Mention, target: Mention) -> Iterator[Record]:
    # 满意度达93.5%，目标值≥90%
    if target.figure.qualifier in LIMITS and not actual.figure.qualifier and _asking().fullmatch(target.lead.strip()):
        yield from _record(sentence, target.figure, actual, "asked", SAID_BITS)


def _named(analysis: Analysis) -> Iterator[Record]:
    """Read a target and a figure of the very same name in one section, or the only ones of that name in the report."""
    limits = [
        (_indicator(mention), mention) for mention in analysis.mentions if mention.role is Role.LIMIT and mention.figure.qualifier in LIMITS
    ]
    dimensions = {target.dimension for name, target in limits if len(name) >= LEAST_NAME}
    actuals = [
        (_indicator(mention), mention)
        for mention in analysis.mentions
        if mention.dimension in dimensions and mention.role in (Role.RATE, Role.OTHER, Role.LEVEL) and not mention.figure.qualifier
    ]
    for name, target in limits:
        if len(name) < LEAST_NAME:
            continue
        rivals = [each for other, each in limits if other == name]
        answers = [
            each
            for other, each in actuals
            if other == name and each.dimension == target.dimension and each.figure.period == target.figure.period
        ]
        near = [each for each in answers if analysis.sentences[each.sentence].section == analysis.sentences[target.sentence].section]
        if len(near) == 1 or (len(answers) == 1 and len({rival.figure.value for rival in rivals}) == 1):
            actual = (near or answers)[0]
            yield from _record(analysis.sentences[actual.sentence], target.figure, actual, "named", NAMED_BITS)


def _record(sentence: Sentence, target: Figure, actual: Mention, wording: str, bits: float) -> Iterator[Record]:
    values: Values = {"target": replace(target, set=True), "actual": actual.figure}
    yield from readings(f"core/{FAMILY}", f"m{actual.index}", place_of(sentence), wording, [(values, bits)])


def _indicator(mention: Mention) -> str:
    return normal_label(_limit_words().sub("", mention.lead))


@cache
def _limit_words() -> re.Pattern[str]:
    limits = alternation(word for name in LIMITS for word in words().before[name])
    return re.compile(rf"(?:{words().pattern('rate_verbs', 'done')}|要|应|须|力争|确保|{limits}|[\s：:])*$")


@cache
def _reached() -> re.Pattern[str]:
    return re.compile(
        rf"(?:全年|年末|年底)?实际(?:{words().pattern('rate_verbs', 'done')}|值|情况|[：:\s])*|(?:实际)?(?:完成值|完成情况|完成了|已达到?)(?:为|是|[：:\s])*"
    )


@cache
def _asking() -> re.Pattern[str]:
    limits = alternation(word for name in LIMITS for word in words().before[name])
    return re.compile(rf"(?:年度|年初|预期|绩效)*(?:目标|指标)值?(?:为|是|[：:\s])*(?:{limits})?\s*")


@cache
def _against() -> re.Pattern[str]:
    return re.compile(rf"(?P<verb>{alternation(MEASURED)})(?:了)?(?P<name>[^，,]*)$")


@cache
def _set_words() -> re.Pattern[str]:
    return re.compile("(?:规定|要求|目标|任务|指标|标准|计划)")
