"""How much two printed figures have in common: digits that tell something, and slips of the pen that lead from one to the other."""

from __future__ import annotations

from math import log2

from validator.language.functions.same import same
from validator.model.figure import Figure
from validator.model.truth import Truth

__all__ = ["agree", "information", "one_slip_apart", "significant"]

BITS_PER_DIGIT = log2(10)
# Shorter numbers differ by one digit, or have the same digits, too easily.
LEAST_DIGITS, LEAST_MOVED = 4, 3


def agree(one: Figure, other: Figure) -> bool:
    """Whether two figures may state one fact: to the digit if printed equally fine, else within what their printing hides."""
    return same(one, other) is not Truth.FALSE


def significant(figure: Figure) -> int:
    """Count the digits of a figure that tell something: without zeros at either end (4000 has one, 98182.00 five)."""
    return len(_digits(figure).strip("0"))


def information(figure: Figure) -> float:
    """Give the bits that a figure's digits hold: how unlikely it is that an unrelated figure of its size has the same."""
    return BITS_PER_DIGIT * significant(figure)


def one_slip_apart(one: Figure, other: Figure) -> bool:
    """Whether a single slip leads from one figure to the other: a digit replaced, dropped or added, two neighbours swapped, the point or the unit moved.

    Figures of too few digits are never one slip apart: they are too often so by chance.
    """
    if one.base == other.base or one.unit.dimension != other.unit.dimension or (one.value < 0) != (other.value < 0):
        return False
    first, second = _digits(one), _digits(other)
    if first.strip("0") == second.strip("0"):
        return min(significant(one), significant(other)) >= LEAST_MOVED
    if min(significant(one), significant(other)) < LEAST_DIGITS or one.unit != other.unit:
        return False
    if len(first) == len(second):
        return one.resolution == other.resolution and _one_edit(first, second)
    short, long = sorted((first, second), key=len)
    return len(long) == len(short) + 1 and any(long[:at] + long[at + 1 :] == short for at in range(len(long)))


def _digits(figure: Figure) -> str:
    return f"{figure.value:f}".replace(".", "").lstrip("-0")


def _one_edit(one: str, other: str) -> bool:
    """Whether two strings of one length differ in one place, or in two neighbouring ones that are swapped."""
    places = [at for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(places) == 1:
        return True
    return len(places) == 2 and places[1] == places[0] + 1 and one[places[0]] == other[places[1]] and one[places[1]] == other[places[0]]  # noqa: PLR2004 (a pair)
