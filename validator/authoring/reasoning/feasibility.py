"""Whether bounds on sums of multiples can hold together (Fourier–Motzkin elimination, exact fractions)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from validator.authoring.reasoning.linear import Linear

__all__ = ["MOST_BOUNDS", "Bound", "exclude_each_other"]

MOST_BOUNDS = 600
"""More bounds than this are not followed: nothing is proven then."""


@dataclass(frozen=True, slots=True)
class Bound:
    """``sum <= 0``, or ``sum < 0`` if ``strict``."""

    sum: Linear
    strict: bool = False

    @property
    def impossible(self) -> bool:
        """Whether it says of a number what is not so."""
        constant = self.sum.constant
        return not self.sum.factors and (constant > 0 or (self.strict and constant == 0))


def exclude_each_other(bounds: Sequence[Bound]) -> bool:
    """Whether no numbers keep all bounds: proven if True; if False, they may or may not.

    Each unknown is eliminated in turn: every bound from above is added to every bound from below, until only numbers are left.
    """
    left = list(bounds)
    while True:
        if any(bound.impossible for bound in left):
            return True
        unknowns = {unknown for bound in left for unknown in bound.sum.factors}
        if not unknowns or len(left) > MOST_BOUNDS:
            return False
        left = _without(min(sorted(unknowns), key=lambda unknown: _cost(unknown, left)), left)


def _cost(unknown: tuple[str, ...], bounds: Sequence[Bound]) -> int:
    above = sum(bound.sum.factors.get(unknown, 0) > 0 for bound in bounds)
    below = sum(bound.sum.factors.get(unknown, 0) < 0 for bound in bounds)
    return above * below


def _without(unknown: tuple[str, ...], bounds: Sequence[Bound]) -> list[Bound]:
    above = [bound for bound in bounds if bound.sum.factors.get(unknown, 0) > 0]
    below = [bound for bound in bounds if bound.sum.factors.get(unknown, 0) < 0]
    free = [bound for bound in bounds if unknown not in bound.sum.factors]
    return free + [_added(one, other, unknown) for one in above for other in below]


def _added(one: Bound, other: Bound, unknown: tuple[str, ...]) -> Bound:
    """Add two bounds in the proportion in which the unknown cancels out."""
    scaled = one.sum.times(-other.sum.factors[unknown])
    return Bound(scaled.plus(other.sum, one.sum.factors[unknown]), one.strict or other.strict)
