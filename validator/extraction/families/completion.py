"""Completion: what was planned, what was done, and the rate: 完成B的p%, 预算数B，执行数A，执行率p%."""

from __future__ import annotations

from collections.abc import Iterator

from validator.extraction.excuses import excused, of_figure
from validator.extraction.families.share import inline_base, is_plan
from validator.extraction.plans import is_planned
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import Candidate, before, distinct
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "is_planned", "read"]

FAMILY = "completion"
INLINE, SAME_SENTENCE, PREVIOUS_SENTENCE = 14.0, 12.0, 8.0
FURTHER = 3.0


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
    executed = next((m for m in before(sentence, rate) if not is_planned(m)), None)
    if executed is None:
        return
    plans = _of_kind(rate, [m for m in before(sentence, rate) if is_planned(m) and m.dimension == executed.dimension])
    found = [Candidate(plan, SAME_SENTENCE - FURTHER * position) for position, plan in enumerate(plans)]
    if not found and sentence.number:
        previous = analysis.sentences[sentence.number - 1]
        if previous.paragraph == sentence.paragraph:
            found = [
                Candidate(m, PREVIOUS_SENTENCE) for m in reversed(previous.mentions) if is_planned(m) and m.dimension == executed.dimension
            ][:1]
    yield from _records(analysis, rate, executed, distinct(found), "completion")


def _of_kind(rate: Mention, plans: list[Mention]) -> list[Mention]:
    """Leave only the plans of the kind that the rate names (完成年初预算的), if there are any."""
    kinds = [kind for kind in words()["plan_kinds"] if kind in rate.base]
    return [plan for plan in plans if any(kind in plan.lead for kind in kinds)] or plans


def _records(analysis: Analysis, rate: Mention, executed: Mention, plans: tuple[Candidate, ...], wording: str) -> Iterator[Record]:
    excuse = of_figure(analysis, executed)
    values: Values = {"executed": executed.figure, "rate": rate.figure}
    yield from readings(
        f"core/{FAMILY}",
        claim_of(rate),
        place_of(analysis.sentences[rate.sentence]),
        wording,
        [(excused({"budget": each.mention.figure, **values}, excuse), each.bits) for each in plans],
    )
