"""How far one reading of a table is to be believed, from its words and from how the same reading fares in its neighbours.

Neighbours are the same lines in other columns; where there are none, other lines read in the same way. If the reading fails among most of
its neighbours it is a misreading, and no failure of it accuses the report. The figures of the claim itself weigh only where it fails: a typed
slip that explains the miss speaks for the reading.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

__all__ = ["WEAK", "Neighbours", "believed"]

# Readings with fewer bits than four accuse nobody.
WEAK = 3.0
ALONE = 3.5
MOST_FROM_LINES, LINES = 6.0, 4.0
MOST_FROM_WORDING, WORDING = 3.0, 8.0
SLIP = 2.0


@dataclass(frozen=True, slots=True)
class Neighbours:
    """How a reading fares elsewhere in the table.

    Attributes:
        held, missed: in how many places.
        bits: evidence of those where it held.
    """

    held: int = 0
    missed: int = 0
    bits: float = 0.0

    def without(self, other: Neighbours) -> Neighbours:
        """Leave some out that were counted."""
        return Neighbours(self.held - other.held, self.missed - other.missed, self.bits - other.bits)

    @classmethod
    def of(cls, outcomes: Iterable[tuple[bool, float]]) -> Neighbours:
        """Count outcomes: whether each holds, and its bits; one that says nothing (0 = 0) does not count."""
        told = [(holds, bits) for holds, bits in outcomes if not holds or bits]
        return cls(sum(holds for holds, _ in told), sum(not holds for holds, _ in told), sum(bits for _, bits in told))


def believed(bits: float, same: Neighbours, alike: Neighbours, *, holds: bool, slip: bool = False, simple: bool = False) -> float:
    """Give the bits of structure of a reading in one place.

    Args:
        bits: what the words say.
        same: how the same lines fare in other columns.
        alike: how other lines fare that are read in the same way.
        holds: whether it holds in this place.
        slip: it does not, but would if one figure had been printed with one typed slip less.
        simple: nothing else in the table could be meant.
    """
    if same.held or same.missed:
        held, missed = same.held + holds, same.missed + (not holds)
        if missed > held and same.missed:
            return min(bits, WEAK) - 0.25 * min(missed - held, 8)
        bits += min(MOST_FROM_LINES, same.bits / LINES)
        return bits + SLIP if slip and not holds else bits
    # other lines may be misread in their own way: they vouch for a reading, but do not speak against it
    bits += min(MOST_FROM_WORDING, alike.bits / WORDING)
    if holds:
        return bits
    if slip:
        return bits + SLIP
    return bits if simple or alike.held > alike.missed else min(bits, ALONE)
