"""Figures that are contained in others: what 其中 and 含 name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from validator.extraction.evidence import one_slip_away
from validator.extraction.lists import PartList, part_lists
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "inclusion"
PAIR_BITS = 8.0
LESS_OWN_HEAD = 4.0
MOST_HEADS = 3
LEAST_BITS = 8.0
# What follows a ； may belong to the list, or stand beside its whole
BESIDE = 3.5
# "including" in English follows a noun, not the figure before it.
NOT_WITHIN = ("including", "consisted of", "comprised")
# Figures told in turn are of the names told before them: 2015年、2016年和2017年分别为a、b和c is no part of the sentence before.
IN_TURN = ("分别为", "分别是")
# A bare bracket behind a figure may as well compare, convert or explain it.
HOLDING = re.compile(r"\s*内?含(?![量水税糖油])")
INSIDE = re.compile(r"[（(]\s*(?:内?含|包含|包括|其中)")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure that the words say is contained in another; where another whole may be meant, that one too."""
    for found in part_lists(analysis):
        if _contains(analysis, found):
            yield from _listed(analysis, found)
    for sentence in analysis.sentences:
        yield from _holding(sentence)


def _contains(analysis: Analysis, found: PartList) -> bool:
    """Whether a list says that its parts are within its head, rather than compare them with it or net them against each other."""
    first, every = found.parts[0], (found.head, *found.parts)
    if found.bits < LEAST_BITS or found.cue in NOT_WITHIN or any(mention.figure.value < 0 for mention in every):
        return False
    if any(words().any_in("averages", mention.lead) for mention in every) or words().any_in("netted", found.head.lead):
        return False
    if found.cue in IN_TURN and found.head.sentence != first.sentence:
        return False
    return not found.bracketed or INSIDE.match(analysis.sentences[first.sentence].string, first.brackets[-1]) is not None


def _listed(analysis: Analysis, found: PartList) -> Iterator[Record]:
    sentence = analysis.sentences[found.parts[0].sentence]
    heads = [(found.head, found.bits)]
    own = analysis.sentences[found.head.sentence]
    heads += [(head, found.bits - LESS_OWN_HEAD) for head in before(own, found.head) if head.dimension == found.head.dimension][:MOST_HEADS]
    for part in _until_full(found):
        if part.figure.period == found.head.figure.period:
            most = BESIDE if _may_stand_beside(found, part) else found.bits
            options = [({"part": part.figure, "whole": head.figure}, min(bits, most)) for head, bits in heads]
            yield from readings(f"core/{FAMILY}", f"m{part.index}", place_of(sentence), f"list {found.cue}", options)


def _may_stand_beside(found: PartList, part: Mention) -> bool:
    """Whether a part behind a ； may be no part but a sibling of the whole (油料b，其中：油菜籽c；蔬菜d): it is more, and no slip explains that."""
    head = found.head
    if part.sentence != head.sentence or part.group == found.parts[0].group:
        return False
    return part.figure.base > head.figure.base and not one_slip_away(head.figure, [each.figure for each in found.parts])


def _until_full(found: PartList) -> Iterator[Mention]:
    """Give the parts up to where they add to the whole: what follows belongs to something else."""
    left = found.head.figure.base
    for position, part in enumerate(found.parts):
        if position and left <= 0:
            return
        yield part
        left -= part.figure.base


def _holding(sentence: Sentence) -> Iterator[Record]:
    # 账面结余25.57亿元，含上缴11.28亿元
    for whole, part in pairwise(mention for mention in sentence.mentions if mention.role is Role.LEVEL):
        if HOLDING.match(part.lead) and part.dimension == whole.dimension != "number" and part.brackets == whole.brackets:
            values: Values = {"part": part.figure, "whole": whole.figure}
            yield from readings(f"core/{FAMILY}", f"m{part.index}", place_of(sentence), "含", [(values, PAIR_BITS)])
