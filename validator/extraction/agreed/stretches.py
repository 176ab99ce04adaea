"""How a relation fares where it is crossed, and the longest stretch of crossing lines in which it holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

__all__ = ["ASIDE", "MOST_FROM_WEAK", "UNTOLD", "WEAK", "Outcome", "Stretch", "best_stretch"]

WEAK = 0.01
"""Bits of an outcome that holds and says next to nothing: 5 = 5 + 0."""
ASIDE = -0.01
"""Bits of a miss where nothing is expected to hold: in a column of percentages beside the amounts that add."""
UNTOLD = -0.5
"""Bits of a line in which one of the figures is not printed."""
MISS = 5.0
TELLING = 4.0
MOST_FROM_WEAK, EACH_WEAK = 4.0, 0.25
"""Bits of all such outcomes together, and of one."""


class Outcome(NamedTuple):
    """What becomes of a relation at one position; ``bits`` None: it fails, 0: it holds and says nothing."""

    position: int
    bits: float | None


@dataclass(frozen=True, slots=True)
class Stretch:
    """The stretch in which a relation is believed.

    Attributes:
        bits: evidence of those that hold, less what those that fail take away.
        held: how many hold and say something.
        positions: where it holds.
        missed: where it fails inside the stretch.
        outside: where it fails outside.
        telling: how many hold and say much.
        share: how many of all that could hold or fail hold within the stretch.
    """

    bits: float
    held: int
    positions: tuple[int, ...]
    missed: tuple[int, ...]
    outside: tuple[int, ...]
    telling: int
    share: float


def best_stretch(outcomes: Sequence[Outcome]) -> Stretch | None:
    """Give the stretch with the most evidence, a failure inside it counted against it; None if nothing speaks for the relation.

    The largest sum of a run of numbers (Kadane), widened by what holds without saying anything.
    """
    best, first, last = 0.0, 0, -1
    bits, start = 0.0, 0
    for number, outcome in enumerate(outcomes):
        if bits <= 0:
            bits, start = 0.0, number
        bits += -MISS if outcome.bits is None else outcome.bits
        if bits > best:
            best, first, last = bits, start, number
    if last < 0:
        return None
    while first > 0 and _neutral(outcomes[first - 1]):
        first -= 1
    while last + 1 < len(outcomes) and _neutral(outcomes[last + 1]):
        last += 1
    return _stretch(best, outcomes[first : last + 1], (*outcomes[:first], *outcomes[last + 1 :]))


def _neutral(outcome: Outcome) -> bool:
    return outcome.bits is not None and outcome.bits <= 0


def _stretch(bits: float, inside: Sequence[Outcome], beyond: Sequence[Outcome]) -> Stretch:
    weak = sum(outcome.bits is not None and 0 < outcome.bits <= WEAK for outcome in inside)
    held = sum(outcome.bits is not None and outcome.bits > 0 for outcome in inside)
    judged = sum(outcome.bits is None or outcome.bits > 0 for outcome in (*inside, *beyond))
    return Stretch(
        bits=bits - WEAK * weak + min(MOST_FROM_WEAK, EACH_WEAK * weak),
        held=held,
        positions=tuple(outcome.position for outcome in inside if outcome.bits is not None and outcome.bits >= 0),
        missed=tuple(outcome.position for outcome in inside if outcome.bits is None),
        outside=tuple(outcome.position for outcome in beyond if outcome.bits is None),
        telling=sum((outcome.bits or 0.0) >= TELLING for outcome in inside),
        share=held / max(1, judged),
    )
