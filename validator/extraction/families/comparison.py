"""Words against figures: 支出决算为59万元 beside 年初预算53.50万元 and 决算数大于预算数, which must then be so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis
from validator.extraction.verdicts import Told, Verdict, told_before, verdicts
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["ABOUT_THE_SAME", "FAMILY", "LOOSE", "WEAK", "loosely", "read"]

FAMILY = "comparison"
FURTHER = 3.0
# 持平 is also said of what is about the same.
ABOUT_THE_SAME, LOOSE, WEAK = "持平", Decimal("0.01"), 3.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every judgement of what was done against what was planned, where both amounts are printed."""
    for verdict in verdicts(analysis):
        options = [option for told in told_before(analysis, verdict) for option in _options(verdict, told)]
        yield from readings(f"core/{FAMILY}", verdict.claim, place_of(verdict.sentence), "verdict", options)


def _options(verdict: Verdict, told: Told) -> Iterator[tuple[Values, float]]:
    """Give what was done against each plan told with it."""
    for position, plan in enumerate(told.plans if told.executed else ()):
        assert told.executed
        done, bits = told.executed.figure, told.bits - FURTHER * position
        values: Values = {"left": done, "relation": verdict.relation, "right": plan.figure}
        yield values, loosely(verdict.relation.text, done, plan.figure, bits)


def loosely(word: str, one: Figure, other: Figure, bits: float) -> float:
    """Give the bits of a comparison: of what is said to be 持平 and differs by less than a hundredth, only enough to believe it."""
    close = 0 < abs(one.base - other.base) <= LOOSE * max(abs(one.base), abs(other.base))
    return min(bits, WEAK) if word == ABOUT_THE_SAME and close else bits
