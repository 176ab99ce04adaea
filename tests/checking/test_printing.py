"""What printing does to a value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.checking.relations import Page
from validator.checking.printing import measured, prints_as, within_one_unit, zeros_left_out
from validator.language.printed import read_figure
from validator.model.interval import Interval
from validator.model.record import figures_of


@pytest.mark.parametrize(
    ("base", "text", "expected"),
    [
        ("0.12345", "12.35%", True),  # half a unit goes up
        ("0.12344", "12.34%", True),
        ("0.12344", "12.35%", False),
        ("-0.12345", "-12.35%", True),  # and away from zero
        ("20129.03", "20129人", True),
        ("20129.5", "20129人", False),
        ("4373249.99", "437.32万元", True),
        ("4373250", "437.32万元", False),
    ],
)
def test_rounding_half_up(base: str, text: str, expected: bool) -> None:
    """A value prints as a figure if rounding it half up in the figure's unit gives its digits."""
    assert prints_as(Decimal(base), read_figure(text)) is expected


def test_a_literal_hides_nothing() -> None:
    """What has no resolution is only itself."""
    exact = read_figure("5%", set=True)

    assert measured(exact) is False
    assert measured(read_figure("5%")) is True
    assert measured(read_figure("5人")) is False


@given(value=st.decimals(Decimal("0.01"), Decimal(9999), places=6), places=st.integers(0, 4), up=st.booleans())
def test_cut_and_raised_figures_are_within_one_unit(value: Decimal, places: int, up: bool) -> None:
    """However its last digit is cut or raised, the true value lies within one unit of a printed figure."""
    unit = Decimal(1).scaleb(-places)
    printed = (value // unit) * unit + (unit if up else 0)

    assert value in within_one_unit(read_figure(f"{printed:.{places}f}")).interval


def _read(values: dict[str, object], *, nothing_only: bool = False) -> dict[str, Interval]:
    record = Page().record("composition", values)
    return {
        role: figure.interval for role, figure in figures_of(zeros_left_out(record, tuple(figures_of(record)), nothing_only=nothing_only))
    }


def test_zeros_left_out() -> None:
    """An amount without decimals is read as finely as the finest of its unit; one of another unit, a count and a set value are not."""
    values = {"total": "159万元", "parts": ["62.81万元", "7.5万元", "3亿元", "12人"]}

    assert _read(values) == {
        "total": Interval(Decimal("1589950.000"), Decimal("1590050.000")),
        "parts[0]": Interval(Decimal("628050.000"), Decimal("628150.000")),
        "parts[1]": Interval(Decimal("74500.00"), Decimal("75500.00")),
        "parts[2]": Interval(Decimal("250000000.0"), Decimal("350000000.0")),
        "parts[3]": Interval.point(Decimal(12)),
    }


def test_only_nothing_is_read_as_nothing() -> None:
    """Where amounts are read as coarse as they are printed, a bare 0 beside decimals is still nothing."""
    values = {"total": "159万元", "parts": ["62.81万元", "0万元"]}

    read = _read(values, nothing_only=True)

    assert read["total"] == Interval(Decimal("1585000.0"), Decimal("1595000.0"))
    assert read["parts[1]"] == Interval(Decimal("-50.000"), Decimal("50.000"))


def test_amounts_that_all_lack_decimals_are_coarse() -> None:
    """Without a finer sibling nothing says that zeros were left out: the record is given as it is."""
    record = Page().record("composition", {"total": "159万元", "parts": ["62万元", "97万元"]})

    assert zeros_left_out(record, tuple(figures_of(record))) is record
