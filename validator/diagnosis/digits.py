"""The digits of a printed number and the small accidents that happen to them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from validator.language.numerals import decimals_of
from validator.model.figure import Figure

__all__ = ["FARTHEST_MOVE", "Digits", "added", "dropped", "moved", "replaced", "transposed"]

FARTHEST_MOVE = 3
"""A point that moves farther is a wrong unit rather than a slipped point."""


class Digits(NamedTuple):
    """An unsigned printed number: its digits, and how many of them stand after the point. Hundreds are made of one figure: a light value.

    >>> Digits("03650", 2).value, Digits("03650", 2).tidy
    (Decimal('36.50'), Digits(string='3650', decimals=2))
    """

    string: str
    decimals: int

    @classmethod
    def of(cls, figure: Figure) -> Digits:
        """Give the digits of a figure as printed in its own unit, without sign, separators and needless zeros in front."""
        if figure.resolution:
            return _digits(figure.value, figure.resolution)
        return _written(figure.value, decimals_of(figure.resolution, figure.value))

    @property
    def value(self) -> Decimal:
        """The number, unsigned."""
        return Decimal(self.string).scaleb(-self.decimals)

    @property
    def tidy(self) -> Digits:
        """The same number without needless zeros in front."""
        return Digits(self.string.lstrip("0").rjust(self.decimals + 1, "0"), self.decimals)

    @property
    def proper(self) -> bool:
        """Whether people write it so: some digit before the point, and no needless zero in front."""
        before = len(self.string) - self.decimals
        return before == 1 or (before > 1 and self.string[0] != "0")


def _written(value: Decimal, decimals: int) -> Digits:
    whole = int(value.copy_abs().scaleb(decimals))
    return Digits(str(whole).rjust(decimals + 1, "0"), decimals)


@lru_cache(maxsize=4096)  # a figure that is suspected is looked at over and over
def _digits(value: Decimal, resolution: Decimal) -> Digits:
    return _written(value, decimals_of(resolution, value))


def replaced(digits: Digits) -> Iterator[Digits]:
    """Give every number that differs in one digit."""
    for index, old in enumerate(digits.string):
        for new in "0123456789":
            other = Digits(digits.string[:index] + new + digits.string[index + 1 :], digits.decimals)
            if new != old and other.proper:
                yield other


def transposed(digits: Digits) -> Iterator[Digits]:
    """Give every number with two neighbouring digits changed round, across the point too: 73.05 and 70.35, 0.94 and 9.04."""
    string = digits.string
    for index in range(len(string) - 1):
        other = Digits(string[:index] + string[index + 1] + string[index] + string[index + 2 :], digits.decimals)
        if other != digits and other.proper:
            yield other


def dropped(digits: Digits) -> Iterator[Digits]:
    """Give every number of which this one lacks a digit, before the point or among the decimals it has."""
    before = len(digits.string) - digits.decimals
    seen = {digits}
    for index in range(len(digits.string) + 1):
        sides = [digits.decimals] if index <= before else []
        if digits.decimals and index >= before:
            sides.append(digits.decimals + 1)
        for decimals in sides:
            for new in "0123456789":
                other = Digits(digits.string[:index] + new + digits.string[index:], decimals)
                if other.proper and other not in seen:
                    seen.add(other)
                    yield other


def added(digits: Digits) -> Iterator[tuple[Digits, bool]]:
    """Give every number to which this one adds a digit, and whether that digit only doubles its neighbour."""
    string, before = digits.string, len(digits.string) - digits.decimals
    seen: set[Digits] = set()
    for index in range(len(string)):
        decimals = digits.decimals if index < before else digits.decimals - 1
        other = Digits(string[:index] + string[index + 1 :], decimals)
        if other.string and other.proper and other not in seen:
            seen.add(other)
            yield other, string[index] in (string[index - 1 : index], string[index + 1 : index + 2])


def moved(digits: Digits) -> Iterator[tuple[Digits, int]]:
    """Give every number with the same digits and another point, and by how many places; a lost point counts too: 365 and 36.5."""
    for places in (-1, 1, -2, 2, -FARTHEST_MOVE, FARTHEST_MOVE):
        decimals = digits.decimals - places
        other = Digits(digits.string + "0" * -decimals, max(0, decimals))
        if other.value != digits.value:
            yield Digits(other.string.rjust(other.decimals + 1, "0"), other.decimals).tidy, places
