"""Composition: a total and its parts, in one sentence, in a bracket, or over the items that follow."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.lists import PartList, part_lists
from validator.extraction.recording import Values, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.model.record import Record

__all__ = ["FAMILY", "is_complete", "read"]

FAMILY = "composition"
LESS_OWN_HEAD, LESS_GROUPS = 4.0, 2.0
# A list of named parts that misses its total by less than this was meant to be whole: the chance that an
# incomplete list comes so near is about as small.
NEAR = Decimal("0.05")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every list of parts with its total; a list that need not be complete says so."""
    for found in part_lists(analysis):
        sentence = analysis.sentences[found.parts[0].sentence]
        complete = is_complete(sentence, found)
        options = list(_options(analysis, found)) if complete or len(found.parts) == 1 else [(_values(found.head, found.parts), found.bits)]
        claim = f"m{found.head.index}-m{found.parts[0].index}"
        yield from readings(f"core/{FAMILY}", claim, place_of(sentence), f"list {found.cue}", options, complete=complete)


def is_complete(sentence: Sentence, found: PartList) -> bool:
    """Whether the text means the parts to be all the parts: it says so, each has its share, or they come near the total."""
    if found.open or len(found.parts) < 2:  # noqa: PLR2004 (one part is a part)
        return False
    total, added = found.head.figure.base, sum(part.figure.base for part in found.parts)
    near = abs(added - total) <= abs(total) * NEAR
    return near or (found.whole and len(found.parts) > 1) or _all_shared(sentence, found)


def _all_shared(sentence: Sentence, found: PartList) -> bool:
    following = {one.index: other for one, other in zip(sentence.mentions, sentence.mentions[1:], strict=False)}
    return all(part.index in following and following[part.index].role is Role.SHARE for part in found.parts)


def _values(head: Mention, parts: tuple[Mention, ...]) -> Values:
    return {"total": head.figure, "parts": tuple(part.figure for part in parts)}


def _options(analysis: Analysis, found: PartList) -> Iterator[tuple[Values, float]]:
    """Give the readings of a list: as it stands, by ；-groups, without its last parts, and of an earlier total."""
    yield _values(found.head, found.parts), found.bits
    groups = {part.group: part for part in reversed(found.parts)}
    if 1 < len(groups) < len(found.parts):
        yield _values(found.head, tuple(sorted(groups.values(), key=lambda part: part.index))), found.bits - LESS_GROUPS
    sentence = analysis.sentences[found.head.sentence]
    for earlier in list(before(sentence, found.head))[:3]:
        if earlier.dimension == found.head.dimension:
            yield _values(earlier, found.parts), found.bits - LESS_OWN_HEAD
