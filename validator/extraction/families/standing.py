"""A rate of completion and what is said of it: 完成年初预算的103.2%，决算数小于预算数, where the budget itself is not printed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention
from validator.extraction.verdicts import told_before, verdicts
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "standing"
HUNDRED = 100


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every judgement of what was done against a plan of which only the rate is printed."""
    decimals = any(_is_fine(mention) for mention in analysis.mentions)
    for verdict in verdicts(analysis):
        if (told := told_before(analysis, verdict)) and told.rate and not told.plans:
            rate = _exactly(told.rate.figure) if decimals else told.rate.figure
            values: Values = {"rate": rate, "relation": verdict.relation}
            yield from readings(f"core/{FAMILY}", verdict.claim, place_of(verdict.sentence), "verdict", [(values, told.bits)])


def _is_fine(mention: Mention) -> bool:
    return mention.dimension == "percent" and not mention.figure.whole


def _exactly(rate: Figure) -> Figure:
    """Read 100% as set, in a report that prints the decimals of its percentages: had it hidden an excess, it would show."""
    return replace(rate, set=True) if rate.value == HUNDRED and rate.whole else rate
