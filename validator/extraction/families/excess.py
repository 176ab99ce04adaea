"""By how much something done exceeds its plan: 决算数大于预算数5.50万元, beside the plan itself or the rate of completion."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis, Mention
from validator.extraction.verdicts import Told, Verdict, told_before, verdicts
from validator.extraction.vocabulary import words
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "excess"
FURTHER = 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every amount by which something done exceeds its plan, or falls short of it (then it is negative)."""
    for verdict in verdicts(analysis):
        if verdict.excess and verdict.relation.text not in (*words()["equal"], *words()["unchanged"]):
            excess = verdict.excess
            options = [option for told in told_before(analysis, verdict) for option in _options(verdict, excess, told)]
            yield from readings(f"core/{FAMILY}", verdict.claim, place_of(verdict.sentence), "verdict", options)


def _options(verdict: Verdict, excess: Mention, told: Told) -> Iterator[tuple[Values, float]]:
    """Give what the excess belongs to with each plan told before; without any, with the rate alone."""
    if told.executed is None or told.executed.dimension != excess.dimension:
        return
    values: dict[str, Figure] = {"executed": told.executed.figure, "excess": _signed(verdict, excess)}
    if told.rates:
        values["rate"] = told.rates[0].figure
    for position, plan in enumerate(told.plans):
        yield {**values, "budget": plan.figure}, told.bits - FURTHER * position
    if told.rates and not told.plans:
        yield values, told.bits


def _signed(verdict: Verdict, excess: Mention) -> Figure:
    """Give the excess as a signed value: what falls short of the plan is negative."""
    short = verdict.relation.text in (*words()["less"], *words()["decrease"])
    return replace(excess.figure, value=-excess.figure.value) if short else excess.figure
