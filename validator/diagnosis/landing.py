"""Where the digits of a repair may land: looked at before a figure is made of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from validator.diagnosis.digits import FARTHEST_MOVE, Digits
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval

__all__ = ["Landing"]

End = int | Decimal
"""A whole number, or infinity."""


@dataclass(frozen=True, slots=True)
class Landing:
    """The unsigned values that are allowed for a figure, as whole numbers of a decimal place that no repair goes beyond.

    Attributes:
        low, high: both included.
        places: how many decimals they count in.
    """

    low: End
    high: End
    places: int

    @classmethod
    def of(cls, figure: Figure, allowed: Interval) -> Landing:
        """Give where repairs of a figure may land that keep its sign; ``allowed`` is in base units."""
        places = Digits.of(figure).decimals + FARTHEST_MOVE
        low, high = (EXACT.scaleb(EXACT.divide(end, figure.unit.scale), places) for end in (allowed.low, allowed.high))
        if figure.value.is_signed():
            low, high = -high, -low
        return cls(_whole(low, ROUND_FLOOR), _whole(high, ROUND_CEILING), places)

    def takes(self, digits: Digits) -> bool:
        """Whether a number of these digits lies within one unit of its last place of what is allowed.

        >>> where = Landing(703450, 703550, 4)
        >>> [where.takes(Digits(string, 2)) for string in ("7035", "7036", "7037", "0704")]
        [True, True, False, False]
        """
        unit: int = 10 ** (self.places - digits.decimals)
        return self.low - unit <= int(digits.string) * unit <= self.high + unit


def _whole(end: Decimal, rounding: str) -> End:
    return int(end.to_integral_value(rounding)) if end.is_finite() else end
