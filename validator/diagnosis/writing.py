"""Figures written anew: the same figure with another number or another unit."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from validator.language.numerals import rounded
from validator.language.printed import print_number
from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["rewritten", "with_unit"]


def rewritten(figure: Figure, value: Decimal, decimals: int) -> Figure:
    """Give the figure as it would be printed with another value (in its own unit), rounded half up to so many decimals.

    Where words carry the sign (减少5.1万元 read as -5.1万元) they go on carrying it.
    """
    resolution = Decimal(5).scaleb(-decimals - 1) if figure.resolution else Decimal(0)
    number = rounded(value, decimals)
    return replace(figure, text=print_number(number, figure), value=number, resolution=resolution)


def with_unit(figure: Figure, unit: Unit) -> Figure:
    """Give the figure with the same digits and another unit: 437.32元 becomes 437.32万元, $5.2 becomes $5.2 million."""
    return replace(figure, text=_respelled(figure.text, figure.unit.symbol, unit.symbol), unit=unit)


def _respelled(text: str, old: str, new: str) -> str:
    if not old:
        return text + new
    if text.startswith(old):  # a sign before the number
        return f"{text} {new.removeprefix(old).strip()}" if new.startswith(old) else text.removeprefix(old) + new
    head, found, tail = text.rpartition(old)
    return head + new + tail if found else text + new
