"""Completion whose figures stand elsewhere: 预算执行率98.91%，得10分, the budget and what was spent being told in an earlier chapter.

Nothing but the arithmetic says which plan is meant, so such a reading is made only where it holds and the digits say enough, and it accuses nobody.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log2

from validator.extraction.likeness import information
from validator.extraction.line_relations import divides_to
from validator.extraction.plans import is_planned
from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.resolving import before
from validator.extraction.structure import Analysis, Mention, Role
from validator.extraction.vocabulary import words
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "completion"
WEAK = 3.0
LEAST_EVIDENCE = 6.0
# What was spent is told in the sentence of the plan or soon behind it.
REACH = 6


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every rate of completion in whose sentence no amount stands before it."""
    rates = [
        (sentence, mention)
        for sentence in analysis.chinese
        for mention in sentence.mentions
        if mention.role is Role.COMPLETION and mention.figure.unit.kind == "percent" and not any(before(sentence, mention))
    ]
    pairs = _pairs(analysis) if rates else []
    for sentence, rate in rates:
        found = min((pair for pair in pairs if _fits(pair, rate, len(pairs))), key=lambda pair: _distance(pair[0], rate), default=None)
        if found:
            values: Values = {"budget": found[0].figure, "executed": found[1].figure, "rate": rate.figure}
            yield from readings(f"core/{FAMILY}", claim_of(rate), place_of(sentence), "completion elsewhere", [(values, WEAK)])


def _distance(plan: Mention, rate: Mention) -> tuple[bool, int]:
    """Rank a plan: what is called spending is rather what was spent, and the nearest counts."""
    return words().any_in("done", plan.figure.label), abs(plan.index - rate.index)


def _pairs(analysis: Analysis) -> list[tuple[Mention, Mention]]:
    """Give every plan of the report with the amounts told behind it."""
    amounts = [
        mention
        for mention in analysis.mentions
        if mention.role is Role.LEVEL and mention.figure.unit.kind == "money" and mention.figure.value
    ]
    return [
        (plan, done)
        for position, plan in enumerate(amounts)
        if is_planned(plan)
        for done in amounts[position + 1 : position + 1 + REACH]
        if done.dimension == plan.dimension
        and not (plan.figure.qualifier or done.figure.qualifier)
        and words().any_in("done", done.figure.label)
    ]


def _fits(pair: Sequence[Mention], rate: Mention, tried: int) -> bool:
    """Whether the amounts give a rate, and its digits, or those of two equal amounts, say more than the number of pairs gives away."""
    budget, executed = (mention.figure for mention in pair)
    outcome = divides_to(executed, budget, rate.figure)
    if outcome is None or not outcome[0]:
        return False
    told = information(executed) if executed.base == budget.base else outcome[1]
    return told - log2(tried) >= LEAST_EVIDENCE
