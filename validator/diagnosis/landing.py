"""Where the digits of a repair may land: looked at before a figure is made of them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from functools import lru_cache

from validator.diagnosis.digits import FARTHEST_MOVE, Digits
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval

__all__ = ["Landing", "Results", "results"]

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

    def among(self, results: Results) -> Iterator[Digits]:
        """Give those of the results of an edit that are taken."""
        farthest: int = 10 ** (self.places - results.least_decimals)
        first, last = bisect_left(results.values, self.low - farthest), bisect_right(results.values, self.high + farthest)
        return filter(self.takes, results.digits[first:last])


@dataclass(frozen=True, slots=True)
class Results:
    """Every number that an edit makes of another, in ascending order.

    Attributes:
        digits: the numbers.
        values: as whole numbers, counted as a :class:`Landing` counts them.
        least_decimals: that any of them has.
    """

    digits: tuple[Digits, ...]
    values: tuple[int, ...]
    least_decimals: int


@lru_cache(maxsize=4096)  # a figure that is suspected is looked at over and over
def results(edit: Callable[[Digits], Iterable[Digits]], digits: Digits) -> Results:
    """Give what an edit makes of a number."""
    places = digits.decimals + FARTHEST_MOVE
    found = sorted((int(each.string) * 10 ** (places - each.decimals), each) for each in edit(digits))
    return Results(
        tuple(each for _, each in found), tuple(value for value, _ in found), min((each.decimals for _, each in found), default=places)
    )


def _whole(end: Decimal, rounding: str) -> End:
    return int(end.to_integral_value(rounding)) if end.is_finite() else end
