"""Amounts printed in several units, one after the other: 1亿2000万元, 3元5角5分, 1万2千人."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal

from validator.language.units import UnitTable, units
from validator.model.unit import Unit

__all__ = ["Stack", "stacked"]

FURTHER = re.compile(r"\s*(?P<number>\d+(?:\.\d+)?)(?![\d.])")
FEN = Decimal("0.01")
"""分 behind 角 or 元 is a hundredth of a yuan; elsewhere it is a mark."""


@dataclass(frozen=True, slots=True)
class Stack:
    """The whole of such an amount.

    Attributes:
        value: in ``unit``.
        unit: that of the last part, whose digits are the last that were printed.
        last: the digits of the last part, as printed.
        end: where the amount ends.
    """

    value: Decimal
    unit: Unit
    last: str
    end: int


def stacked(string: str, end: int, first: tuple[Decimal, Unit], measure: Callable[[int], tuple[str, int]]) -> Stack | None:
    """Read on behind a figure whose number goes on in a smaller unit; None if it does not.

    Args:
        string: the text.
        end: where the first part ends.
        first: value and unit of the first part.
        measure: gives the unit that is printed from an index on, and its end.
    """
    value, unit = first
    found: Stack | None = None
    while further := FURTHER.match(string, end):
        symbol, after = measure(further.end())
        smaller = _smaller(symbol, unit, units())
        if smaller is None:
            break
        one, steps = smaller
        number = Decimal(further["number"])
        if number >= steps or "." in further["number"]:
            break
        value, unit, end = value * steps + number, one, after
        found = Stack(value, unit, further["number"], end)
    return found


def _smaller(symbol: str, unit: Unit, table: UnitTable) -> tuple[Unit, Decimal] | None:
    """Give the unit of a symbol if it is a smaller one of the same kind, and how many of it make one of ``unit``."""
    if symbol == "分" and unit.symbol in {"元", "角"}:
        return Unit("分", unit.dimension, FEN), unit.scale / FEN
    scale = next((word for word in sorted(table.multipliers, key=len, reverse=True) if symbol.startswith(word)), "")
    if symbol and symbol == scale and unit.symbol in table.multipliers:  # 1亿2000万 before 5000元
        one, steps = table.find(symbol), table.multipliers[unit.symbol] / table.multipliers[symbol]
        return (one, steps) if one is not None and steps > 1 else None
    base = table.find(symbol.removeprefix(scale))
    if base is None or not symbol:
        return None
    size = base.scale * table.multipliers.get(scale, Decimal(1))
    whole = table.multipliers[unit.symbol] * base.scale if unit.symbol in table.multipliers else unit.scale
    alike = unit.symbol in table.multipliers or unit.dimension == base.dimension
    if not alike or size >= whole or not _counts(base):
        return None
    return table.find(symbol) or Unit(symbol, base.dimension, size, base.discrete), whole / size


def _counts(unit: Unit) -> bool:
    """Whether amounts in such a unit are stacked: money and counts are, shares are not."""
    return unit.dimension.startswith(("money", "count"))
