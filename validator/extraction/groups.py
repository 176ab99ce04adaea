"""Groups of shares: percentages of one whole with the figures they are shares of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from validator.extraction.labels import normal_label
from validator.extraction.resolving import named
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["ShareGroup", "share_groups"]

ABOUT_ALL = (Decimal("0.97"), Decimal("1.03"))


@dataclass(frozen=True, slots=True)
class ShareGroup:
    """Figures of one sentence or list, each with its printed share of one whole that the text names.

    Attributes:
        head: the whole.
        parts, percents: the figures and their shares, in the same order.
    """

    head: Mention
    parts: tuple[Mention, ...]
    percents: tuple[Mention, ...]

    @property
    def whole(self) -> bool:
        """Whether the shares come to about 100%, so that the parts are meant to be all the parts."""
        return ABOUT_ALL[0] <= sum(percent.figure.base for percent in self.percents) <= ABOUT_ALL[1]


def share_groups(analysis: Analysis) -> Iterator[ShareGroup]:
    """Group the shares of each sentence by the whole that they name; a lone share is no group."""
    for sentence in analysis.chinese:
        by_name: dict[str, list[tuple[Mention, Mention]]] = {}
        for part, percent in _pairs(sentence):
            by_name.setdefault(normal_label(percent.base), []).append((part, percent))
        for name, pairs in by_name.items():
            parts, percents = tuple(part for part, _ in pairs), tuple(percent for _, percent in pairs)
            if name and len(pairs) > 1 and (head := _head(analysis, percents[0], parts)):
                yield ShareGroup(head, parts, percents)


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Give each share with the level figure just before it."""
    for part, percent in zip(sentence.mentions, sentence.mentions[1:], strict=False):
        if part.role is Role.LEVEL and percent.role is Role.SHARE:
            yield part, percent


def _head(analysis: Analysis, percent: Mention, parts: tuple[Mention, ...]) -> Mention | None:
    indexes = {part.index for part in parts}
    found = sorted(named(analysis, percent.base, percent, parts[0].dimension), key=lambda each: -each.bits)
    return next((each.mention for each in found if each.mention.index not in indexes), None)
