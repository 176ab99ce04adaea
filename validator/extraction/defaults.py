"""The unit of a cell that prints none: from its row, its column, the caption, or a sign that a neighbour prints."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache, cached_property

from validator.extraction.cells import CellReading
from validator.extraction.label_words import bare, is_called
from validator.extraction.matrix import Line
from validator.extraction.vocabulary import words
from validator.language.units import units
from validator.model.unit import Unit

__all__ = ["Defaults", "PrintedCells"]

RATES = ("percent", "points")
MOST_FRACTION = Decimal("1.5")
FEWEST_DECIMALS = 2
PER_SHARE = re.compile(r"\bper\b|每股", re.IGNORECASE)


@dataclass(frozen=True)
class PrintedCells:
    """The cells of a column, and what they say of each other: looked for once, however long the column is."""

    readings: tuple[CellReading, ...]

    @cached_property
    def rate(self) -> Unit:
        """The unit of a column of bare rates: fractions (0.1235) or percentages (12.35)."""
        values = [reading.figure for reading in self.readings if reading.figure]
        small = all(abs(figure.value) <= MOST_FRACTION for figure in values)
        fine = any(-int(figure.value.as_tuple().exponent) >= FEWEST_DECIMALS for figure in values)
        percent = units().find("%")
        assert percent is not None
        return Unit("", "percent", Decimal(1)) if small and fine and values else percent

    @cached_property
    def currency(self) -> Unit | None:
        """The currency that one of them prints, for those that print none: $93,662 … 3,146."""
        before = units().before
        return next((reading.figure.unit for reading in self.readings if reading.figure and reading.figure.unit.symbol in before), None)


@dataclass(frozen=True, slots=True)
class Defaults:
    """What a table states for its cells.

    Attributes:
        unit: of the caption; None if it states none.
        targets: the table holds targets, whose cells are counted in many units.
    """

    unit: Unit | None = None
    targets: bool = False

    def unit_of(self, row: Line, column: Line, printed: PrintedCells) -> Unit | None:
        """Give the unit of a bare number where two lines cross; ``printed`` are the cells of the column."""
        stated = [line.unit for line in (column, row) if line.unit]
        rate = next((unit for unit in stated if unit.kind in RATES), None)
        if rate or not stated:
            return rate or self._unstated(row, column, printed)
        own = row.unit or column.unit
        assert own is not None
        return _per_share(row, _with_scale(own, self.unit))

    def _unstated(self, row: Line, column: Line, printed: PrintedCells) -> Unit | None:
        if any(is_called(name, word) for name in ("table_full_marks", "table_marks") for word in column.path):
            return units().find("分")
        if self.targets:
            return self.unit if self.unit and _money().search(bare(row.label)) else None
        if any(_percent().search(bare(line.label)) for line in (column, row)):
            return printed.rate if _percent().search(bare(column.label)) else units().find("%")
        if any(_count().search(bare(line.label)) for line in (row, column)):
            return None
        return _per_share(row, _with_currency(self.unit, printed.currency))


def _with_scale(unit: Unit, caption: Unit | None) -> Unit:
    """Give a currency that a header names without a scale the scale of the caption: ``$`` under "in thousands"."""
    if caption and caption.dimension == "number" and unit.kind == "money" and unit.scale == 1 and unit.symbol in units().before:
        return replace(unit, symbol=caption.symbol, scale=caption.scale)
    return unit


def _with_currency(unit: Unit | None, money: Unit | None) -> Unit | None:
    """Give bare numbers the currency that a cell of their column prints, in the scale that the caption states."""
    if money is None or (unit and unit.kind != "number"):
        return unit
    return replace(money, symbol=unit.symbol, scale=unit.scale) if unit else money


def _per_share(row: Line, unit: Unit | None) -> Unit | None:
    if unit and unit.scale > 1 and PER_SHARE.search(row.label) and not row.unit:
        return replace(unit, scale=Decimal(1))
    return unit


@cache
def _percent() -> re.Pattern[str]:
    return _ending("table_percent")


@cache
def _count() -> re.Pattern[str]:
    return _ending("table_count")


@cache
def _money() -> re.Pattern[str]:
    return _ending("table_money")


def _ending(name: str) -> re.Pattern[str]:
    """Give a pattern for labels that end with a Chinese word of a list or hold a Latin one."""
    chinese = "|".join(word for word in words()[name] if not word.isascii())
    latin = "|".join(re.escape(word) for word in words()[name] if word.isascii())
    return re.compile(rf"(?:{chinese})$" + (rf"|\b(?:{latin})\b" if latin else ""), re.IGNORECASE)
