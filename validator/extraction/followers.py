"""What is told of one fact in two places: the changes and shares behind its figures, and the next count of a row.

A change has few digits and often no name of its own (比上年减少0.08万元); that the amounts before it are one fact says what it is of.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import pairwise

from validator.extraction.likeness import significant
from validator.extraction.restating import Link
from validator.extraction.statements import DEPENDENT, Statement, statement
from validator.extraction.structure import Analysis, Mention, Role

__all__ = ["followers"]

BITS = 7.0
MOST_BEHIND = 5
LEAST_DIGITS = 2
LEVELS = (Role.LEVEL, Role.BASE)


def followers(analysis: Analysis, facts: Iterable[tuple[Statement, ...]]) -> Iterator[Link]:
    """Link the equal figures that are told behind the figures of one fact, each with its counterpart."""
    place = {mention.figure.key: mention.index for mention in analysis.mentions}
    for fact in facts:
        for one, other in pairwise(each for each in fact if each.figure.key in place and each.kind == "level"):
            yield from _behind_both(analysis, place[one.figure.key], place[other.figure.key])


def _behind_both(analysis: Analysis, one: int, other: int) -> Iterator[Link]:
    first, second = list(_told_of(analysis, one)), list(_told_of(analysis, other))
    for each in first:
        for counterpart in second:
            if _same(each, counterpart):
                yield Link(statement(analysis, each), statement(analysis, counterpart), BITS, "told of one fact")
                break
    yield from _next_counts(analysis, one, other)


def _told_of(analysis: Analysis, index: int) -> Iterator[Mention]:
    """Give the changes and percentages behind an amount, up to the next amount of its paragraph."""
    own = analysis.mentions[index]
    for mention in analysis.mentions[index + 1 : index + 1 + MOST_BEHIND]:
        if mention.paragraph != own.paragraph or mention.role in LEVELS:
            return
        if mention.role in DEPENDENT and not mention.figure.qualifier:
            yield mention


def _same(one: Mention, other: Mention) -> bool:
    if (one.role, one.sign, one.figure.unit.dimension) != (other.role, other.sign, other.figure.unit.dimension):
        return False
    return one.figure.base == other.figure.base and one.figure.period == other.figure.period and bool(one.figure.value)


def _next_counts(analysis: Analysis, one: int, other: int) -> Iterator[Link]:
    """Link the next count in both places (43家、47家) if it is of the same things and has the same value."""
    after = [analysis.mentions[index + 1 : index + 2] for index in (one, other)]
    if not all(after):
        return
    (first,), (second,) = after
    own = analysis.mentions[one]
    together = first.sentence == own.sentence and second.sentence == analysis.mentions[other].sentence
    counted = own.figure.unit.kind == "count" and first.dimension == own.dimension and significant(first.figure) >= LEAST_DIGITS
    if together and counted and _same(first, second) and first.role is Role.LEVEL and not first.figure.qualifier:
        yield Link(statement(analysis, first), statement(analysis, second), BITS, "told of one fact")
