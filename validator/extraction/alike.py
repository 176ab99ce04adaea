"""How alike the things are that two statements speak of: their names, what they count, and other names of the same."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from validator.extraction.names import are_synonyms, is_done, is_planned_name
from validator.extraction.statements import LEAST_NAME, Statement, likeness, says_something
from validator.extraction.vocabulary import words

__all__ = ["alike", "ends_with", "left_out", "measured_alike", "things_alike"]

SYNONYMS, LEFT_OUT, SAME_MEASURE, ENDING = 0.9, 0.8, 0.6, 0.7
# A name left out in its middle keeps so many signs at each end; of two names that end alike, so many signs.
LEAST_LEFT, LEAST_EDGE, LEAST_ENDING = 4, 2, 6
# A thing that is counted is told in so many signs.
LEAST_THING = 4


def alike(one: Statement, other: Statement) -> float:
    """How alike two names are, 0..1; the name of a cell may be that of its row or of its column."""
    return max(_names(first, second) for first in _called(one) for second in _called(other))


def _called(each: Statement) -> tuple[str, ...]:
    return (each.name, each.column) if says_something(each.column) else (each.name,)


@lru_cache(maxsize=65536)
def _names(one: str, other: str) -> float:
    return max(likeness(one, other), SYNONYMS * are_synonyms(one, other), LEFT_OUT * left_out(one, other))


def left_out(one: str, other: str) -> bool:
    """Whether one name is the other with something left out in its middle.

    >>> left_out("检查医药机构", "检查定点医药机构"), left_out("检查机构", "查处机构")
    (True, False)
    """
    short, long = sorted((one, other), key=len)
    if len(short) < LEAST_LEFT or len(short) == len(long):
        return False
    return any(long.startswith(short[:at]) and long.endswith(short[at:]) for at in range(LEAST_EDGE, len(short) - LEAST_EDGE + 1))


def things_alike(one: Statement, other: Statement) -> float:
    """How alike the things are that two counts count, 0..1: the words before a count and those behind it belong together."""
    same = max((_things(first, second) for first in _thing(one) for second in _thing(other)), default=0.0)
    return max(same, ENDING * (_begins_behind(one, other) or _begins_behind(other, one)))


def _thing(each: Statement) -> tuple[str, ...]:
    """Give what is counted: 定点机构43家 and 43家定点机构 are the same; empty where too little is said."""
    behind = _in_turn().sub("", each.behind)
    named = (each.name + behind, behind) if behind else (each.name,)
    return tuple(name for name in dict.fromkeys(named) if len(name) >= LEAST_THING)


@cache
def _in_turn() -> re.Pattern[str]:
    return re.compile(words().pattern("respectively"))


def _begins_behind(one: Statement, other: Statement) -> bool:
    """Whether what stands behind one count begins with what the words before the other end with: 24家定点机构开展…, 全市定点机构24家."""
    return len(one.behind) >= LEAST_ENDING and other.name.endswith(one.behind[:LEAST_ENDING])


@lru_cache(maxsize=65536)
def _things(one: str, other: str) -> float:
    return max(_names(one, other), ENDING * (one[-LEAST_ENDING:] == other[-LEAST_ENDING:]))


def measured_alike(one: Statement, other: Statement) -> float:
    """How alike two names are where both are told of one project: 资金计划 is what its form calls 预算数."""
    alike_kind = (is_planned_name(one.name) and is_planned_name(other.name)) or (is_done(one.name) and is_done(other.name))
    return max(alike(one, other), SAME_MEASURE * alike_kind)


def ends_with(one: str, other: str) -> bool:
    """Whether one name ends with the other: 项目全年预算数 and 预算数."""
    short, long = sorted((one, other), key=len)
    return len(short) >= LEAST_NAME and long.endswith(short)
