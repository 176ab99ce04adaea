"""Slips: from the printed figure to the one that was meant."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from validator.diagnosis.digits import Digits, added, dropped, moved, replaced, transposed
from validator.diagnosis.prices import Need, Slip, from_elsewhere, other_value
from validator.diagnosis.slips import bound_slips, rounding_slips, slips, unit_slips
from validator.diagnosis.writing import rewritten
from validator.language.printed import read_figure
from validator.model.interval import Interval
from validator.model.unit import Unit


def _unit(symbol: str) -> Unit:
    return read_figure(f"1{symbol}").unit


def _need(value: str, low: str = "", high: str = "", *, decimals: int = 0, units: tuple[str, ...] = ()) -> Need:
    """Give a need: a printed value, and the range (its own, unless given) that is allowed."""
    figure = read_figure(value)
    allowed = Interval(read_figure(low).base, read_figure(high).base) if low else Interval.point(figure.base)
    return Need(allowed, figure.base, decimals, tuple(map(_unit, units)))


# printed, needed, the first slip and its repair
FIRST = [
    ("73.05%", _need("70.35%"), "digits-transposed", "70.35%"),
    ("366.42万元", _need("363.42万元"), "digit-replaced", "363.42万元"),
    ("47%", _need("4.7%"), "decimal-slip", "4.7%"),
    ("365", _need("36.5"), "decimal-slip", "36.5"),
    ("3.65万元", _need("36.5万元", decimals=1), "decimal-slip", "36.5万元"),
    ("48.2万元", _need("4.82万元", decimals=2), "decimal-slip", "4.82万元"),
    ("2.50%", _need("25%", decimals=2), "decimal-slip", "25.00%"),
    ("6441.28万元", _need("644.128万元"), "decimal-slip", "644.13万元"),
    ("5.001%", _need("50.009%", "50.00%", "50.018%", decimals=2), "decimal-slip", "50.01%"),
    ("437.32元", _need("437.32万元", units=("万元",)), "unit-slip", "437.32万元"),
    ("437.32万元", _need("437.32元", units=("亿元", "元")), "unit-slip", "437.32元"),
    ("$5.2", _need("$5.2 million", units=(" million dollars",)), "unit-slip", "5.2 million dollars"),
    ("0.45‰", _need("0.45%", units=("%",)), "unit-slip", "0.45%"),
    ("-12.5%", _need("12.5%"), "sign-slip", "12.5%"),
    ("12.5%", _need("-12.5%"), "sign-slip", "-12.5%"),
    ("1146.33", _need("146.33"), "digit-added", "146.33"),
    ("11446.33", _need("1446.33"), "digit-added", "1446.33"),
    ("116.33", _need("1146.33"), "digit-dropped", "1146.33"),
    ("1.146", _need("1146"), "separator-misplaced", "1146"),
    ("91.7%", _need("91.76%", "91.75%", "91.77%"), "truncated", "91.8%"),
    ("159万元", _need("159.2142万元", "159.1889万元", "159.2395万元", decimals=2), "decimals-dropped", "159.20万元"),
    ("159万元", _need("159.2142万元", "159.2111万元", "159.2170万元", decimals=2), "decimals-dropped", "159.21万元"),
    ("93", _need("93%"), "percent-sign-lost", "93%"),
    ("1,234.50万元", _need("1,243.50万元"), "digits-transposed", "1,243.50万元"),
]


@pytest.mark.parametrize(("printed", "need", "cause", "repair"), FIRST)
def test_the_most_plausible_slip(printed: str, need: Need, cause: str, repair: str) -> None:
    """Each kind of slip is named, and its repair is written in the figure's own unit, decimals and separators."""
    first = slips(read_figure(printed), need)[0]

    assert (first.cause, first.figure.text) == (cause, repair)


def test_where_figures_are_whole_no_decimals_were_left_out() -> None:
    """A report that prints whole millions has dropped nothing: the near miss is one of rounding."""
    asked = replace(_need("159.2142万元", "159.1889万元", "159.2395万元", decimals=2), usual=0)

    assert slips(read_figure("159万元"), asked) == ()


@pytest.mark.parametrize(("printed", "needed"), [("74.91%", "71.64%"), ("100%", "98.914%"), ("5元", "5元")])
def test_no_slip_explains_everything(printed: str, needed: str) -> None:
    """A value that no single accident leads to, or that is right, has no slip."""
    assert slips(read_figure(printed), _need(needed)) == ()


@pytest.mark.parametrize(
    ("printed", "need", "repair", "bits"),
    [
        ("74.91%", _need("71.64%"), "71.64%", 15.29),
        ("100%", _need("98.914%", decimals=2), "98.91%", 3.0),  # stands in templates
        ("90%", _need("98.914%", decimals=2), "98.91%", 5.32),  # one digit and a zero
        ("1%", _need("48%"), "48%", 8.64),  # any of a hundred
        ("2664万元", _need("2635.07万元", "2621.9万元", "2648.3万元", decimals=2), "2635.07万元", 10.53),  # 27 values would do
        ("133.33%", _need("75%", "74.98%", "75.02%"), "75.00%", 12.97),  # four digits, five values would do
        ("20人", _need("23.4人"), "23人", 5.32),
        ("0万元", _need("90.00万元", decimals=2), "90.00万元", 3.0),
    ],
)
def test_a_value_that_no_slip_explains(printed: str, need: Need, repair: str, bits: float) -> None:
    """It is priced by the digits printed in vain, less the choice of those that would have done; counts stay whole."""
    slip = other_value(read_figure(printed), need)

    assert (slip.cause, slip.figure.text, round(slip.bits, 2)) == ("other-value", repair, bits)


def test_every_digit_of_what_was_given_counts() -> None:
    """A round total is cheap to write; a round amount that a rule was given is as good as any other."""
    figure, need = read_figure("1000.00万元"), _need("963.04万元")

    assert [round(other_value(figure, need, given=given).bits, 2) for given in (False, True)] == [5.32, 23.93]


def test_another_base_has_a_price_of_its_own() -> None:
    """A rate worked out on another base is mended to the needed value."""
    slip = from_elsewhere("wrong-base", read_figure("20.00%"), _need("25%"))

    assert (slip.cause, slip.figure.text, slip.bits) == ("wrong-base", "25.00%", 5.0)


def test_an_easier_slip_comes_first() -> None:
    """Of several slips that fit, the more plausible is named: a lost point before an added digit."""
    found = slips(read_figure("365"), _need("36.5", "36.0", "36.6"))

    assert [(slip.cause, slip.figure.text) for slip in found] == [("decimal-slip", "36.5"), ("digit-added", "36")]
    assert [slip.bits for slip in found] == sorted(slip.bits for slip in found)


def test_rounding_slips_only() -> None:
    """Of all slips, cut digits and dropped decimals are what rounding is made of."""
    need = _need("91.76%", "91.75%", "91.77%")

    assert [slip.cause for slip in rounding_slips(read_figure("91.7%"), need)] == ["truncated"]
    assert rounding_slips(read_figure("19.7%"), need) == ()


def test_every_other_unit_is_tried() -> None:
    """Units of the same dimension and another scale are tried, in the order given."""
    figure = read_figure("5万元")
    units = [_unit(symbol) for symbol in ("%", "万元", "元", "亿元")]

    assert [slip.figure.text for slip in unit_slips(figure, units)] == ["5元", "5亿元"]


@pytest.mark.parametrize(
    ("printed", "low", "high", "texts"),
    [
        ("951%", "10%", "100%", ["95.1%"]),
        ("-3%", "0%", "100%", ["3%"]),
        ("105%", "20%", "100%", []),
    ],
)
def test_slips_beyond_a_bound(printed: str, low: str, high: str, texts: list[str]) -> None:
    """Where only a range is known, a moved point, a sign and a unit may bring a figure into it; replaced digits would always do."""
    room = Interval(read_figure(low).base, read_figure(high).base)

    assert [slip.figure.text for slip in bound_slips(read_figure(printed), room, 0, ())] == texts


MEANT = st.builds(lambda number, decimals: Digits(str(number).rjust(decimals + 1, "0"), decimals), st.integers(1, 10**7), st.integers(0, 3))
PLANTED = {
    "digit-replaced": replaced,
    "digits-transposed": transposed,
    "digit-added": dropped,
    "digit-dropped": lambda digits: (other for other, _ in added(digits) if other.decimals or not digits.decimals),
    "decimal-slip": lambda digits: (other for other, _ in moved(digits)),
}


@settings(max_examples=60)
@given(meant=MEANT, cause=st.sampled_from(sorted(PLANTED)), data=st.data())
def test_a_planted_slip_is_undone(meant: Digits, cause: str, data: st.DataObject) -> None:
    """Whatever slip is planted in a printed figure, the figure that was meant is among the repairs, with that cause."""
    figure = rewritten(read_figure("1万元"), meant.value, meant.decimals)
    accidents = [each for each in PLANTED[cause](meant) if each.value != meant.value]
    assume(accidents)
    wrong = data.draw(st.sampled_from(accidents))
    printed = rewritten(figure, wrong.value, wrong.decimals)

    found = slips(printed, Need(Interval.point(figure.base), figure.base, meant.decimals))

    assert (cause, figure.value) in {(slip.cause, slip.figure.value) for slip in found}


@settings(max_examples=50)
@given(
    number=st.integers(1, 10**6),
    low=st.decimals(Decimal(1), Decimal(10000), places=2),
    width=st.decimals(Decimal(0), Decimal(10), places=2),
)
def test_every_slip_explains_the_miss(number: int, low: Decimal, width: Decimal) -> None:
    """Whatever is allowed, every repair meets it, is printed as it is read, and has a price."""
    figure = read_figure(f"{Decimal(number) / 100:.2f}万元")
    need = Need(Interval(low * 10000, (low + width) * 10000), low * 10000, 2, (_unit("元"),))

    for slip in [*slips(figure, need), other_value(figure, need)]:
        read = read_figure(slip.figure.text)
        assert slip.figure.interval.meets(need.allowed)
        assert (read.value, read.unit.scale, read.resolution) == (slip.figure.value, slip.figure.unit.scale, slip.figure.resolution)
        assert slip.bits > 0
        assert isinstance(slip, Slip)
