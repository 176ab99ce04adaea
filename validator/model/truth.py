"""Three-valued truth: what coarse figures allow us to say."""

from __future__ import annotations

from enum import IntEnum

__all__ = ["Truth"]


class Truth(IntEnum):
    """TRUE for every true value that the printing allows, FALSE for none, MAYBE for some.

    The order FALSE < MAYBE < TRUE makes ``and`` the minimum and ``or`` the maximum (Kleene's strong logic).

    >>> Truth.TRUE & Truth.MAYBE, ~Truth.MAYBE, Truth.of(False)
    (<Truth.MAYBE: 1>, <Truth.MAYBE: 1>, <Truth.FALSE: 0>)
    """

    FALSE = 0
    MAYBE = 1
    TRUE = 2

    @classmethod
    def of(cls, known: bool) -> Truth:
        """Give the truth of something that is known for certain."""
        return cls.TRUE if known else cls.FALSE

    def __and__(self, other: int) -> Truth:
        """Both hold: the minimum."""
        return Truth(min(int(self), int(other)))

    def __or__(self, other: int) -> Truth:
        """At least one holds: the maximum."""
        return Truth(max(int(self), int(other)))

    def __invert__(self) -> Truth:
        """Swap TRUE and FALSE; MAYBE stays."""
        return Truth(2 - int(self))
