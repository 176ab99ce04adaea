"""Figures rounded to more than their last place: a table of hundreds (4 100, 7 700, 500) hides up to fifty in each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from decimal import Decimal
from math import gcd, log10
from typing import TypeVar

from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["as_coarse_as_rounded", "step"]

# Numbers that share a factor this often do so because they were rounded to it; amounts that people set (500万元, 300万元) share one sooner.
SURE_DIGITS = 30.0

At = TypeVar("At")


def step(figures: Iterable[Figure], least_digits: float) -> Decimal:
    """Give the step to which all of some figures are rounded, in base units; 0 if it is no more than their last place.

    Args:
        figures: of one unit.
        least_digits: how many digits must be the same by rounding: each figure that is a multiple of ten tells one, one of a hundred two.
    """
    told = list({figure.base: figure for figure in figures if figure.value}.values())  # one value told again is rounded no more
    unit = min((2 * figure.resolution * figure.unit.scale for figure in told), default=Decimal(0))
    if not unit:
        return Decimal(0)
    shared = _round(gcd(*(int(figure.base / unit) for figure in told)))
    return shared * unit if shared > 1 and log10(shared) * (len(told) - 1) >= least_digits else Decimal(0)


def _round(shared: int) -> int:
    """Give what people round to in a shared factor: 5, 10, 50, 100 …; 1 if there is nothing."""
    tens = 1
    while shared and shared % (tens * 10) == 0:
        tens *= 10
    return tens * 5 if shared % (tens * 5) == 0 else tens


def as_coarse_as_rounded(figures: Mapping[At, Figure]) -> dict[At, Figure]:
    """Give the figures of a table with the resolution of what they are rounded to, where so many of one unit can be so by no accident.

    Who prints decimals says how exact the figure is: 300.00 hides no more than that.
    """
    by_unit: dict[Unit, list[Figure]] = {}
    for figure in figures.values():
        by_unit.setdefault(figure.unit, []).append(figure)
    steps = {unit: step(alike, SURE_DIGITS) for unit, alike in by_unit.items() if all(figure.whole for figure in alike)}
    return {at: _coarse(figure, steps.get(figure.unit)) for at, figure in figures.items()}


def _coarse(figure: Figure, rounded_to: Decimal | None) -> Figure:
    if not rounded_to or figure.set:
        return figure
    # people told in hundreds are not counted one by one
    return replace(figure, resolution=rounded_to / figure.unit.scale / 2, unit=replace(figure.unit, discrete=False))
