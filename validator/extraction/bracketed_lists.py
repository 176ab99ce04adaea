"""Lists in brackets: T（其中X a，Y b）and T（X a、Y b）."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.extraction.list_members import PartList, cue_pattern, first_level, goes_on, is_left_out, levels, parts_of
from validator.extraction.structure import Mention, Role, Sentence
from validator.extraction.vocabulary import words

__all__ = ["bracketed_lists"]


def bracketed_lists(sentence: Sentence) -> Iterator[PartList]:
    """``T（其中X a，Y b）`` and ``T（X a、Y b）``: a bracket directly behind its total."""
    opened = sorted({mention.brackets[-1] for mention in sentence.mentions if mention.brackets})
    for bracket in opened:
        inside = [m for m in levels(sentence.mentions) if m.brackets and m.brackets[-1] == bracket and not _is_full(m)]
        outside = [m for m in sentence.mentions if m.end <= bracket and m.role in (Role.LEVEL, Role.BASE)]
        if not inside or not outside or is_left_out(inside[0]) or not _directly(sentence, outside[-1], bracket):
            continue
        head = outside[-1]
        parts = parts_of(head, first_level(inside))
        cued = bool(cue_pattern().search(inside[0].gap.rpartition("（")[2].rpartition("(")[2]))
        if parts:
            yield PartList(
                head, parts, "（其中" if cued else "（", 10.0 if cued else 8.0, whole=len(parts) > 1, open=goes_on(parts), bracketed=True
            )


def _is_full(mention: Mention) -> bool:
    """Whether a figure is the most that can be reached: 48分（满分50分）."""
    return mention.dimension == "score" and words().any_in("full_marks", mention.lead)


def _directly(sentence: Sentence, head: Mention, bracket: int) -> bool:
    """Whether a bracket stands directly behind its total, or with nothing but the total's share or growth between."""
    between = [m for m in sentence.mentions if head.end <= m.start < bracket]
    if not between:
        return not sentence.string[head.end : bracket].strip()
    told = all(m.role in (Role.SHARE, Role.GROWTH, Role.DELTA, Role.COMPLETION) for m in between)
    return told and not sentence.string[between[-1].end : bracket].strip() and not re.search("[；;]", sentence.string[head.end : bracket])
