"""The table of units."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.units import normal, units
from validator.model.unit import Unit

TABLE = units()
SYMBOLS = st.sampled_from(TABLE.symbols)


@pytest.mark.parametrize(
    ("symbol", "dimension", "scale"),
    [
        ("元", "money.CNY", "1"),
        ("千元", "money.CNY", "1000"),
        ("百万元", "money.CNY", "1000000"),
        ("億元", "money.CNY", "100000000"),
        ("万元/人", "money.CNY/人", "10000"),
        ("万美元", "money.USD", "10000"),
        ("million yuan", "money.CNY", "1000000"),
        ("％", "percent", "0.01"),
        ("‰", "percent", "0.001"),
        ("个百分点", "points", "0.01"),
        ("bps", "points", "0.0001"),
        ("万人次", "count.person-time", "10000"),
        ("公顷", "area", "10000"),
        ("万亩", "area.mu", "10000"),
        ("万千瓦时", "energy", "10000"),
        ("Million", "number", "1000000"),
        ("万", "number", "10000"),
    ],
)
def test_symbols_have_their_dimension_and_scale(symbol: str, dimension: str, scale: str) -> None:
    """A spelling, with or without a multiplier, names a dimension and how many base units it is."""
    unit = TABLE.find(symbol)

    assert unit is not None
    assert (unit.dimension, unit.scale) == (dimension, Decimal(scale))


@pytest.mark.parametrize("symbol", ["", "十", "百", "万%", "亿个百分点", "furlong", "万万元", "元元"])
def test_what_is_no_unit_is_not_found(symbol: str) -> None:
    """Parts of numerals, multiplied percentages and unknown words are no units."""
    assert TABLE.find(symbol) is None


@given(SYMBOLS)
def test_every_spelling_is_found(symbol: str) -> None:
    """Each spelling of the table finds its unit, in capitals and with blanks too."""
    unit = TABLE.find(symbol)

    assert unit is not None
    assert unit.symbol in {symbol, unit.symbol}
    assert TABLE.find(f" {symbol.upper()} ") == unit == TABLE.find(symbol)


@given(SYMBOLS, st.sampled_from(["万", "亿", "百万"]))
def test_multipliers_multiply(symbol: str, multiplier: str) -> None:
    """A multiplier before a unit that takes one gives the same dimension with a larger scale."""
    plain, multiplied = TABLE.find(symbol), TABLE.find(multiplier + symbol)

    if multiplied is not None and plain is not None and normal(multiplier + symbol) not in TABLE.after:
        factor = TABLE.multipliers[multiplier]
        assert multiplied == Unit(multiplier + symbol, plain.dimension, plain.scale * factor, plain.discrete)


def test_longer_spellings_come_first() -> None:
    """A pattern made of the spellings in order prefers 个百分点 to 个."""
    for spellings in (TABLE.symbols, TABLE.prefixes):
        assert [len(spelling) for spelling in spellings] == sorted(map(len, spellings), reverse=True)


def test_people_are_counted_whole_and_money_is_not() -> None:
    """Counts are discrete in their base unit; money and ratios never are."""
    discrete = {unit.kind for unit in TABLE.after.values() if unit.discrete}

    assert discrete == {"count"}


@pytest.mark.parametrize(
    ("prefix", "symbol", "expected"),
    [
        ("$", "", Unit("$", "money.USD", Decimal(1))),
        ("¥", "万元", Unit("¥万元", "money.CNY", Decimal(10000))),
        ("$", "million", Unit("$million", "money.USD", Decimal(1000000))),
        ("€", "万元", None),
        ("x", "", None),
        ("$", "%", None),
    ],
)
def test_currencies_before_the_number(prefix: str, symbol: str, expected: Unit | None) -> None:
    """A currency before the number agrees with what stands behind it, or there is no such unit."""
    assert TABLE.prefixed(prefix, symbol) == expected
