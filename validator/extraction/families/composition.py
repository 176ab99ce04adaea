"""Composition: a total and its parts, in one sentence, in a bracket, or over the items that follow."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.evidence import adds_up, make_up_all, one_slip_away, printed_elsewhere
from validator.extraction.list_members import cue_pattern
from validator.extraction.lists import PartList, part_lists
from validator.extraction.recording import Values, place_of
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "is_complete", "read"]

FAMILY = "composition"
EARLIER_HEAD, REGROUPED = 4.0, 2.0
COMPLETE = 1.0
MAX_EARLIER = 3


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every list of parts with its total; a list that need not be complete says so."""
    for found in part_lists(analysis):
        sentence = analysis.sentences[found.parts[0].sentence]
        claim = f"m{found.head.index}-m{found.parts[0].index}"
        for head, parts, bits in _options(analysis, found):
            if _overlap(head, parts):
                continue
            complete = is_complete(analysis, found, head, parts)
            if not complete and any(words().any_in("averages", each.lead) for each in (head, *parts)):
                continue  # of what is counted for each, a part may well be more than the whole
            values: Values = {"total": head.figure, "parts": tuple(part.figure for part in parts)}
            yield Record(f"core/{FAMILY}", values, place_of(sentence), claim, bits + COMPLETE * complete, f"list {found.cue}", complete)


def _overlap(head: Mention, parts: tuple[Mention, ...]) -> bool:
    """Whether parts may share what they count: 28项，其中25项可网上办、18项可掌上办 names no parts, but says what is true of some."""
    unnamed = all(not cue_pattern().sub("", part.lead).strip() and part.figure.unit.kind == "count" for part in parts)
    more = sum((part.figure.base for part in parts), Decimal(0)) > head.figure.base
    return unnamed and more and all(part.figure.base <= head.figure.base for part in parts)


def is_complete(analysis: Analysis, found: PartList, head: Mention, parts: tuple[Mention, ...]) -> bool:
    """Whether the parts are meant to be all the parts: the text says so, their shares add to 100%, they add up but for one slip, or to a total printed elsewhere."""
    if found.open or len(parts) < 2:  # noqa: PLR2004 (one part is a part)
        return False
    total, figures = head.figure, [part.figure for part in parts]
    if found.whole or _shared_out(analysis, parts):
        return True
    return adds_up(total, figures) or one_slip_away(total, figures) or printed_elsewhere(analysis, total, figures)


def _shared_out(analysis: Analysis, parts: tuple[Mention, ...]) -> bool:
    """Whether each part prints its share and the shares come to 100%."""
    shares = [share.figure for part in parts if (share := _share_behind(analysis, part))]
    return len(shares) == len(parts) and make_up_all(shares)


def _share_behind(analysis: Analysis, part: Mention) -> Mention | None:
    mentions = analysis.sentences[part.sentence].mentions
    position = part.index - mentions[0].index + 1
    following = mentions[position] if position < len(mentions) else None
    return following if following and following.role is Role.SHARE else None


def _options(analysis: Analysis, found: PartList) -> Iterator[tuple[Mention, tuple[Mention, ...], float]]:
    """Give the readings of a list: as it stands, drawn otherwise, and of an earlier total."""
    yield found.head, found.parts, found.bits
    for parts in found.others:
        yield found.head, parts, found.bits - REGROUPED
    for head, bits in found.heads:
        yield head, found.parts, bits
    if len(found.parts) > 1 and not found.heads:
        sentence = analysis.sentences[found.head.sentence]
        for earlier in list(before(sentence, found.head))[:MAX_EARLIER]:
            if earlier.dimension == found.head.dimension:
                yield earlier, found.parts, found.bits - EARLIER_HEAD
