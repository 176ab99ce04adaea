"""Totals whose parts are known and add up, whoever says that they are its parts; and what is told of each of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from validator.extraction.comparable import is_of_other_amounts
from validator.extraction.evidence import adds_up
from validator.extraction.item_columns import columns
from validator.extraction.lists import part_lists
from validator.extraction.partition_sums import partition_sums
from validator.extraction.statements import likeness, told
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words

__all__ = ["Composed", "change_of", "composed", "plan_of", "share_of"]

LEAST_LIKENESS = 0.6
EXPLICIT = 8.0
PLAN = re.compile("预算(?!支出|收入|拨款|财政)|计划|年初|目标")
PERIOD_BEFORE = re.compile("环比|比上月|较上月|比上季|较上季|年均")


@dataclass(frozen=True, slots=True)
class Composed:
    """A total and parts that add to it.

    Attributes:
        head, parts: what is printed.
        explicit: whether the text itself says that these are its parts.
    """

    head: Mention
    parts: tuple[Mention, ...]
    explicit: bool


@lru_cache(maxsize=1)  # several families ask for them
def composed(analysis: Analysis) -> tuple[Composed, ...]:
    """Give every total with parts that add to it, each set of parts once, in reading order of the parts."""
    found: dict[tuple[int, frozenset[int]], Composed] = {}
    for each in _candidates(analysis):
        key = each.head.index, frozenset(part.index for part in each.parts)
        if len(each.parts) > 1 and key not in found and adds_up(each.head.figure, [part.figure for part in each.parts]):
            found[key] = each
    return tuple(sorted(found.values(), key=lambda each: (each.parts[0].index, each.head.index, len(each.parts))))


def _candidates(analysis: Analysis) -> Iterator[Composed]:
    for each in part_lists(analysis):
        for parts in (each.parts, *each.others):
            yield Composed(each.head, parts, each.bits >= EXPLICIT)
        for head, bits in each.heads:
            yield Composed(head, each.parts, bits >= EXPLICIT)
    for column in columns(analysis):
        for total in column.totals:
            yield Composed(total.mention, column.mentions, total.announced)
    for found in partition_sums(analysis):
        if min(found.signs) > 0:
            yield Composed(found.head, found.parts, explicit=False)


def change_of(analysis: Analysis, mention: Mention, role: Role, like: Mention | None = None) -> Mention | None:
    """Give the amount (``DELTA``) or rate (``GROWTH``) by which a figure changed, told of it wherever it is printed.

    It must be measured against the same as ``like``, another change: an earlier period or what was planned.
    """
    for each in _restatements(analysis, mention):
        for change in _attendants(analysis, each, role):
            fitting = change.figure.unit.kind == "percent" if role is Role.GROWTH else change.dimension == mention.dimension
            if fitting and not change.figure.qualifier and (like is None or _measure(like) == _measure(change)):
                return change
    return None


def plan_of(analysis: Analysis, mention: Mention) -> Mention | None:
    """Give the plan that a figure is measured against in its clause: 占年初预算B的p%."""
    plans = _attendants(analysis, mention, Role.BASE)
    return next((plan for plan in plans if plan.dimension == mention.dimension and words().any_in("plan", plan.lead)), None)


def share_of(analysis: Analysis, part: Mention, whole: str) -> Mention | None:
    """Give the share that is told of a part, if it names no other whole than ``whole``."""
    shares = _attendants(analysis, part, Role.SHARE)
    return next((share for share in shares if not share.base.strip() or likeness(told(share.base), told(whole)) >= LEAST_LIKENESS), None)


def _measure(change: Mention) -> tuple[bool, ...]:
    """Give against what a change is told: plans, the period just before instead of a year ago, or figures made comparable."""
    return PLAN.search(change.gap) is not None, PERIOD_BEFORE.search(change.gap) is not None, is_of_other_amounts(change)


def _attendants(analysis: Analysis, mention: Mention, role: Role) -> Iterator[Mention]:
    """Give what the rest of the paragraph tells of a figure, of one role, before it goes on to the next level."""
    for index in range(mention.index + 1, len(analysis.mentions)):
        other = analysis.mentions[index]
        if other.paragraph != mention.paragraph or (other.role is Role.LEVEL and len(other.brackets) <= len(mention.brackets)):
            return
        if other.role is role and len(other.brackets) <= len(mention.brackets):
            yield other


def _restatements(analysis: Analysis, mention: Mention) -> Iterator[Mention]:
    """Give a figure and all others of its value that are called alike, in the order of their distance from it."""
    alike = (
        other
        for other in analysis.levels.get((mention.figure.base, mention.dimension), ())
        if other.index == mention.index or likeness(told(other.figure.label), told(mention.figure.label)) >= LEAST_LIKENESS
    )
    yield from sorted(alike, key=lambda other: abs(other.index - mention.index))
