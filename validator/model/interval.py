"""Closed intervals of exact decimals, with arithmetic that never loses the true value."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN, Context, Decimal, DivisionByZero, InvalidOperation, Overflow

from validator.model.truth import Truth

__all__ = ["Interval"]

# Sixty digits hold any sum or product of printed figures exactly; what does not fit is rounded outward.
PRECISION = 60
_TRAPS = [InvalidOperation, DivisionByZero, Overflow]
DOWN = Context(prec=PRECISION, rounding=ROUND_FLOOR, traps=_TRAPS)
UP = Context(prec=PRECISION, rounding=ROUND_CEILING, traps=_TRAPS)
EXACT = Context(prec=PRECISION, rounding=ROUND_HALF_EVEN, traps=_TRAPS)
"""For results that are known to fit: the default context of Python keeps only 28 digits."""


@dataclass(frozen=True, slots=True)
class Interval:
    """All true values from ``low`` to ``high``, both included, in base units.

    Arithmetic is outward: the result holds every value that any choice of true values gives.
    Division by an interval that holds zero raises ``ZeroDivisionError``.

    >>> Interval.around(Decimal("70.35"), Decimal("0.005"))
    Interval(low=Decimal('70.345'), high=Decimal('70.355'))
    """

    low: Decimal
    high: Decimal

    @classmethod
    def point(cls, value: Decimal) -> Interval:
        """Give the interval that holds one exact value."""
        return cls(value, value)

    @classmethod
    def around(cls, value: Decimal, resolution: Decimal) -> Interval:
        """Give value ± resolution (XBRL Calculations 1.1: a rounded figure is the range that rounds to it)."""
        return cls(DOWN.subtract(value, resolution), UP.add(value, resolution))

    @property
    def exact(self) -> bool:
        """Whether only one value is possible."""
        return self.low == self.high

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high

    def __neg__(self) -> Interval:
        return Interval(DOWN.minus(self.high), UP.minus(self.low))

    def __add__(self, other: Interval) -> Interval:
        return Interval(DOWN.add(self.low, other.low), UP.add(self.high, other.high))

    def __sub__(self, other: Interval) -> Interval:
        return Interval(DOWN.subtract(self.low, other.high), UP.subtract(self.high, other.low))

    def __mul__(self, other: Interval) -> Interval:
        if self.low >= 0 and other.low >= 0:  # most figures: two products instead of eight
            return Interval(DOWN.multiply(self.low, other.low), UP.multiply(self.high, other.high))
        corners = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(DOWN.multiply(a, b) for a, b in corners), max(UP.multiply(a, b) for a, b in corners))

    def __truediv__(self, other: Interval) -> Interval:
        if other.low <= 0 <= other.high:
            raise ZeroDivisionError("division by a range that holds zero")
        if self.low >= 0 and other.low > 0:
            return Interval(DOWN.divide(self.low, other.high), UP.divide(self.high, other.low))
        corners = [(a, b) for a in (self.low, self.high) for b in (other.low, other.high)]
        return Interval(min(DOWN.divide(a, b) for a, b in corners), max(UP.divide(a, b) for a, b in corners))

    def __abs__(self) -> Interval:
        if self.low >= 0:
            return self
        if self.high <= 0:
            return -self
        return Interval(Decimal(0), max(UP.minus(self.low), self.high))

    def hull(self, other: Interval) -> Interval:
        """Give the smallest interval that holds both."""
        return Interval(min(self.low, other.low), max(self.high, other.high))

    def meets(self, other: Interval) -> bool:
        """Whether some value lies in both."""
        return self.low <= other.high and other.low <= self.high

    def equals(self, other: Interval) -> Truth:
        """Give FALSE when disjoint, TRUE when both are exact and equal, else MAYBE."""
        if not self.meets(other):
            return Truth.FALSE
        return Truth.TRUE if self.exact and other.exact else Truth.MAYBE

    def at_most(self, other: Interval) -> Truth:
        """Give the truth of ``self <= other``."""
        if self.high <= other.low:
            return Truth.TRUE
        return Truth.FALSE if self.low > other.high else Truth.MAYBE

    def below(self, other: Interval) -> Truth:
        """Give the truth of ``self < other``: the complement of ``other <= self``."""
        return ~other.at_most(self)
