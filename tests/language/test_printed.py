"""Printed values: read exactly, written back the same."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readings import cases
from validator.language.numerals import MOST_DIGITS
from validator.language.printed import PrintedError, number_text, print_value, read_figure
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.unit import Unit

CASES = cases("printed")
PLAIN = [text for text, expected in CASES.items() if " ±" in str(expected) and not any(sign in text for sign in "−７１（ \n")]


def described(text: str) -> str:
    """Write what a text is read as, or why it is not."""
    try:
        figure = read_figure(text)
    except PrintedError as error:
        details = dict(error.detail)
        near = f" near {details['near']}" if details.get("near") else ""
        return f"{error.key} {details['symbol']}{near}" if "symbol" in details else error.key
    unit = figure.unit
    return f"{figure.value} {unit.dimension} {unit.scale.normalize():f} ±{figure.resolution} {figure.qualifier}".rstrip()


@st.composite
def plain_forms(draw: st.DrawFn) -> str:
    """Draw a value in a plain form: a sign, digits with or without separators, decimals, a unit."""
    digits, decimals = draw(st.integers(0, 10**12)), draw(st.text("0123456789", max_size=6))
    whole = f"{digits:,}" if draw(st.booleans()) else str(digits)
    number = f"{whole}.{decimals}" if decimals else whole
    sign = draw(st.sampled_from(["", "-"])) if set(number) - set("0.,") else ""
    return sign + number + draw(st.sampled_from(["", "元", "万元", "亿元", "%", "个百分点", "人", "万人次", "‰"]))


@pytest.mark.parametrize("text", CASES)
def test_values_are_read_as_people_mean_them(text: str) -> None:
    """Each form of a value is read as its case says, or refused for the reason that stands there."""
    assert described(text) == CASES[text]


@given(plain_forms())
def test_value_resolution_and_text_are_kept(text: str) -> None:
    """A figure has the text it was read from, the number in it, and half a unit of its last digit as resolution."""
    figure = read_figure(text)
    number = text.rstrip("元万亿%个百分点人次‰").replace(",", "")

    assert (figure.text, figure.value) == (text, Decimal(number))
    assert str(figure.value) == number
    assert figure.resolution == Decimal(5).scaleb(-len(number.partition(".")[2]) - 1)


@given(plain_forms())
def test_reading_and_printing_are_inverse(text: str) -> None:
    """A figure's own value, printed like it, is its own text."""
    figure = read_figure(text)

    assert print_value(figure.base, like=figure) == text


@pytest.mark.parametrize("text", PLAIN)
def test_every_form_is_printed_back(text: str) -> None:
    """Signs, brackets, currencies and qualifying words are printed back as they stood."""
    figure = read_figure(text)

    assert print_value(figure.base, like=figure) == text


@given(st.decimals(-(10**9), 10**9, places=6), plain_forms())
def test_a_printed_value_prints_what_it_rounds_to(value: Decimal, like: str) -> None:
    """What is printed for a value, read again, holds the value in its range (half up lies on its edge)."""
    figure = read_figure(like)

    printed = read_figure(print_value(value, like=figure))

    assert abs(printed.base - value) <= printed.resolution * printed.unit.scale
    assert (printed.unit, printed.resolution) == (figure.unit, figure.resolution)


@pytest.mark.parametrize(
    ("value", "like", "text"),
    [
        ("0.047", "47%", "5%"),
        ("0.047", "47.0%", "4.7%"),
        ("365000", "36.5万元", "36.5万元"),
        ("12345600", "1,000.00万元", "1,234.56万元"),
        ("-5", "(10)", "(5)"),
        ("5", "(10)", "5"),
        ("-0.004", "1.00", "0.00"),
        ("0.125", "0.01", "0.13"),
        ("3150000", "约300万元", "约315万元"),
        ("0.9", "≥85%", "≥90%"),
        ("0.075", "７.５％", "7.5％"),
        ("1500000", "$1.2 million", "$1.5 million"),
    ],
)
def test_values_are_printed_in_the_manner_of_another(value: str, like: str, text: str) -> None:
    """Unit, decimals, separators, brackets and words are those of the other figure; the digits are the value's, half up."""
    assert print_value(Decimal(value), like=read_figure(like)) == text


def test_words_that_carry_the_sign_go_on_carrying_it() -> None:
    """A decrease printed without a sign (减少5.78%) is corrected without a sign."""
    decrease = replace(read_figure("5.78%"), value=Decimal("-5.78"))

    assert (print_value(Decimal("-0.0678"), like=decrease), number_text(decrease)) == ("6.78%", "-5.78")


def test_numerals_in_words_are_replaced_whole() -> None:
    """A figure whose text has no digits is printed with digits and its unit."""
    figure = Figure("三十五万元", Decimal(35), units().find("万元") or pytest.fail("万元"))

    assert print_value(Decimal(360000), like=figure) == "36万元"


def test_bare_numbers_take_the_unit_of_their_field() -> None:
    """A number without a unit has the field's; a bare multiplier counts in the base unit of the field's dimension; a printed unit prevails."""
    wan = units().find("万元")
    read = {text: read_figure(text, default=wan) for text in ("5", "300万", "5元", "5%")}

    assert {text: (figure.unit.dimension, figure.base) for text, figure in read.items()} == {
        "5": ("money.CNY", Decimal(50000)),
        "300万": ("money.CNY", Decimal(3000000)),
        "5元": ("money.CNY", Decimal(5)),
        "5%": ("percent", Decimal("0.05")),
    }


def test_place_and_kind_are_the_callers() -> None:
    """A figure is where and what the caller says."""
    place = Place("a.yaml", 3, 4)

    figure = read_figure("85%", place=place, set=True)

    assert (figure.place, figure.set, figure.interval.exact) == (place, True, True)


def test_breaks_inside_a_value_are_no_part_of_it() -> None:
    """Line breaks and blanks inside a value vanish; those between Latin words stay."""
    assert [read_figure(text).text for text in ("437.\n32 万元", " 5 %", "1.2 million USD")] == ["437.32万元", "5%", "1.2 million USD"]


@given(st.text(max_size=30))
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the text, it is read as a figure with few enough digits, or refused for one of the known reasons."""
    try:
        figure = read_figure(text)
    except PrintedError as error:
        outcome = error.key
    else:
        outcome = "read" if len(figure.value.as_tuple().digits) <= MOST_DIGITS else "read with too many digits"
    assert outcome in {"read", "value-empty", "value-malformed", "value-too-long", "unit-unknown"}


@pytest.mark.parametrize(
    ("text", "value", "printed"),
    [("四个", 3, "三个"), ("三步", 2, "两步"), ("十项", 17, "十七项"), ("两类", 120, "120类"), ("三项", Decimal("2.4"), "两项")],
)
def test_what_is_printed_in_chinese_numerals_stays_so(text: str, value: int | Decimal, printed: str) -> None:
    """A number of things is written in Chinese where the like of it is, up to ninety-nine."""
    figure = Figure(text, Decimal(4), Unit(text[-1], "count.item", Decimal(1), discrete=True))

    assert print_value(Decimal(value), like=figure) == printed
