"""Shares: A 占 B 的 p%, with the base named, printed in the clause, or understood as the total of the list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from validator.extraction.groups import share_groups
from validator.extraction.labels import label_of, normal_label, says_nothing, similar
from validator.extraction.lists import PartList, part_lists
from validator.extraction.recording import claim_of, place_of, readings
from validator.extraction.resolving import Candidate, before, distinct, named
from validator.extraction.runs import run_of, runs
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "share"
INLINE, LIST_HEAD, FIRST, ADJACENT, OTHER, PREVIOUS = 14.0, 12.0, 9.0, 8.0, 5.0, 5.0
TOTAL_WORD = 1.5
UNNAMED, DOUBTFUL = 2.0, 3.5
FAR = 3
# 医疗收入中，门诊收入a万元，占p%: the sentence opens with the whole
OPENING = re.compile(r"\s*(?:在|从)?(?P<base>[^，,。；;：:]{2,30}?)(?:当中|之中|中)[，,]")
SAME_NAME = 0.6


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every percentage that the text calls a share."""
    lists = part_lists(analysis)
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            if base := inline_base(sentence, mention):
                part = next(before(sentence, base), None)
                if part and part.dimension == base.dimension and not is_plan(base):
                    yield from _records(sentence, mention, part, [Candidate(base, INLINE)], "share-inline")
            elif mention.role is Role.SHARE:
                yield from _share(analysis, sentence, mention, lists)


def inline_base(sentence: Sentence, percent: Mention) -> Mention | None:
    """Give the whole that is printed in the clause of its percentage: 占B万元的p%."""
    position = percent.index - sentence.mentions[0].index
    previous = sentence.mentions[position - 1] if position > 0 else None
    if previous and previous.role is Role.BASE and percent.figure.unit.kind == "percent":
        return previous
    return None


def is_plan(base: Mention) -> bool:
    """Whether an inline base is a plan (为预算B万元的, 占年初预算B万元的), so that its percentage is a completion."""
    return bool(_plan().search(base.lead) if "占" in base.lead else words().any_in("plan", base.lead))


@cache
def _plan() -> re.Pattern[str]:
    return re.compile(rf"占[^占]*{words().pattern('plan')}(?:数|额|总额|总数)?\s*$")


def _share(analysis: Analysis, sentence: Sentence, percent: Mention, lists: tuple[PartList, ...]) -> Iterator[Record]:
    part = _part(analysis, sentence, percent)
    if part is None:
        return
    own = _named_base(percent)
    base = own or _base_before(sentence, percent)
    found = distinct(_other(analysis, part, named(analysis, base, percent, part.dimension))) if base else ()
    if own and found:
        yield from _records(sentence, percent, part, found, "share-named")
        return
    understood = _other(analysis, part, _understood(analysis, sentence, part, lists))
    if percent.figure.base <= 1:
        understood = (each for each in understood if each.mention.figure.base >= part.figure.base)  # no whole is less than its part
    if own:  # the text names a whole that is printed nowhere: another may be meant, but nobody is accused for it
        understood = (Candidate(each.mention, min(each.bits, UNNAMED)) for each in understood)
    yield from _records(sentence, percent, part, distinct((*found, *understood)), "share-of-list")


def _named_base(percent: Mention) -> str:
    """Give the words that name the whole of a share: 占总支出的; empty for a bare 占p% and for 占本年支出的, which is said of any whole."""
    return "" if says_nothing(percent.base) else percent.base.strip()


def _base_before(sentence: Sentence, percent: Mention) -> str:
    """Give the whole that is named for a bare 占p%: by the share before it, or by the opening words of the sentence (医疗收入中，…)."""
    named_before = [base for m in sentence.mentions if m.index < percent.index and m.role is Role.SHARE and (base := _named_base(m))]
    if named_before:
        return named_before[-1]
    opening = OPENING.match(sentence.string[sentence.start : sentence.mentions[0].start])
    return opening["base"] if opening else ""


def _part(analysis: Analysis, sentence: Sentence, percent: Mention) -> Mention | None:
    """Give the figure that the share is of: the nearest level figure before it, in this sentence or the one before.

    Of shares in a run (占比分别为p%、q%) it is the figure in the same position of the run of amounts before.
    """
    run = run_of(sentence, percent)
    if len(run) > 1:
        amounts = [
            each
            for each in runs(sentence.mentions)
            if len(each) == len(run) and each[0].role is Role.LEVEL and each[-1].index < run[0].index
        ]
        return amounts[-1][run.index(percent)] if amounts else None
    if subject := _subject(percent):
        alike = (m for m in before(sentence, percent) if similar(subject, m.figure.label) >= SAME_NAME)
        return next((m for m in alike if not _narrows(subject, m.figure.label)), None)
    if found := next(before(sentence, percent), None):
        return found
    if sentence.number and (previous := analysis.sentences[sentence.number - 1]).paragraph == sentence.paragraph:
        return next((m for m in reversed(previous.mentions) if m.role is Role.LEVEL), None)
    return None


def _subject(percent: Mention) -> str:
    """Give the words that name the part in the clause of the share itself: 60岁及以上人口占比p%; empty if the clause begins with 占.

    What the clause names is the part: a figure told before under another name is not.
    """
    nouns = [percent.lead.find(noun) for noun in ("占", *words()["share_nouns"]) if noun in percent.lead]
    return label_of(percent.lead[: min(nouns)]) if nouns else ""


def _narrows(name: str, label: str) -> bool:
    """Whether a name says of which kind the thing of a label is: 货物采购授予中小企业合同 is less than 授予中小企业合同."""
    own, other = normal_label(name), normal_label(label)
    return own != other and own.endswith(other)


def _other(analysis: Analysis, part: Mention, candidates: Iterator[Candidate]) -> Iterator[Candidate]:
    """Leave out the part itself, figures of one run with it, and zero: none can be its whole."""
    siblings = {mention.index for mention in run_of(analysis.sentences[part.sentence], part)}
    return (each for each in candidates if each.mention.index not in siblings and each.mention.figure.base != 0)


def _understood(analysis: Analysis, sentence: Sentence, part: Mention, lists: tuple[PartList, ...]) -> Iterator[Candidate]:
    """Give the totals that an unnamed base may be: the head of the list, the first figure, the one before, the sentence before.

    A figure that prints a bare share of its own (男性a人，占p%；女性b人，占q%) is a sibling rather than the whole; what both are shares of
    may stand far above, which is believed if it holds and held against nobody.
    """
    siblings = _with_own_share(sentence)
    for each in lists:
        if any(member.index == part.index for member in each.parts):
            yield Candidate(each.head, DOUBTFUL if each.head.index in siblings else LIST_HEAD)
    earlier = [m for m in before(sentence, part) if m.dimension == part.dimension and m.index not in siblings]
    for position, mention in enumerate(earlier):
        bits = FIRST if position == len(earlier) - 1 else ADJACENT if position == 0 else OTHER
        yield Candidate(mention, bits + (TOTAL_WORD if words().any_in("total", mention.lead) else 0.0))
    same = [s for s in analysis.sentences[max(0, sentence.number - 4) : sentence.number] if s.paragraph == sentence.paragraph]
    for other in same:
        for mention in other.mentions:
            if mention.role is Role.LEVEL and mention.dimension == part.dimension and mention.index not in _with_own_share(other):
                yield Candidate(mention, PREVIOUS + (TOTAL_WORD if words().any_in("total", mention.lead) else 0.0))
    yield from _far_above(analysis, sentence, part)
    yield from (Candidate(group.head, LIST_HEAD) for group in share_groups(analysis) if part in group.parts)


def _with_own_share(sentence: Sentence) -> frozenset[int]:
    """Give the figures of a sentence that print a bare share of their own just behind them."""
    pairs = zip(sentence.mentions, sentence.mentions[1:], strict=False)
    return frozenset(one.index for one, share in pairs if share.role is Role.SHARE and not _named_base(share))


def _far_above(analysis: Analysis, sentence: Sentence, part: Mention) -> Iterator[Candidate]:
    """Give the figures that open earlier sentences, the nearest and the very first."""
    opening = [each.mentions[0] for each in analysis.sentences[: sentence.number] if each.mentions]
    alike = [m for m in opening if m.role is Role.LEVEL and m.dimension == part.dimension and m.figure.base > part.figure.base]
    for mention in dict.fromkeys((*alike[:1], *alike[-FAR:])):
        yield Candidate(mention, UNNAMED)


def _records(
    sentence: Sentence, percent: Mention, part: Mention, wholes: list[Candidate] | tuple[Candidate, ...], wording: str
) -> Iterator[Record]:
    yield from readings(
        f"core/{FAMILY}",
        claim_of(percent),
        place_of(sentence),
        wording,
        [({"part": part.figure, "whole": each.mention.figure, "percent": percent.figure}, each.bits) for each in wholes],
    )
