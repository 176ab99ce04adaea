"""What a column (or a row) of a table holds, by the words of its header."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache, lru_cache

from validator.extraction.label_words import bare, is_change, is_change_name
from validator.extraction.matrix import Line, LineKind
from validator.extraction.vocabulary import alternation, words

__all__ = ["LineRole", "is_adjusted", "role_of_line"]

LONGEST_ROW_NAME = 10


class LineRole(StrEnum):
    """What the figures of a line do."""

    LEVEL = "level"
    """Amounts or counts that stand for themselves."""
    PLAN = "plan"
    DONE = "done"
    COMPLETION = "completion"
    """What was done as a percentage of what was planned."""
    CHANGE = "change"
    """What changed, as an amount, a percentage or in points: its cells say which."""
    SHARE = "share"
    """A percentage of the whole of another line."""
    OTHER = "other"
    """Rates with names of their own, averages, prices."""


def role_of_line(line: Line, *, row: bool = False) -> LineRole:
    """Give the role of a line; the name of a row must be nothing but the word of its role (增减额, not 存货的减少).

    >>> role_of_line(Line(3, ("比上年增减%",))).value, role_of_line(Line(3, ("完成预算%",))).value
    ('change', 'completion')
    """
    label = bare(line.label) if row else " ".join((*line.path, line.facet))
    return _role(label, line.label, row=row, measures=line.kind is LineKind.MEASURE and not line.periods)


@lru_cache(4096)  # every family of tables asks for the roles of its lines
def _role(label: str, own: str, *, row: bool, measures: bool) -> LineRole:
    if row and len(label) > LONGEST_ROW_NAME and not label.isascii():
        return LineRole.LEVEL
    if _completion().search(label):
        return LineRole.COMPLETION
    if is_change_name(own) if row else is_change(label):
        return LineRole.CHANGE
    return _amount(label, row=row, measures=measures)


def _amount(label: str, *, row: bool, measures: bool) -> LineRole:
    if _share().search(label) and not row:
        return LineRole.SHARE
    if measures:
        return LineRole.OTHER
    if _done().search(label):
        return LineRole.DONE
    return LineRole.PLAN if _plan().search(label) else LineRole.LEVEL


def is_adjusted(line: Line) -> bool:
    """Whether a line's figures are adjusted (可比口径, normalised): the columns beside it do not give them."""
    return any(_adjusted().search(name) for name in (*line.path, line.facet))


@cache
def _adjusted() -> re.Pattern[str]:
    return re.compile(words().pattern("table_adjusted"), re.IGNORECASE)


@cache
def _completion() -> re.Pattern[str]:
    vocabulary = words()
    rates = alternation([*vocabulary["table_completion"], *vocabulary["completion_nouns"]])
    # 完成年初预算（%）, 占调整预算数%
    return re.compile(rf"{rates}|(?:完成|占|为)[^\s，,]{{0,6}}(?:预算|计划|目标|任务)", re.IGNORECASE)


@cache
def _share() -> re.Pattern[str]:
    return re.compile(words().pattern("table_share"), re.IGNORECASE)


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(words().pattern("table_plan"), re.IGNORECASE)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(words().pattern("table_done"), re.IGNORECASE)
