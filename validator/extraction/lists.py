"""Lists: a total, the word that opens its parts (其中, 包括, a bracket), and the parts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from validator.extraction.evidence import adds_up
from validator.extraction.labels import similar
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words

__all__ = ["PartList", "part_lists"]


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


SPLIT = re.compile(r"[按分从][^，,。；;：:、]{1,10}?(?:来看|看|划分|分)(?=[，,：:])")
NAMED = 0.6
# 收入总计A，支出总计B。其中：… may split either; only one that adds up is believed.
AS_LIKELY = 0.4
# 收入完成构成情况。 A title that announces the parts of what was told before it.
TITLE_CUE = "构成"
LONGEST_TITLE = 20
WEAK = 2.5
# An English "including" follows whatever noun stands nearest, seldom the figure before it.
LOOSE = 3.5


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"(?:{words().pattern('part_of')}|{SPLIT.pattern})(?:有|是|为)?[，,：:、\s]*")


@lru_cache(maxsize=1)  # several families ask for the lists of the one document at hand
def part_lists(analysis: Analysis) -> tuple[PartList, ...]:
    """Find the lists of a document, in reading order."""
    found: list[PartList] = []
    cued: list[PartList] = []
    for sentence in analysis.sentences:
        cued = [each for each in cued if analysis.sentences[each.head.sentence].section == sentence.section]
        found.extend(_bracketed(sentence))
        found.extend(own := list(_cued(analysis, sentence, cued)))
        cued += own
        found.extend(_following(analysis, sentence))
    return tuple(sorted(found, key=lambda each: (each.parts[0].index, len(each.parts))))


def _levels(mentions: tuple[Mention, ...]) -> list[Mention]:
    # a bare number in running text is no amount: it may be a code, a version, a score
    return [mention for mention in mentions if mention.role is Role.LEVEL and mention.dimension != "number"]


def _bracketed(sentence: Sentence) -> Iterator[PartList]:
    """``T（其中X a，Y b）`` and ``T（X a、Y b）``: a bracket directly behind its total."""
    opened = sorted({mention.brackets[-1] for mention in sentence.mentions if mention.brackets})
    for bracket in opened:
        inside = [m for m in _levels(sentence.mentions) if m.brackets and m.brackets[-1] == bracket]
        outside = [m for m in sentence.mentions if m.end <= bracket and m.role in (Role.LEVEL, Role.BASE)]
        if not inside or not outside or _excluded(inside[0]) or not _directly(sentence, outside[-1], bracket):
            continue
        head = outside[-1]
        parts = _same(head, _first_level(inside))
        cued = bool(_cue().search(inside[0].gap.rpartition("（")[2].rpartition("(")[2]))
        if parts:
            yield PartList(
                head, parts, "（其中" if cued else "（", 10.0 if cued else 8.0, whole=len(parts) > 1, open=_goes_on(parts), bracketed=True
            )


def _directly(sentence: Sentence, head: Mention, bracket: int) -> bool:
    """Whether a bracket stands directly behind its total, or with nothing but the total's share or growth between."""
    between = [m for m in sentence.mentions if head.end <= m.start < bracket]
    if not between:
        return not sentence.string[head.end : bracket].strip()
    told = all(m.role in (Role.SHARE, Role.GROWTH, Role.DELTA, Role.COMPLETION) for m in between)
    return told and not sentence.string[between[-1].end : bracket].strip() and not re.search("[；;]", sentence.string[head.end : bracket])


def _cued(analysis: Analysis, sentence: Sentence, before: list[PartList]) -> Iterator[PartList]:
    """``T，其中：X a；Y b``: the cue stands between the total and its parts, in one sentence or at the start of the next."""
    mentions = sentence.mentions
    outer = list(before)
    for position, mention in enumerate(mentions):
        cue = _last_cue(mention, _title_before(analysis, sentence) if position == 0 else "")
        if cue is None:
            continue
        heads = _split_heads(analysis, sentence, mention, outer) or _heads(analysis, sentence, mention, LOOSE if cue.isascii() else 10.0)
        head, bits = heads[0] if heads else (None, 0.0)
        if head is None or head.brackets != mention.brackets[: len(head.brackets)] or len(mention.brackets) > len(head.brackets):
            continue
        run = [m for m in _levels(mentions[position:]) if m.brackets == mention.brackets]
        if any(head in each.parts for each in outer):
            # a list within a list ends with the item it belongs to
            run = [m for m in run if m.group == head.group]
        parts = _same(head, _first_level(run))
        if not parts:
            continue
        whole = cue == TITLE_CUE or words().any_in("whole_list", mention.gap)
        outer.append(PartList(head, parts, cue, bits, whole, _goes_on(parts), others=_regrouped(head, parts), heads=tuple(heads[1:])))
        yield outer[-1]


def _regrouped(head: Mention, parts: tuple[Mention, ...]) -> tuple[tuple[Mention, ...], ...]:
    """Give the other ways to draw a list with ；: the first figure of each group, and each group by itself."""
    groups = sorted({part.group for part in parts})
    if len(groups) < 2:  # noqa: PLR2004 (one group is the list itself)
        return ()
    members = [tuple(part for part in parts if part.group == group) for group in groups]
    firsts = tuple(member[0] for member in members)
    own = [member for member in members if len(member) > 1 and (member[0].group == head.group or all(len(each) > 1 for each in members))]
    return tuple(option for option in (firsts, *own) if option != parts)


def _last_cue(mention: Mention, title: str = "") -> str | None:
    """Give the cue before a figure, in its sentence or in the title word (收入构成情况。) before it; none behind a ； or a full stop."""
    if mention.role is not Role.LEVEL:
        return None
    if found := list(_cue().finditer(mention.gap)):
        last = found[-1]
        return last[0].strip("，,：:、 ") if re.search(r"[；;。]", mention.gap[last.end() :]) is None else None
    return TITLE_CUE if TITLE_CUE in title else None


def _title_before(analysis: Analysis, sentence: Sentence) -> str:
    """Give the words of the sentence before, if it is a title within the paragraph: no figures and few words."""
    previous = analysis.sentences[sentence.number - 1] if sentence.number else None
    if previous is None or previous.mentions or previous.paragraph != sentence.paragraph or previous.end - previous.start > LONGEST_TITLE:
        return ""
    return previous.string[previous.start : previous.end]


def _split_heads(analysis: Analysis, sentence: Sentence, mention: Mention, outer: list[PartList]) -> list[tuple[Mention, float]]:
    """Give the totals of a further split (地方收入按部门分), best first, with the bits that speak for each.

    The one it names, the one that the split before it had, or, weakly, the first figure of a sentence shortly before.
    """
    found = list(SPLIT.finditer(mention.gap))
    if not found:
        return []
    clause = mention.gap[: found[-1].start()]
    name = clause[max(clause.rfind(mark) for mark in "，,；;。：:（(") + 1 :]
    earlier = [m for each in analysis.sentences[max(0, sentence.number - 6) : sentence.number] for m in _outer_levels(each)[:1]]
    earlier += [m for m in _outer_levels(sentence) if m.index < mention.index]
    earlier = [m for m in reversed(earlier) if m.dimension == mention.dimension]
    heads = [(m, 10.0) for m in earlier if similar(name, m.figure.label) >= NAMED]
    splits = [each.head for each in reversed(outer) if each.head.dimension == mention.dimension]
    if not name.strip() and splits and analysis.sentences[splits[0].sentence].paragraph == sentence.paragraph:
        heads.append((splits[0], 9.0))
    near = [m for m in earlier if m.paragraph == sentence.paragraph]
    if not name.strip() and not splits and len(near) == 1:
        heads.append((near[0], 9.0))
    heads += [(m, WEAK) for m in earlier]
    best = {m.index: (m, bits) for m, bits in sorted(heads, key=lambda each: each[1])}
    return sorted(best.values(), key=lambda each: -each[1])


def _heads(analysis: Analysis, sentence: Sentence, mention: Mention, bits: float) -> list[tuple[Mention, float]]:
    """Give the totals of a cued list, best first: the last level figure before the cue, else those of the sentence told before it."""
    earlier = [
        m
        for m in sentence.mentions
        if m.index < mention.index and m.role is Role.LEVEL and m.dimension == mention.dimension and not m.brackets
    ]
    if earlier:
        return [(earlier[-1], bits)]
    told = [each for each in analysis.sentences[: sentence.number] if each.mentions]
    if not told or (told[-1].paragraph != sentence.paragraph and told[-1].section != sentence.section):
        return []
    levels = [m for m in _outer_levels(told[-1]) if m.dimension == mention.dimension]
    best = {m.index: (m, bits - less) for m, less in zip((*levels[:1], *levels[-1:]), (AS_LIKELY, 0.0), strict=True)} if levels else {}
    return sorted(best.values(), key=lambda each: -each[1])


def _first_level(run: list[Mention]) -> tuple[Mention, ...]:
    """Leave out the parts of parts: figures behind a further cue, up to the end of their ；-group, or all that follow if these add up."""
    kept: list[Mention] = []
    nested_group: int | None = None
    grouped = len({mention.group for mention in run}) > 1
    for position, mention in enumerate(run):
        if position and _last_cue(mention) is not None:
            if kept and adds_up(kept[-1].figure, [other.figure for other in run[position:]]):
                return tuple(kept)
            nested_group = mention.group
        if nested_group is not None and (mention.group == nested_group or not grouped):
            continue
        nested_group = None
        if _excluded(mention):
            continue
        kept.append(mention)
    return tuple(kept)


def _same(head: Mention, parts: tuple[Mention, ...]) -> tuple[Mention, ...]:
    return tuple(part for part in parts if part.dimension == head.dimension and part.index != head.index)


def _excluded(mention: Mention) -> bool:
    inside = mention.gap[mention.gap.find("（") + 1 :] if mention.brackets else mention.lead
    return any(word in inside for word in words()["excluded"])


def _goes_on(parts: tuple[Mention, ...]) -> bool:
    last = parts[-1]
    return bool(re.match(r"[^，,；;。]{0,12}等", last.tail)) or any(word in parts[0].gap for word in words()["open_list"] if len(word) > 1)


def _following(analysis: Analysis, sentence: Sentence) -> Iterator[PartList]:
    """``T，其中：`` at the end of a paragraph: the parts are in the ；-groups of the next paragraph, or one in each following item."""
    tail = sentence.string[sentence.start : sentence.end].rstrip()
    if sentence.string[sentence.end :].strip() or not re.search(r"[：:]$", tail):
        return
    levels = _outer_levels(sentence)
    if not levels and sentence.number and "其中" in tail:
        previous = analysis.sentences[sentence.number - 1]
        levels = _outer_levels(previous)[:1] if previous.paragraph == sentence.paragraph else []
    if not levels:
        return
    head = levels[-1] if "其中" in sentence.string[levels[-1].end : sentence.end] else levels[0]
    options = [parts for parts in (_next_paragraph(analysis, sentence, head), tuple(_items(analysis, sentence, head))) if len(parts) > 1]
    if options:
        yield PartList(head, options[0], "：", 9.0, whole=True, others=tuple(options[1:]))


def _outer_levels(sentence: Sentence) -> list[Mention]:
    return [m for m in _levels(sentence.mentions) if not m.brackets]


def _next_paragraph(analysis: Analysis, sentence: Sentence, head: Mention) -> tuple[Mention, ...]:
    """Give the parts that the next paragraph lists in its first sentence: the first of each ；-group, or all of them if there is one group."""
    following = next((each for each in analysis.sentences[sentence.number + 1 :] if each.paragraph != sentence.paragraph), None)
    if following is None or following.item:
        return ()
    levels = _same(head, tuple(_outer_levels(following)))
    groups = {mention.group: mention for mention in reversed(levels)}
    return tuple(sorted(groups.values(), key=lambda m: m.index)) if len(groups) > 1 else levels


def _items(analysis: Analysis, sentence: Sentence, head: Mention) -> Iterator[Mention]:
    """Give the first level figure of each following paragraph that is an item of the list that ``sentence`` opens."""
    kind: str | None = None
    paragraph = sentence.paragraph
    for other in analysis.sentences[sentence.number + 1 :]:
        if other.paragraph == paragraph:
            continue
        paragraph = other.paragraph
        marker = _kind(other.item)
        kind = marker if kind is None else kind
        first = next(iter(_outer_levels(other)), None)
        if (
            marker != kind
            or other.section[: len(sentence.section)] != sentence.section
            or first is None
            or first.dimension != head.dimension
        ):
            return
        yield first


def _kind(marker: str) -> str:
    return re.sub(r"[一二三四五六七八九十\d①-⑳]+", "#", marker)
