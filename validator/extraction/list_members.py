"""What belongs to a list: its total and parts as a value, and which figures may be parts of the first level."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import combinations, islice

from validator.extraction.evidence import adds_up
from validator.extraction.structure import Mention, Role, Sentence
from validator.extraction.vocabulary import words

__all__ = [
    "SPLIT",
    "TITLE_CUE",
    "PartList",
    "cue_pattern",
    "first_level",
    "goes_on",
    "is_left_out",
    "last_cue",
    "levels",
    "outer_levels",
    "parts_of",
    "without_others",
]

SPLIT = re.compile(r"[按分从][^，,。；;：:、]{1,10}?(?:来看|看|划分|分|情况(?:是|为|如下)?)(?=[，,：:])")
"""The words of a further split of a total: 按级次分, 分产业看, 分部门情况是."""
NAMES_ONLY = re.compile(r"[^，,；;。：:（(]*(?:、|等)[^，,；;。：:（(]*[，,]")
"""What follows a cue that opens a list of names without figures: 包括基本工资、津贴补贴等，支出A万元."""
ASIDE = re.compile(r"[（(][^（()）]*[)）]")
FEWEST_TAKEN, MOST_TAKEN = 3, 9
TITLE_CUE = "构成"
"""收入完成构成情况。 A title that announces the parts of what was told before it."""


@dataclass(frozen=True, slots=True)
class PartList:
    """A total and figures that the text says are among its parts.

    Attributes:
        head: the total.
        parts: the parts of the first level, in reading order.
        cue: the words that open the list (``其中：``, ``（``).
        bits: structural evidence that these parts belong to this head.
        whole: whether the text says that the parts are all the parts.
        open: whether it says that they are not (等).
        bracketed: whether the list stands in a bracket behind its head.
        others: other ways to draw the list: by ；-groups, up to the end of its group.
        heads: other totals that it may split, with the bits that speak for each.
    """

    head: Mention
    parts: tuple[Mention, ...]
    cue: str
    bits: float
    whole: bool = False
    open: bool = False
    bracketed: bool = False
    others: tuple[tuple[Mention, ...], ...] = ()
    heads: tuple[tuple[Mention, float], ...] = ()


@cache
def cue_pattern() -> re.Pattern[str]:
    """Give the pattern of the words that open a list."""
    return re.compile(rf"(?:{words().pattern('part_of')}|{SPLIT.pattern})(?:有|是|为)?[，,：:、\s]*")


def levels(mentions: Sequence[Mention]) -> list[Mention]:
    """Give the figures that may be totals or parts."""
    # a bare number in running text is no amount: it may be a code, a version, a score
    return [mention for mention in mentions if mention.role is Role.LEVEL and mention.dimension != "number"]


def outer_levels(sentence: Sentence) -> list[Mention]:
    """Give those of a sentence that stand in no bracket."""
    return [m for m in levels(sentence.mentions) if not m.brackets]


def parts_of(head: Mention, parts: Sequence[Mention]) -> tuple[Mention, ...]:
    """Give those that can be parts of a total: of its dimension, and not itself."""
    return tuple(part for part in parts if part.dimension == head.dimension and part.index != head.index)


def without_others(head: Mention, parts: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """Give the most parts that add up to a total where all of them together are more than it: 资产30，其中甲10，乙20，负债15.

    What is told behind the parts may be of another kind, and parts may overlap. At least two parts are left, and the first one. Where
    none do, all but the first part may be parts of that: 抽查300件，其中有效246件，满意240件，不满意5件.
    """
    if not FEWEST_TAKEN <= len(parts) <= MOST_TAKEN or sum(part.figure.base for part in parts) <= head.figure.base:
        return ()
    within = sum(part.figure.base for part in parts[1:]) <= parts[0].figure.base <= head.figure.base
    left = (chosen for size in range(len(parts) - 1, 1, -1) for chosen in combinations(parts, size) if chosen[0] is parts[0])
    found = tuple(islice((chosen for chosen in left if adds_up(head.figure, [part.figure for part in chosen])), 1))
    return found or (((parts[0],),) if within else ())


def is_left_out(mention: Mention) -> bool:
    """Whether the words before a figure leave it out of what is told: 不含, 剔除; not those of a bracket that has closed, which say what it is."""
    inside = mention.gap[mention.gap.find("（") + 1 :] if mention.brackets else ASIDE.sub("", mention.lead)
    return any(word in inside for word in words()["excluded"])


def goes_on(parts: tuple[Mention, ...]) -> bool:
    """Whether the text says that the list names not all parts: 等, 主要有."""
    last = parts[-1]
    return bool(re.match(r"[^，,；;。]{0,12}等", last.tail)) or any(word in parts[0].gap for word in words()["open_list"] if len(word) > 1)


def last_cue(mention: Mention, title: str = "") -> str | None:
    """Give the cue before a figure, in its sentence or in the title word (收入构成情况。) before it; none behind a ； or a full stop."""
    if mention.role is not Role.LEVEL:
        return None
    if found := [cue for cue in cue_pattern().finditer(mention.gap) if not NAMES_ONLY.match(mention.gap, cue.end())]:
        last = found[-1]
        return last[0].strip("，,：:、 ") if re.search(r"[；;。]", mention.gap[last.end() :]) is None else None
    return TITLE_CUE if TITLE_CUE in title else None


def first_level(run: Sequence[Mention]) -> tuple[Mention, ...]:
    """Leave out the parts of parts: figures behind a further cue, up to the end of their ；-group, or all that follow if these add up."""
    kept: list[Mention] = []
    nested_group: int | None = None
    grouped = len({mention.group for mention in run}) > 1
    for position, mention in enumerate(run):
        if position and last_cue(mention) is not None:
            if kept and adds_up(kept[-1].figure, [other.figure for other in run[position:]]):
                return tuple(kept)
            nested_group = mention.group
        if nested_group is not None and (mention.group == nested_group or not grouped):
            continue
        nested_group = None
        if is_left_out(mention):
            continue
        kept.append(mention)
    return tuple(kept)
