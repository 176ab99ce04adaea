"""Completion: what was planned, what was done, and the rate: 完成B的p%, 预算数B，执行数A，执行率p%."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.extraction.excuses import excused, of_figure, of_plan
from validator.extraction.families.share import inline_base, is_plan
from validator.extraction.plans import is_planned
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import Candidate, before, distinct
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "is_planned", "read"]

FAMILY = "completion"
INLINE, SAME_SENTENCE, PREVIOUS_SENTENCE = 14.0, 12.0, 8.0
FURTHER = 3.0
# The plan of another rate: it verifies where it holds, and accuses nobody
SPOKEN_FOR = 3.5
# what the books are called, done or planned: 一般公共预算收入, 基金预算支出
BOOKS = re.compile(r"(?:收入|支出|收支)(?:\s|为|共|：|:)*$")


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every percentage that the text calls the completion of a plan."""
    for sentence in analysis.chinese:
        for mention in sentence.mentions:
            base = inline_base(sentence, mention)
            if base and is_plan(base):
                executed = next((m for m in before(sentence, base) if m.dimension == base.dimension), None)
                if executed:
                    yield from _records(analysis, mention, executed, (Candidate(base, INLINE),), "completion-inline")
            elif mention.role is Role.COMPLETION:
                yield from _completion(analysis, sentence, mention)


def _completion(analysis: Analysis, sentence: Sentence, rate: Mention) -> Iterator[Record]:
    executed = next((m for m in before(sentence, rate) if not is_planned(m) or _is_told_of(m, rate)), None)
    if executed is None:
        return
    plans = _of_kind(rate, [m for m in before(sentence, rate) if is_planned(m) and m.dimension == executed.dimension and m is not executed])
    found = [Candidate(plan, SAME_SENTENCE - FURTHER * position) for position, plan in enumerate(plans)]
    if not found and sentence.number:
        previous = analysis.sentences[sentence.number - 1]
        if previous.paragraph == sentence.paragraph:
            found = [
                Candidate(m, PREVIOUS_SENTENCE) for m in reversed(previous.mentions) if is_planned(m) and m.dimension == executed.dimension
            ][:1]
    options = (
        Candidate(each.mention, min(each.bits, SPOKEN_FOR)) if _has_own_rate(analysis, each.mention, executed) else each for each in found
    )
    yield from _records(analysis, rate, executed, distinct(options), "completion")


def _is_told_of(books: Mention, rate: Mention) -> bool:
    """Whether a rate is told of the figure just before it although that is called a budget: 公共财政预算支出A万元，完成预算的p%."""
    return rate.index == books.index + 1 and BOOKS.search(books.lead) is not None


def _has_own_rate(analysis: Analysis, plan: Mention, executed: Mention) -> bool:
    """Whether a plan is the whole of a rate told before another figure: 甲a，完成预算B的p%；乙b，完成预算的q% leaves the plan of 乙 untold."""
    between = (
        (analysis.sentences[number], mention)
        for number in range(plan.sentence, executed.sentence + 1)
        for mention in analysis.sentences[number].mentions
        if plan.index < mention.index < executed.index
    )
    return any(mention.role is Role.COMPLETION or inline_base(sentence, mention) is plan for sentence, mention in between)


def _of_kind(rate: Mention, plans: list[Mention]) -> list[Mention]:
    """Leave only the plans of the kind that the rate names (完成年初预算的), if there are any."""
    kinds = [kind for kind in words()["plan_kinds"] if kind in rate.base]
    return [plan for plan in plans if any(kind in plan.lead for kind in kinds)] or plans


def _records(analysis: Analysis, rate: Mention, executed: Mention, plans: tuple[Candidate, ...], wording: str) -> Iterator[Record]:
    said = of_figure(analysis, executed)
    values: Values = {"executed": executed.figure, "rate": rate.figure}
    yield from readings(
        f"core/{FAMILY}",
        claim_of(rate),
        place_of(analysis.sentences[rate.sentence]),
        wording,
        [(excused({"budget": each.mention.figure, **values}, said or _of_plan(each.mention, executed)), each.bits) for each in plans],
    )


def _of_plan(plan: Mention, executed: Mention) -> Printed | None:
    """Give what a plan that was exceeded is called, if it may well be; what was done may be called nothing but 决算数 behind it."""
    return of_plan(plan) if executed.figure.base > plan.figure.base else None
