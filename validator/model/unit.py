"""Units: a dimension and a scale. The table itself is data (``language/vocabulary/units.yaml``)."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

__all__ = ["NUMBER", "Unit"]


@dataclass(frozen=True)
class Unit:
    """What a figure is counted in.

    Attributes:
        symbol: as printed (``万元``, ``%``); empty for a bare number.
        dimension: what may be compared with what, dotted from general to special: ``money.CNY``, ``percent``,
            ``points``, ``count.person``, ``days``, ``number``. Only equal dimensions are comparable.
        scale: how many base units one of this is (万元: 10000 元; %: 0.01).
        discrete: whether the base unit is only counted whole (人, 家): a figure printed in base units is then exact.
    """

    symbol: str
    dimension: str
    scale: Decimal
    discrete: bool = False

    @cached_property
    def kind(self) -> str:
        """The general dimension: ``money`` of ``money.CNY``."""
        return self.dimension.partition(".")[0]


NUMBER = Unit("", "number", Decimal(1))
"""The unit of a bare number."""
