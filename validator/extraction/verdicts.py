"""What a report says in words of something done against its plan: 决算数大于预算数, 与年初预算持平, 比预算数减少1.20万元."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache

from validator.extraction.labels import similar
from validator.extraction.plans import is_planned
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Printed

__all__ = ["Told", "Verdict", "told_before", "verdicts"]

SAME_SENTENCE, SENTENCE_BEFORE, PARAGRAPH_BEFORE, WEAK = 10.0, 9.0, 7.0, 3.0
SUBJECT_NAMED = 1.0
LEAST_SIMILARITY = 0.6
CLAUSE = re.compile("[，,。；;：:！？（()）]")
# 决算数大于/小于预算数, 大于（小于、等于）预算数: a form that nobody filled in
UNFILLED = re.compile(r"\s*(?:[（(/、]|或)\s*")
# 决算数大于预算数的单位: not said of the report's own
OTHERS = re.compile(r"\s*(?:数|额)?\s*(?:以上|以下|的(?:部门|单位|项目|情形|情况下|，|,|应|须))")
IDLE = re.compile(r"(?:(?:19|20)\d{2}\s*年(?:度)?|本年度?|当年|全年|其中|因此|故|但|且|即|\s)+")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A statement that what was done is more than, less than or as much as what was planned.

    Attributes:
        sentence: the sentence that holds it.
        start, end: its span in the paragraph.
        relation: the word of comparison.
        plan: the words that name the plan (年初预算数).
        subject: the words in its clause that say what is spoken of; empty if none do.
        excess: the figure behind it that says by how much, if there is one.
    """

    sentence: Sentence
    start: int
    end: int
    relation: Printed
    plan: str
    subject: str = ""
    excess: Mention | None = None

    @property
    def claim(self) -> str:
        """The name of the claim that it makes."""
        return f"p{self.sentence.paragraph}-{self.start}"


@dataclass(frozen=True, slots=True)
class Told:
    """The figures of which a verdict may speak.

    Attributes:
        executed: what was done.
        plans: the plans told with it, the nearest first; of those only the one that the verdict names, if it names one.
        rates: the rates of completion told with it, likewise.
        bits: how surely they are meant.
    """

    executed: Mention | None
    plans: tuple[Mention, ...]
    rates: tuple[Mention, ...]
    bits: float


def verdicts(analysis: Analysis) -> Iterator[Verdict]:
    """Find the verdicts of a document, in reading order."""
    for sentence in analysis.sentences:
        if "预算" in sentence.string or "计划" in sentence.string:
            yield from _of_sentence(sentence)


def _of_sentence(sentence: Sentence) -> Iterator[Verdict]:
    string = sentence.string
    for found in _pattern().finditer(string, sentence.start, sentence.end):
        clause = CLAUSE.split(string[sentence.start : found.start()])[-1]
        around = string[found.end() : sentence.end]
        if (
            found["vague"]
            or words().any_in("verdict_not", clause)
            or OTHERS.match(around)
            or (UNFILLED.match(around) and _comparing().match(UNFILLED.sub("", around, count=1)))
        ):
            continue
        word = "word" if found["word"] else "level"
        relation = Printed(found[word], sentence.text.place(*found.span(word)))
        plan = found["plan"] or found["against"]
        yield Verdict(sentence, found.start(), found.end(), relation, plan, IDLE.sub("", clause), _excess(sentence, found.end()))


@cache
def _comparing() -> re.Pattern[str]:
    return re.compile(words().pattern("greater", "less", "equal", "unchanged"))


@cache
def _pattern() -> re.Pattern[str]:
    vocabulary = words()
    done, plan = (rf"{vocabulary.pattern(name)}(?:数|额|总额)?" for name in ("verdict_done", "verdict_plan"))
    vague = r"(?:有所|略有?|稍有?|均|也)*(?P<vague>基本上?|大致|大体|总体|接近|差不多)?"
    ordered = vocabulary.pattern("greater", "less", "increase", "decrease")
    return re.compile(
        rf"{done}\s*(?P<word>{vocabulary.pattern('greater', 'less')}|等于)(?:了)?\s*(?P<plan>{plan})"
        rf"|(?:{done}\s*)?(?:与|和|同|较|比)\s*(?P<against>{plan})\s*(?:相比|比较|对比)?\s*[，,]?\s*{vague}\s*(?P<level>{vocabulary.pattern('equal', 'unchanged')}|{ordered})"
    )


def _excess(sentence: Sentence, end: int) -> Mention | None:
    """Give the amount printed directly behind a verdict."""
    behind = next((mention for mention in sentence.mentions if mention.start >= end), None)
    between = sentence.string[end : behind.start] if behind else "，"
    return behind if behind and behind.figure.unit.kind == "money" and re.fullmatch(r"\s*(?:了|额|数|为|共|\s)*", between) else None


def told_before(analysis: Analysis, verdict: Verdict) -> tuple[Told, ...]:
    """Give the figures told directly before a verdict: in its sentence, in the one before it, or in the paragraph before if it opens its own.

    The nearest are meant, or those that the verdict names; of several told in the sentence before it, any may be meant.
    """
    mentions, bits = _before(analysis, verdict)
    groups = [group for group in _groups(mentions) if group.executed or group.rates]
    if verdict.subject:
        groups = [group for group in groups if group.executed and similar(verdict.subject, group.executed.figure.label) >= LEAST_SIMILARITY]
        groups, bits = groups[:1], bits - SUBJECT_NAMED
    elif bits == SAME_SENTENCE:
        groups = groups[:1]
    meant = bits if len(groups) == 1 else WEAK
    return tuple(
        Told(group.executed, _of_kind(verdict, group.plans, "lead"), _of_kind(verdict, group.rates, "base"), meant) for group in groups
    )


def _of_kind(verdict: Verdict, mentions: Sequence[Mention], words_of: str) -> tuple[Mention, ...]:
    """Leave those of the kind of plan that a verdict names (年初), if any are called so; of other kinds none are meant if they say so."""
    kinds = words()["plan_kinds"]
    own = next((kind for kind in kinds if kind in verdict.plan), "")
    named = [mention for mention in mentions if own and own in getattr(mention, words_of)]
    others = [mention for mention in mentions if not own or not any(kind in getattr(mention, words_of) for kind in kinds)]
    return tuple(named or others)


def _before(analysis: Analysis, verdict: Verdict) -> tuple[Sequence[Mention], float]:
    """Give the figures outside brackets before a verdict, and how surely it speaks of them."""
    sentence = verdict.sentence
    own = [mention for mention in sentence.mentions if mention.end <= verdict.start and not mention.brackets]
    if not sentence.number:
        return own, SAME_SENTENCE
    previous = analysis.sentences[sentence.number - 1]
    told = [mention for mention in previous.mentions if not mention.brackets]
    if own:
        # 年初预算为3.00万元。支出决算为3.10万元，…: a sentence that tells only the plan leads to this one
        leads = previous.paragraph == sentence.paragraph and all(map(is_planned, told)) and not any(map(is_planned, own))
        return [*told, *own] if leads else own, SAME_SENTENCE
    if previous.paragraph == sentence.paragraph:
        return told, SENTENCE_BEFORE
    opens = not sentence.string[: verdict.start].strip()
    below = previous.section == sentence.section[: len(previous.section)]
    return (told if opens and below else []), PARAGRAPH_BEFORE


@dataclass(slots=True)
class _Group:
    """An amount that was done with the plans and rates around it."""

    executed: Mention | None = None
    plans: list[Mention] = field(default_factory=list)
    rates: list[Mention] = field(default_factory=list)


def _groups(mentions: Sequence[Mention]) -> list[_Group]:
    """Part figures into groups of one amount that was done, the plans told before it and the rates behind it; the last group first."""
    groups = [_Group()]
    for mention in reversed(mentions):
        if mention.role is Role.COMPLETION:
            if groups[-1].executed:
                groups.append(_Group())
            groups[-1].rates.append(mention)
        elif mention.figure.unit.kind != "money" or mention.role not in (Role.LEVEL, Role.BASE):
            continue
        elif is_planned(mention):
            groups[-1].plans.append(mention)
        else:
            if groups[-1].executed:
                groups.append(_Group())
            groups[-1].executed = mention
    return groups
