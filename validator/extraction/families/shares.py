"""Shares that add to 100%: every part of a whole list prints its share."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.families.composition import is_complete
from validator.extraction.labels import similar
from validator.extraction.lists import PartList, part_lists
from validator.extraction.recording import place_of, readings
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "shares"
SAME_BASE = 0.6
BITS = 10.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read the shares of every whole list, if each part has one and none names another base."""
    for found in part_lists(analysis):
        sentence = analysis.sentences[found.parts[0].sentence]
        percents = list(_percents(analysis, found))
        if len(percents) == len(found.parts) > 1 and is_complete(analysis, found, found.head, found.parts):
            values = {"percents": tuple(percent.figure for percent in percents)}
            yield from readings(f"core/{FAMILY}", f"m{percents[0].index}", place_of(sentence), "shares of a list", [(values, BITS)])


def _percents(analysis: Analysis, found: PartList) -> Iterator[Mention]:
    for part in found.parts:
        mentions = analysis.sentences[part.sentence].mentions
        for mention in mentions[part.index - mentions[0].index + 1 :]:
            if mention.role is Role.LEVEL:
                break
            if mention.role is Role.SHARE and (not mention.base.strip() or similar(mention.base, found.head.figure.label) >= SAME_BASE):
                yield mention
                break
