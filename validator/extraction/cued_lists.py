"""Lists opened by a cue: T，其中：X a；Y b."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.evidence import adds_up, one_slip_away
from validator.extraction.list_heads import heads_before, heads_of_split
from validator.extraction.list_members import TITLE_CUE, PartList, first_level, goes_on, last_cue, levels, parts_of, without_others
from validator.extraction.structure import Analysis, Mention, Sentence
from validator.extraction.vocabulary import words

__all__ = ["cued_lists"]

LONGEST_TITLE = 20


def cued_lists(analysis: Analysis, sentence: Sentence, before: Sequence[PartList]) -> Iterator[PartList]:
    """``T，其中：X a；Y b``: the cue stands between the total and its parts, in one sentence or at the start of the next."""
    mentions = sentence.mentions
    outer = list(before)
    for position, mention in enumerate(mentions):
        cue = last_cue(mention, _title_before(analysis, sentence) if position == 0 else "")
        if cue is None:
            continue
        heads = heads_of_split(analysis, sentence, mention, outer) or heads_before(analysis, sentence, mention, loose=cue.isascii())
        head, bits = heads[0] if heads else (None, 0.0)
        if head is None or head.brackets != mention.brackets[: len(head.brackets)] or len(mention.brackets) > len(head.brackets):
            continue
        run = [m for m in levels(mentions[position:]) if m.brackets == mention.brackets]
        if any(head in each.parts for each in outer) and not adds_up(head.figure, [m.figure for m in run]):
            # a list within a list ends with the item it belongs to
            run = [m for m in run if m.group == head.group]
        parts = _within_row(head, parts_of(head, first_level(run)), levels(mentions))
        if not parts:
            continue
        whole = cue == TITLE_CUE or words().any_in("whole_list", mention.gap)
        outer.append(
            PartList(
                head, parts, cue, bits, whole, goes_on(parts), others=_drawn_otherwise(head, parts, whole=whole), heads=tuple(heads[1:])
            )
        )
        yield outer[-1]


def _within_row(head: Mention, parts: tuple[Mention, ...], row: Sequence[Mention]) -> tuple[Mention, ...]:
    """End a list with its own ；-group where all that follows does not add up, but the group does, or the total stands in a row itself.

    甲a，其中：x，y；乙b, and 甲a；乙b；其中x；丙c.
    """
    own = tuple(part for part in parts if part.group == parts[0].group) if parts else ()
    if len(own) == len(parts) or _comes_out(head, parts):
        return parts
    siblings = any(m.group < head.group and m.dimension == head.dimension and not m.brackets for m in row)
    return own if siblings or (len(own) > 1 and _comes_out(head, own)) else parts


def _comes_out(head: Mention, parts: Sequence[Mention]) -> bool:
    figures = [part.figure for part in parts]
    return adds_up(head.figure, figures) or one_slip_away(head.figure, figures)


def _drawn_otherwise(head: Mention, parts: tuple[Mention, ...], *, whole: bool) -> tuple[tuple[Mention, ...], ...]:
    """Give the other ways to draw a list: in groups, and, unless the text says that these are all its parts, without those that are none."""
    fewer = () if whole else without_others(head, parts)
    return (*_regrouped(head, parts), *fewer)


def _regrouped(head: Mention, parts: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """Give the other ways to draw a list with ；: the first figure of each group, and each group by itself."""
    groups = sorted({part.group for part in parts})
    if len(groups) < 2:  # noqa: PLR2004 (one group is the list itself)
        return ()
    members = [tuple(part for part in parts if part.group == group) for group in groups]
    firsts = tuple(member[0] for member in members)
    own = [member for member in members if member[0].group == head.group or all(len(each) > 1 for each in members)]
    return tuple(option for option in (firsts, *own) if option != parts)


def _title_before(analysis: Analysis, sentence: Sentence) -> str:
    """Give the words of the sentence before, if it is a title within the paragraph: no figures and few words."""
    previous = analysis.sentences[sentence.number - 1] if sentence.number else None
    if previous is None or previous.mentions or previous.paragraph != sentence.paragraph or previous.end - previous.start > LONGEST_TITLE:
        return ""
    return previous.string[previous.start : previous.end]
