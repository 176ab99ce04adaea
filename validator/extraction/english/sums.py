"""English lists of amounts that add up: what a total consists of, and the reasons of a change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from validator.extraction.english.events import changes_told
from validator.extraction.english.naming import PER_SHARE
from validator.extraction.english.vocabulary import pattern
from validator.extraction.recording import COUNTED, as_counted, negated
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["Part", "amounts_behind", "parts_behind"]

PARTS = (Role.LEVEL, Role.DELTA)
CHANGED = (Role.DELTA, Role.GROWTH)


@dataclass(frozen=True, slots=True)
class Part:
    """An amount with the direction in which it counts: -1 behind "offset by", or for an adverse effect.

    Attributes:
        mention: the amount.
        side: the direction.
        unit: the unit of its total; a bare number beside employees counts employees.
    """

    mention: Mention
    side: int
    unit: Unit

    def figure(self, towards: int = 0) -> Figure:
        """Give the figure as it counts; ``towards`` is the direction of what it is a part of, by which a decrease counts against an increase."""
        sign = self.side * (self.mention.sign * towards if towards and self.mention.sign and self.mention.role in CHANGED else 1)
        figure = as_counted(self.mention.figure, self.unit)
        return figure if sign > 0 else negated(figure)


def amounts_behind(analysis: Analysis, sentence: Sentence, at: int, head: Mention) -> tuple[Mention, ...]:
    """Give the amounts of a sentence behind a place that may be parts of a total: of its dimension, in no bracket that it does not stand in."""
    events = changes_told(analysis).get(sentence.number, ())
    told = {m.index for event in events for m in (event.current, event.previous) if m and event.delta}
    roles = (head.role,) if head.role is Role.GROWTH else PARTS
    return tuple(
        m
        for m in sentence.mentions
        if m.start >= at
        and m.role in roles
        and _counted_alike(m, head)
        and m.index not in told
        and m.brackets == head.brackets
        and not PER_SHARE.match(m.tail)
    )


def _counted_alike(mention: Mention, head: Mention) -> bool:
    return mention.dimension == head.dimension or {mention.figure.unit.kind, head.figure.unit.kind} == COUNTED


def parts_behind(analysis: Analysis, sentence: Sentence, at: int, head: Mention) -> Iterator[Part]:
    """Give the same with the direction in which each counts."""
    words = sentence.string
    for mention in amounts_behind(analysis, sentence, at, head):
        offset = pattern(r"<offsets>").search(words, at, mention.start)
        clause = max(at, mention.start - len(mention.lead))
        adverse = pattern(r"<adverse>").search(words, clause, mention.end + len(mention.tail))
        yield Part(mention, -1 if offset or adverse else 1, head.figure.unit)
