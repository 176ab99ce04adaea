"""Change: by how much a figure grew or fell against an earlier period, as an amount and as a percentage."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from validator.extraction.comparable import of_other_amounts
from validator.extraction.labels import label_of, normal_label, says_nothing, similar
from validator.extraction.plans import is_planned
from validator.extraction.recording import Values, claim_of, place_of, readings, signed
from validator.extraction.resolving import Candidate, before, distinct
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import alternation, words
from validator.model.record import Record

__all__ = ["FAMILY", "Change", "changes", "read", "subject_of", "values_of"]

FAMILY = "change"
REACHED, NAMED, NEAREST, EARLIER, OTHER_NAME, PREVIOUS = 14.0, 13.0, 10.0, 6.0, 3.0, 8.0
# what was made comparable first need not follow from what is printed: it verifies where it does
ON_OTHER_AMOUNTS = 3.5
# a figure of another year than the change, or of a name told elsewhere
OTHER_YEAR = 3.5
LEAST_SIMILARITY = 0.6
PERCENT_KINDS = ("percent", "points")
LEFT, MOVED = re.compile(r"(?:由|从)[^，,；;由从]*$"), re.compile(r"\s*[^，,；;。]{1,8}(?:到|至)[^，,；;。]{0,10}")
YEAR = re.compile(r"(?:19|20)\d{2}")
AVERAGE = re.compile("年均|平均|每年|复合|累计|翻")
REACHES = re.compile(r"(?:到|至|\bto)\s*$")
# of 与2010年的B人相比: it belongs to the figure before it
AGAINST = re.compile(r"^\s*(?:相比|比较|相较)")


@dataclass(frozen=True, slots=True)
class Change:
    """An amount and a percentage of one change; one of them may be missing."""

    delta: Mention | None
    percent: Mention | None

    @property
    def figures(self) -> tuple[Mention, ...]:
        """What is printed of it."""
        return tuple(m for m in (self.delta, self.percent) if m)

    @property
    def first(self) -> Mention:
        """The one that is printed first."""
        return min(self.figures, key=lambda m: m.index)


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change that can be recomputed: its amount beside its percentage, or either beside the figure compared with."""
    for sentence in analysis.chinese:
        for change in changes(sentence):
            previous = _previous(sentence, change, analysis.year)
            if previous or (change.delta and change.percent):
                most = ON_OTHER_AMOUNTS if any(of_other_amounts(sentence, each) for each in change.figures) else REACHED
                options = [
                    (values_of(each.mention, previous, change), min(each.bits, most))
                    for each in distinct(_currents(analysis, sentence, change, previous))
                ]
                yield from readings(f"core/{FAMILY}", claim_of(change.first), place_of(sentence), "change", options)


def _can_have_changed(current: Mention, change: Change) -> bool:
    """Whether something was there before: what grew by more than it is now is another figure."""
    return change.delta is None or signed(change.delta).base < current.figure.base or current.figure.base < 0


def values_of(current: Mention, previous: Mention | None, change: Change) -> Values:
    """Give the fields of a change, a decrease negative."""
    values = {"current": current.figure}
    if previous:
        values["previous"] = previous.figure
    if change.delta:
        values["delta"] = signed(change.delta)
    if change.percent:
        values["percent"] = signed(change.percent)
    return values


def _previous(sentence: Sentence, change: Change, year: str) -> Mention | None:
    """Give the figure that the sentence itself compares with: 比上年的B万元, from $223.6 million."""
    if AVERAGE.search(change.first.gap):
        return None
    wanted = change.delta.dimension if change.delta else None
    found = [
        m
        for m in sentence.mentions
        if m.role is Role.PRIOR
        and m.figure.unit.kind not in PERCENT_KINDS
        and wanted in (None, m.dimension)
        and not _of_another_figure(sentence, m, change.first)
    ]
    nearest = min(found, key=lambda m: abs(m.index - change.first.index), default=None)
    if nearest is None:
        return _left(sentence, change) or _of_last_year(sentence, change, year)
    return nearest if _is_of_last_year(nearest, change.first, year) else None


def _of_last_year(sentence: Sentence, change: Change, year: str) -> Mention | None:
    """Give the figure of the year before, told between that of this year and the change: 2021年A，2020年B，同比增加D."""
    last = (str(int(year) - 1), "prior") if year else ("prior",)
    told = [m for m in before(sentence, change.first) if change.delta is None or m.dimension == change.delta.dimension][:2]
    if len(told) < 2 or told[0].dimension != told[1].dimension or told[0].index + 1 != change.first.index:  # noqa: PLR2004 (a pair)
        return None
    return told[0] if told[0].figure.period in last and told[1].figure.period in ("", year) else None


def _is_of_last_year(previous: Mention, change: Mention, year: str) -> bool:
    """Whether what is compared with can be of the year before, where the change is said to be against that: 从2018年的B提高到A，比上年增长p%."""
    named = YEAR.search(previous.lead)
    gap = AGAINST.sub("", change.gap)
    return named is None or COMPARISON.search(gap) is None or named[0] == str(int(year or 0) - 1) or named[0] in gap


def _left(sentence: Sentence, change: Change) -> Mention | None:
    """Give what a figure was before it became the one told just before its change: 由6.07人增加到7.14人，增长17.6%."""
    if COMPARISON.search(change.first.gap):
        return None
    for one, other in pairwise(sentence.mentions):
        moved = one.dimension == other.dimension and LEFT.search(one.lead) and MOVED.fullmatch(other.gap)
        if moved and one.role is other.role is Role.LEVEL and other.index + 1 == change.first.index:
            return one
    return None


def _of_another_figure(sentence: Sentence, previous: Mention, change: Mention) -> bool:
    """Whether what is compared with is told of a figure behind the change: A增长p%；C，上年同期B."""
    levels_between = (m for m in sentence.mentions if change.index < m.index < previous.index)
    return previous.group != change.group or any(m.role is Role.LEVEL for m in levels_between)


def changes(sentence: Sentence) -> Iterator[Change]:
    """Pair each amount of change with the percentage beside it."""
    mentions = [m for m in sentence.mentions if m.role in (Role.DELTA, Role.GROWTH, Role.LEVEL)]
    position = 0
    while position < len(mentions):
        one = mentions[position]
        other = mentions[position + 1] if position + 1 < len(mentions) else None
        if other and {one.role, other.role} == {Role.DELTA, Role.GROWTH} and _together(one, other):
            yield Change(*((one, other) if one.role is Role.DELTA else (other, one)))
            position += 2
            continue
        if one.role is not Role.LEVEL:
            yield Change(one if one.role is Role.DELTA else None, one if one.role is Role.GROWTH else None)
        position += 1


def _together(one: Mention, other: Mention) -> bool:
    """Whether nothing but a word of change stands between the two: another subject would be a change of its own.

    Changes in two directions (增加5万元，下降5%) are one only if the word stands there alone.
    """
    if one.sign != other.sign:
        return other.figure.unit.kind == "percent" and _turned().fullmatch(other.gap) is not None
    return len(re.sub(r"[，,、；;()（）\s]", "", other.gap)) <= 8 and other.figure.unit.kind != "points"  # noqa: PLR2004 (a word of change and 了, 幅度为)


@cache
def _turned() -> re.Pattern[str]:
    vocabulary = words()
    verbs = alternation(word for word in (*vocabulary["increase"], *vocabulary["decrease"]) if not word.isascii())
    return re.compile(rf"\s*[，,、（(]\s*(?:同比)?{verbs}(?:{vocabulary.pattern('after_change')}|\s)*")


@cache
def _change_words() -> re.Pattern[str]:
    vocabulary = words()
    return re.compile(rf"{vocabulary.pattern('increase', 'decrease')}(?:{vocabulary.pattern('after_change')}|\s)*$", re.IGNORECASE)


COMPARISON = re.compile(
    r"(?:同?比|较|与|和|同|对比)\s*(?:上|去|前|同|本|年初|(?:19|20)\d{2})[^，,]{0,3}?(?:年度|年初|年|期|月)*(?:同期)?(?:的)?(?:决算|预算|执行|完成|实际)*(?:数|额)?(?:相比)?|同比|环比|相比"
)


def subject_of(mention: Mention) -> str:
    """Give the words that name what changed: 收入总计 in 与2020年相比，收入总计减少."""
    words_before = COMPARISON.sub("", _change_words().sub("", mention.lead))
    return label_of(re.sub(r"(?:各|均|分别|也|都|共|则)+$", "", words_before))


def _currents(analysis: Analysis, sentence: Sentence, change: Change, previous: Mention | None) -> Iterator[Candidate]:
    """Give the figures that may have changed: the one reached (增加到A, to $283.7 million), the one named in the clause, or the level figures before."""
    known = change.delta or previous
    assert known
    dimension, subject = known.dimension, subject_of(change.first)
    done = _done().search(change.first.lead) is not None
    yield from (Candidate(m, REACHED) for m in sentence.mentions if previous and m.dimension == dimension and REACHES.search(m.lead))
    earlier = [m for m in before(sentence, change.first) if m.dimension == dimension and m is not previous]
    for position, mention in enumerate(earlier):
        yield Candidate(mention, _bits(subject, mention, NEAREST if position == 0 else EARLIER))
    own = _own_year(sentence, change.first)
    for other in reversed(analysis.sentences[max(0, sentence.number - 3) : sentence.number]):
        if other.paragraph != sentence.paragraph and not (not earlier and other.section == sentence.section):
            continue
        levels = [m for m in other.mentions if m.role is Role.LEVEL and m.dimension == dimension and not m.brackets]
        for mention in levels:
            bits = _bits(subject, mention, PREVIOUS if not earlier and mention in (levels[0], levels[-1]) else EARLIER)
            of_own = own in ("", mention.figure.period or analysis.year) or other.paragraph == sentence.paragraph
            if reached := _done_of(mention, levels) if done and is_planned(mention) else mention:
                yield Candidate(reached, bits if of_own else min(bits, OTHER_YEAR))
    if subject and not earlier:
        yield from (each for each in _named_elsewhere(analysis, change.first, subject, own) if each.mention.dimension == dimension)


@cache
def _done() -> re.Pattern[str]:
    return re.compile(words().pattern("verdict_done"))


def _done_of(plan: Mention, levels: Sequence[Mention]) -> Mention | None:
    """Give what was done of a plan, told right behind it under no other name: 公务接待费支出预算为A，支出决算为B."""
    behind = next((m for m in levels if m.index > plan.index), None)
    if behind is None or behind.group != plan.group or behind.index != plan.index + 1:
        return None
    return behind if says_nothing(behind.figure.label) or similar(plan.figure.label, behind.figure.label) == 1 else None


def _named_elsewhere(analysis: Analysis, change: Mention, subject: str, own: str) -> Iterator[Candidate]:
    """Give the figures of the same name and year anywhere before: the report need not mean them, so they never accuse."""
    for mention in analysis.mentions[: change.index]:
        of_own = mention.role is Role.LEVEL and own in ("", mention.figure.period or analysis.year)
        if of_own and normal_label(subject) == normal_label(mention.figure.label):
            yield Candidate(mention, OTHER_YEAR)


def _own_year(sentence: Sentence, change: Mention) -> str:
    """Give the year that the paragraph of a change tells of, what it compares with left out; empty if it names none."""
    told = COMPARISON.sub("", sentence.string[: change.start])
    return next(iter(re.findall(r"(?:19|20)\d{2}(?=\s*年)", told)[::-1]), "")


def _bits(subject: str, mention: Mention, unnamed: float) -> float:
    if not subject:
        return unnamed
    likeness = similar(subject, mention.figure.label)
    return NAMED * likeness if likeness >= LEAST_SIMILARITY else min(unnamed, OTHER_NAME) if len(subject) > 3 else unnamed - 2  # noqa: PLR2004 (short words are verbs)
