"""Which total a cued list splits."""

from __future__ import annotations

from collections.abc import Sequence

from validator.extraction.labels import similar
from validator.extraction.list_members import SPLIT, PartList, outer_levels
from validator.extraction.structure import Analysis, Mention, Role, Sentence

__all__ = ["heads_before", "heads_of_split"]

STRONG, SHARED, ALONE, WEAK = 10.0, 9.0, 6.0, 2.5
# An English "including" follows whatever noun stands nearest, seldom the figure before it.
LOOSE = 3.5
NAMED = 0.6
# 收入总计A，支出总计B。其中：… may split either; only one that adds up is believed.
AS_LIKELY = 0.4
REACH = 6


def heads_of_split(analysis: Analysis, sentence: Sentence, mention: Mention, outer: Sequence[PartList]) -> list[tuple[Mention, float]]:
    """Give the totals of a further split (地方收入按部门分), best first, with the bits that speak for each.

    The one it names, the one that the split before it had, or, weakly, the first figure of a sentence shortly before.
    """
    found = list(SPLIT.finditer(mention.gap))
    if not found:
        return []
    clause = mention.gap[: found[-1].start()]
    name = clause[max(clause.rfind(mark) for mark in "，,；;。：:（(") + 1 :]
    earlier = [m for each in analysis.sentences[max(0, sentence.number - REACH) : sentence.number] for m in outer_levels(each)[:1]]
    earlier += [m for m in outer_levels(sentence) if m.index < mention.index]
    earlier = [m for m in reversed(earlier) if m.dimension == mention.dimension]
    # what holds the part is no smaller; a figure that is may be wrong, but nobody can tell that it is meant
    holding = {m.index for m in earlier if m.figure.base >= mention.figure.base}
    heads = [(m, STRONG) for m in earlier if similar(name, m.figure.label) >= NAMED]
    splits = [each.head for each in reversed(outer) if each.head.dimension == mention.dimension]
    if not name.strip() and splits and analysis.sentences[splits[0].sentence].paragraph == sentence.paragraph:
        heads.append((splits[0], SHARED if splits[0].figure.base >= mention.figure.base else WEAK))
    near = [m for m in earlier if m.paragraph == sentence.paragraph]
    if not name.strip() and not splits and len(near) == 1 and near[0].index in holding:
        heads.append((near[0], SHARED))
    # 生产总值A。分季度看，…增长p%。分产业看，… in paragraphs of their own: what is told of nothing but one total splits that
    under = [m for m in earlier if analysis.sentences[m.sentence].section == sentence.section]
    if not name.strip() and not splits and not near and len(under) == len(earlier) == 1 and under[0].index in holding:
        heads.append((under[0], ALONE))
    heads += [(m, WEAK) for m in earlier]
    best = {m.index: (m, bits) for m, bits in sorted(heads, key=lambda each: each[1])}
    return sorted(best.values(), key=lambda each: -each[1])


def heads_before(analysis: Analysis, sentence: Sentence, mention: Mention, *, loose: bool) -> list[tuple[Mention, float]]:
    """Give the totals of a cued list, best first: the last level figure before the cue, else those of the sentence told before it."""
    bits = LOOSE if loose else STRONG
    earlier = [
        m
        for m in sentence.mentions
        if m.index < mention.index and m.role is Role.LEVEL and m.dimension == mention.dimension and not m.brackets
    ]
    if earlier:
        return [(earlier[-1], bits)]
    if any(m.index < mention.index and m.role is Role.LEVEL and not m.brackets for m in sentence.mentions):
        bits = WEAK  # 人员130万，其中医生110万人 splits what stands before it, whatever that is counted in
    told = [each for each in analysis.sentences[: sentence.number] if each.mentions]
    if not told or (told[-1].paragraph != sentence.paragraph and told[-1].section != sentence.section):
        return []
    levels = [m for m in outer_levels(told[-1]) if m.dimension == mention.dimension]
    best = {m.index: (m, bits - less) for m, less in zip((*levels[:1], *levels[-1:]), (AS_LIKELY, 0.0), strict=True)} if levels else {}
    return sorted(best.values(), key=lambda each: -each[1])
