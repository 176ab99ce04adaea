"""Figures for hypothesis: true values and what would be printed of them."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

from validator.language.units import units
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Record
from validator.model.unit import Unit

PERCENT, YUAN, WAN, PEOPLE = (units().find(symbol) or Unit("", "", Decimal(0)) for symbol in ("%", "元", "万元", "人"))


@dataclass(frozen=True)
class Measured:
    """A true value in base units and the figure a correct report prints of it."""

    true: Decimal
    figure: Figure


def printed(true: Decimal, unit: Unit, decimals: int) -> Figure:
    """Print a true value (base units) correctly: half up, with so many decimals of a unit."""
    step = Decimal(1).scaleb(-decimals)
    value = (true / unit.scale).quantize(step, rounding=ROUND_HALF_UP)
    return Figure(f"{value:f}{unit.symbol}", value, unit, step / 2)


@st.composite
def measured(draw: st.DrawFn, low: int = -10_000, high: int = 10_000, unit: Unit = YUAN) -> Measured:
    """Draw a true value between two bounds (in the unit), printed with nought to three decimals."""
    true = draw(st.decimals(low, high, places=4)) * unit.scale
    return Measured(true, printed(true, unit, draw(st.integers(0, 3))))


def record_of(**figures: Measured | list[Measured]) -> Record:
    """Give the record as it is printed."""
    values = {name: tuple(m.figure for m in value) if isinstance(value, list) else value.figure for name, value in figures.items()}
    return Record("pack/shape", values, Place(""))


def truth_of(**figures: Measured | list[Measured]) -> Record:
    """Give the record as it truly is: every figure exact."""
    values = {name: tuple(map(_exactly, value)) if isinstance(value, list) else _exactly(value) for name, value in figures.items()}
    return Record("pack/shape", values, Place(""))


def _exactly(value: Measured) -> Figure:
    return Figure(str(value.true), value.true, Unit("", value.figure.unit.dimension, Decimal(1)), Decimal(0))
