"""Words against figures: 支出决算为59万元 beside 年初预算53.50万元 and 决算数大于预算数, which must then be so."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.extraction.recording import Values, place_of, readings
from validator.extraction.structure import Analysis
from validator.extraction.verdicts import told_before, verdicts
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
        if (told := told_before(analysis, verdict)) and told.executed:
            done = told.executed.figure
            options: list[tuple[Values, float]] = [
                (
                    {"left": done, "relation": verdict.relation, "right": plan.figure},
                    loosely(verdict.relation.text, done, plan.figure, told.bits - FURTHER * position),
                )
                for position, plan in enumerate(told.plans)
            ]
            yield from readings(f"core/{FAMILY}", verdict.claim, place_of(verdict.sentence), "verdict", options)


def loosely(word: str, one: Figure, other: Figure, bits: float) -> float:
    """Give the bits of a comparison: of what is said to be 持平 and differs by less than a hundredth, only enough to believe it."""
    close = 0 < abs(one.base - other.base) <= LOOSE * max(abs(one.base), abs(other.base))
    return min(bits, WEAK) if word == ABOUT_THE_SAME and close else bits
