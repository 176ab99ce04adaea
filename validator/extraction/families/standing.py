"""A rate of completion and what is said of it: 完成年初预算的103.2%，决算数小于预算数, where the budget itself is not printed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from validator.extraction.recording import Values, claim_of, place_of, readings
from validator.extraction.structure import Analysis, Mention, Role, Sentence
from validator.extraction.verdicts import told_before, verdicts
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Printed, Record

__all__ = ["FAMILY", "read"]

FAMILY = "standing"
HUNDRED, BITS = 100, 9.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every judgement of what was done against a plan of which only the rate is printed, and every plan surpassed with its rate."""
    decimals = any(_is_fine(mention) for mention in analysis.mentions)
    for sentence in analysis.sentences:
        yield from _surpassed(sentence)
    for verdict in verdicts(analysis):
        told = told_before(analysis, verdict)
        if not any(each.plans for each in told):
            rates = [(_exactly(rate.figure) if decimals else rate.figure, each.bits) for each in told for rate in each.rates]
            options: list[tuple[Values, float]] = [({"rate": rate, "relation": verdict.relation}, bits) for rate, bits in rates]
            yield from readings(f"core/{FAMILY}", verdict.claim, place_of(verdict.sentence), "verdict", options)


def _surpassed(sentence: Sentence) -> Iterator[Record]:
    # 超额完成年度预算的95%; 超额完成全年任务，完成率95%
    for mention in sentence.mentions:
        if mention.role is Role.COMPLETION and (found := _surpassing().search(sentence.string, sentence.start, mention.start)):
            relation = Printed(found["word"], sentence.text.place(*found.span("word")))
            values: Values = {"rate": mention.figure, "relation": relation}
            yield from readings(f"core/{FAMILY}", claim_of(mention), place_of(sentence), "surpassed", [(values, BITS)])


@cache
def _surpassing() -> re.Pattern[str]:
    goal = words().pattern("plan")
    done = words().pattern("completion_nouns", "done")
    return re.compile(
        rf"(?P<word>超额完成)了?(?:{goal}|年度|全年|年初|[的数额])*(?:[，,、（(]\s*(?:{goal}|年度|全年|年初|总体)*{done}[为达到了的]*)?\s*$"
    )


def _is_fine(mention: Mention) -> bool:
    return mention.dimension == "percent" and not mention.figure.whole


def _exactly(rate: Figure) -> Figure:
    """Read 100% as set, in a report that prints the decimals of its percentages: had it hidden an excess, it would show."""
    return replace(rate, set=True) if rate.value == HUNDRED and rate.whole else rate
