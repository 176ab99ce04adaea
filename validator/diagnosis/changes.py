"""What a repair changes: figures, or all copies of one, printed otherwise."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property

from validator.checking.printing import measured, within_one_unit
from validator.diagnosis.nodes import Node
from validator.model.figure import Figure
from validator.model.interval import Interval

__all__ = ["Change", "coarse", "is_read", "mended"]


@dataclass(frozen=True)
class Change:
    """What is printed otherwise.

    Attributes:
        nodes: the figure, or all its copies.
        printed: as it stands.
        meant: as it should stand.
    """

    nodes: tuple[Node, ...]
    printed: Figure
    meant: Figure

    @cached_property
    def key(self) -> tuple[object, ...]:
        """What a record reads of it, apart from the sign."""
        now = self.meant
        return (abs(self.printed.value), self.printed.unit, now.text, now.value, now.resolution, now.unit)

    @cached_property
    def coarse(self) -> Interval:
        """What the repair may stand for where a miss by one unit of its last place is forgiven, in base units."""
        return coarse(self.meant).interval


def coarse(figure: Figure) -> Figure:
    """Give a figure as coarsely as an equation ever reads it: it forgives a miss by one unit of the last place."""
    return within_one_unit(figure) if measured(figure) else figure


def is_read(there: Figure, printed: Figure) -> bool:
    """Whether a figure of one record is the one that is printed so in another: a decrease may be negative here and plain there."""
    return there is printed or (there.unit == printed.unit and abs(there.value) == abs(printed.value))


def mended(there: Figure, printed: Figure, meant: Figure) -> Figure | None:
    """Give the figure of one record as repaired, where ``printed`` is how it stands in another; None if the two do not agree.

    A decrease may be read as a negative figure here and as a plain one there.
    """
    if not is_read(there, printed):
        return None
    sign = Decimal(1) if there.value == printed.value else Decimal(-1)
    return replace(there, text=meant.text, value=sign * meant.value, unit=meant.unit, resolution=meant.resolution)
