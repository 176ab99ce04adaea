"""Shares that add to 100% and are no list: told in a row, of the parts of a total, of one whole in one section, of a whole not told, of a cost that several bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from validator.extraction.composed import composed, share_of
from validator.extraction.evidence import make_up_all
from validator.extraction.families import shares, shares_named
from validator.extraction.groups import ABOUT_ALL
from validator.extraction.partitions import Named, named, partitions
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.runs import runs
from validator.extraction.statements import told
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
SURE, WEAK = 8.0, 3.0

Pair = tuple[Mention, Mention]


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every set of shares once, unless a sentence or list tells it."""
    seen = {
        frozenset(figure.key for figure in record.values["percents"])
        for family in (shares, shares_named)
        for record in family.read(analysis)
    }
    for percents, bits, wording in (
        *_of_runs(analysis),
        *_of_parts(analysis),
        *_of_names(analysis),
        *_of_untold(analysis),
        *_of_bearers(analysis),
    ):
        key = frozenset(percent.figure.key for percent in percents)
        if len(key) == len(percents) > 1 and not any(key <= told_before for told_before in seen):
            seen.add(key)
            values: Values = {"percents": tuple(percent.figure for percent in percents)}
            place = place_of(analysis.sentences[percents[0].sentence])
            yield from readings(f"core/{FAMILY}", f"m{percents[0].index}-apart", place, wording, [(values, bits)])


def _of_runs(analysis: Analysis) -> Iterator[tuple[list[Mention], float, str]]:
    """Give the shares told in a row, 占比分别为p%、q%和r%, that come to about all of their whole."""
    for sentence in analysis.sentences:
        for run in runs(sentence.mentions):
            if all(share.role is Role.SHARE for share in run) and _about_all(run):
                yield list(run), WEAK, "shares in a row"


def _about_all(percents: Sequence[Mention]) -> bool:
    return ABOUT_ALL[0] <= sum(share.figure.base for share in percents) <= ABOUT_ALL[1]


def _of_parts(analysis: Analysis) -> Iterator[tuple[list[Mention], float, str]]:
    """Give the shares of parts that add to a total, if each tells one."""
    for each in composed(analysis):
        percents = [share for part in each.parts if (share := share_of(analysis, part, each.head.figure.label))]
        if len(percents) == len(each.parts):
            yield percents, SURE if each.explicit else WEAK, "shares of parts"


def _of_names(analysis: Analysis) -> Iterator[tuple[list[Mention], float, str]]:
    """Give the shares of one whole told in one section, each part once, that come to about all of it.

    Where they come to more, they accuse: parts that the vocabulary knows to exclude each other.
    """
    groups: dict[object, dict[str, Pair]] = defaultdict(dict)
    for sentence in analysis.sentences:
        for part, share in zip(sentence.mentions, sentence.mentions[1:], strict=False):
            name = told(share.base)
            if part.role is Role.LEVEL and share.role is Role.SHARE and name:
                groups[name, sentence.section].setdefault(told(part.lead), (part, share))
    for pairs in groups.values():
        parts, percents = ([pair[at] for pair in pairs.values()] for at in (0, 1))
        over = sum(share.figure.base - share.figure.resolution * share.figure.unit.scale for share in percents) > 1
        if over and _exclude_each_other(parts, percents[0]):
            yield percents, SURE, "shares of one whole"
        elif _about_all(percents):
            yield percents, WEAK, "shares of one whole"


def _of_untold(analysis: Analysis) -> Iterator[tuple[list[Mention], float, str]]:
    """Give the first shares of a sentence that come to all of a whole it does not tell: 少年a人，占p%；成人b人，占q%，其中老人c人，占r%."""
    for sentence in analysis.chinese:
        shares_told = [m for m in sentence.mentions if m.role is Role.SHARE and not m.base.strip() and not _within(sentence.mentions, m)]
        for count in range(2, len(shares_told) + 1):
            if make_up_all([share.figure for share in shares_told[:count]]):
                yield shares_told[:count], WEAK, "shares of a whole that is not told"
                break


def _within(mentions: Sequence[Mention], share: Mention) -> bool:
    """Whether a share is told of a part of the part before it: 其中老人c人，占r%."""
    before = [m for m in mentions if m.index == share.index - 1 and m.role is Role.LEVEL]
    return any("其中" in m.lead or "其中" in m.gap for m in (share, *before))


def _of_bearers(analysis: Analysis) -> Iterator[tuple[list[Mention], float, str]]:
    """Give the percentages of a cost that several bear, told one after the other, if they come to all of it: 省级补助70%，县级补助30%."""
    for sentence in analysis.chinese:
        rows = groupby(sentence.mentions, key=lambda mention: mention.dimension == "percent" and words().any_in("bears", mention.lead))
        for bears, mentions in rows:
            percents = list(mentions) if bears else []
            if len(percents) > 1 and make_up_all([percent.figure for percent in percents]):
                yield percents, WEAK, "shares of those who bear a cost"


def _exclude_each_other(parts: Sequence[Mention], share: Mention) -> bool:
    """Whether one partition knows the whole that a share names and each part as another of its parts."""
    wholes = {slot.partition for known in named(told(share.base)) for slot in known.slots if slot.whole}
    return any(_distinct([_slots(named(told(part.lead)), number) for part in parts]) for number in wholes)


def _slots(names: Sequence[Named], number: int) -> set[int]:
    return {
        slot.part
        for known in names
        for slot in known.slots
        if slot.partition == number and not slot.whole and partitions()[number].sign(slot.part) > 0
    }


def _distinct(slots: Sequence[set[int]]) -> bool:
    return all(len(each) == 1 for each in slots) and len(set.union(*slots)) == len(slots)
