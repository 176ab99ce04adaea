"""Periods: stretches of days, as exact as they were printed."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["Period"]


@dataclass(frozen=True, slots=True)
class Period:
    """From a first to a last day, both in it.

    Days are numbered as in ``date.toordinal``: the first of January of the year 1 is day 1. A date is a range of day numbers: a single one, or as
    many as its printing leaves open (2021年3月 as a date is some day of that month); a period knows both its ends.

    Attributes:
        first, last: day numbers.
    """

    first: Interval
    last: Interval

    @classmethod
    def of(cls, first: int, last: int) -> Period:
        """Give the period between two days.

        >>> Period.of(1, 31).last
        Interval(low=Decimal('31'), high=Decimal('31'))
        """
        return cls(Interval.point(Decimal(first)), Interval.point(Decimal(last)))

    def equals(self, other: Period) -> Truth:
        """Whether both are the same days."""
        return self.first.equals(other.first) & self.last.equals(other.last)

    def precedes(self, other: Period) -> Truth:
        """Whether it is over before the other begins."""
        return self.last.below(other.first)

    def holds(self, other: Period) -> Truth:
        """Whether every day of the other lies in it."""
        return self.first.at_most(other.first) & other.last.at_most(self.last)
