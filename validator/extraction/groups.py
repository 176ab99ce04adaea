"""Groups of shares: percentages of one whole with the figures they are shares of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache
from itertools import chain, groupby

from validator.extraction.evidence import TELLING_DIGITS, adds_up, make_up_all, one_slip_away
from validator.extraction.labels import normal_label, says_nothing
from validator.extraction.list_members import last_cue
from validator.extraction.resolving import named
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["ABOUT_ALL", "ShareGroup", "share_groups"]

ABOUT_ALL = (Decimal("0.97"), Decimal("1.03"))
"""Shares that come to something between these are meant to be all the shares."""


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
    def shares_make_up_all(self) -> bool:
        """Whether the shares come to 100%, so that the parts are meant to be all the parts."""
        return make_up_all([percent.figure for percent in self.percents])

    @property
    def parts_make_up_all(self) -> bool:
        """Whether the parts add up to the whole, so that their shares must come to 100%."""
        return adds_up(self.head.figure, [part.figure for part in self.parts])


@lru_cache(maxsize=1)  # several families ask for the groups of the one document at hand
def share_groups(analysis: Analysis) -> tuple[ShareGroup, ...]:
    """Group the shares of each sentence by the whole that they name; a lone share is no group.

    A bare 占p% goes on with the whole that the share before it named; where none is named, the whole is the total told above that the
    figures make up.
    """
    return (*(group for sentence in analysis.chinese for group in _groups(analysis, sentence)), *_over_items(analysis))


def _over_items(analysis: Analysis) -> Iterator[ShareGroup]:
    """Give the groups of items that each tell one figure with a bare share (1.甲a万元，占p%； 2.乙b万元，占q%)."""
    items = [(sentence, pairs) for sentence in analysis.chinese if sentence.item and (pairs := tuple(_pairs(sentence)))]
    for _, rows in groupby(items, key=lambda item: item[0].section):
        bare = [told[0] for _, told in rows if len(told) == 1 and says_nothing(told[0][1].base)]
        parts, percents = tuple(part for part, _ in bare), tuple(percent for _, percent in bare)
        if len(bare) > 1 and (head := _told_above(analysis, parts)):
            yield ShareGroup(head, parts, percents)


def _groups(analysis: Analysis, sentence: Sentence) -> Iterator[ShareGroup]:
    by_name: dict[str, list[tuple[Mention, Mention]]] = {}
    name = ""
    for part, percent in _pairs(sentence):
        name = name if says_nothing(percent.base) else normal_label(percent.base)
        if name or not by_name.get(name) or last_cue(part) is None:  # 其中a人，占p%: a part of the part before it
            by_name.setdefault(name, []).append((part, percent))
    for name, pairs in by_name.items():
        parts, percents = tuple(part for part, _ in pairs), tuple(percent for _, percent in pairs)
        if len(pairs) > 1 and (head := _head(analysis, percents[0], parts) if name else _told_above(analysis, parts)):
            yield ShareGroup(head, parts, percents)


def _told_above(analysis: Analysis, parts: tuple[Mention, ...]) -> Mention | None:
    """Give the total, told anywhere above, that figures with bare shares (男性a人，占p%；女性b人，占q%) make up, but for one slip."""
    figures = [part.figure for part in parts]
    above = [m for m in reversed(analysis.mentions[: parts[0].index]) if m.role is Role.LEVEL and m.dimension == parts[0].dimension]
    exact = (m for m in above if adds_up(m.figure, figures))
    slipped = (m for m in above if _telling(m) and one_slip_away(m.figure, figures))
    return next(chain(exact, slipped), None)


def _telling(mention: Mention) -> bool:
    """Whether a figure has digits enough not to be made up by chance."""
    return len(mention.figure.value.as_tuple().digits) >= TELLING_DIGITS


def _pairs(sentence: Sentence) -> Iterator[tuple[Mention, Mention]]:
    """Give each share with the level figure just before it, what a bracket between them holds left out."""
    for position, percent in enumerate(sentence.mentions):
        if percent.role is Role.SHARE:
            own = (m for m in reversed(sentence.mentions[:position]) if m.brackets == percent.brackets[: len(m.brackets)])
            part = next(own, None)
            if part and part.role is Role.LEVEL:
                yield part, percent


def _head(analysis: Analysis, percent: Mention, parts: tuple[Mention, ...]) -> Mention | None:
    indexes = {part.index for part in parts}
    found = sorted(named(analysis, percent.base, percent, parts[0].dimension), key=lambda each: -each.bits)
    return next((each.mention for each in found if each.mention.index not in indexes), None)
