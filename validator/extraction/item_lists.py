"""Lists told in the paragraphs that follow: T，其中： or T，情况如下： and then items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from validator.extraction.evidence import one_slip_away
from validator.extraction.list_members import PartList, last_cue, outer_levels, parts_of
from validator.extraction.plans import of_one_kind
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["following_lists"]

BITS, DOUBTFUL, OTHER_HEAD = 9.0, 3.5, 1.0
NEAR = Decimal("0.3")


def following_lists(analysis: Analysis, sentence: Sentence) -> Iterator[PartList]:
    """``T，其中：`` at the end of a paragraph: the parts are in the ；-groups of the next paragraph, or one in each following item."""
    tail = sentence.string[sentence.start : sentence.end].rstrip()
    if sentence.string[sentence.end :].strip() or not re.search(r"(?:[：:]|如下[。.])$", tail):
        return
    levels = _without_share(sentence)
    if not outer_levels(sentence) and sentence.number:
        previous = analysis.sentences[sentence.number - 1]
        levels = _without_share(previous) if previous.paragraph == sentence.paragraph else []
        # 甲a；乙b。具体情况如下： the items tell of each part again, and of no figure before them
        levels = levels if len({mention.group for mention in levels}) == 1 else []
    if not levels:
        return
    told_last = levels[-1].sentence == sentence.number and "其中" in sentence.string[levels[-1].end : sentence.end]
    head = levels[-1] if told_last else levels[0]
    options = [parts for parts in (_next_paragraph(analysis, sentence, head), tuple(_items(analysis, sentence, head))) if len(parts) > 1]
    if options:
        near = _come_near(head, options[0])
        others = tuple((level, BITS - OTHER_HEAD) for level in levels if level is not head and _come_near(level, options[0]))
        yield PartList(head, options[0], "：", BITS if near else DOUBTFUL, whole=near, others=tuple(options[1:]), heads=others)


def _come_near(head: Mention, parts: Sequence[Mention]) -> bool:
    """Whether parts may well be meant to add to a total; what misses it by far, and by no slip, is told of another figure."""
    figures = [part.figure for part in parts]
    missed = head.figure.base - sum((figure.base for figure in figures), Decimal(0))
    return abs(missed) <= abs(head.figure.base) * NEAR or one_slip_away(head.figure, figures)


def _without_share(sentence: Sentence) -> list[Mention]:
    """Give the figures of a sentence that may be totals; of several with bare shares (甲a，占p%，乙b，占q%。其中：) each is a part told before."""
    bare = {one.index for one, share in pairwise(sentence.mentions) if share.role is Role.SHARE and not share.base.strip()}
    levels = outer_levels(sentence)
    return [mention for mention in levels if mention.index not in bare] if len(bare) > 1 else levels


def _next_paragraph(analysis: Analysis, sentence: Sentence, head: Mention) -> tuple[Mention, ...]:
    """Give the parts that the next paragraph lists in its first sentence: the first of each ；-group, or all of them if there is one group."""
    following = next((each for each in analysis.sentences[sentence.number + 1 :] if each.paragraph != sentence.paragraph), None)
    if following is None or following.item:
        return ()
    levels = of_one_kind(head, parts_of(head, _before_cue(outer_levels(following))))
    groups = {mention.group: mention for mention in reversed(levels)}
    return tuple(sorted(groups.values(), key=lambda m: m.index)) if len(groups) > 1 else levels


def _before_cue(levels: Sequence[Mention]) -> tuple[Mention, ...]:
    """Leave out what stands behind a cue of its own (甲a，其中：…): that is told of the item before it."""
    at = next((position for position, mention in enumerate(levels) if position and last_cue(mention) is not None), len(levels))
    return tuple(levels[:at])


def _items(analysis: Analysis, sentence: Sentence, head: Mention) -> Iterator[Mention]:
    """Give the first level figure of each following paragraph that is an item of the list that ``sentence`` opens."""
    kind: str | None = None
    number = 0
    paragraph = sentence.paragraph
    for other in analysis.sentences[sentence.number + 1 :]:
        if other.paragraph == paragraph:
            continue
        paragraph = other.paragraph
        marker = _kind(other.item)
        kind = marker if kind is None else kind
        if kind and not marker and other.section[: len(sentence.section)] == sentence.section:
            continue  # a paragraph that explains the item above it
        first = next(iter(of_one_kind(head, outer_levels(other)) or outer_levels(other)), None)
        if (
            marker != kind
            or other.section[: len(sentence.section)] != sentence.section
            or first is None
            or first.dimension != head.dimension
            or _number(other.item) < number
        ):
            return
        number = _number(other.item)
        yield first


def _number(marker: str) -> int:
    """Give the number of an item; 0 if it is written in no digits. Items that begin anew are another list."""
    return int(found[0]) if (found := re.search(r"\d+", marker)) else 0


def _kind(marker: str) -> str:
    return re.sub(r"[一二三四五六七八九十\d①-⑳]+", "#", marker)
