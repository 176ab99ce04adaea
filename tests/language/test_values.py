"""Values of fields: read as their type says."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.printed import read_figure
from validator.language.units import units
from validator.language.values import FIELD_TYPES, TEXT_TYPES, FieldValueError, fits, read_value
from validator.model.interval import Interval
from validator.model.period import Period
from validator.model.place import Place
from validator.model.record import Printed
from validator.model.shape import Field

PLACE = Place("a.yaml", 3, 5)
KINDS = {
    "money": "28.20万元",
    "percent": "17.02%",
    "points": "1.2个百分点",
    "count": "84.11万人",
    "number": "12",
    "ratio": "1.5倍",
    "score": "98分",
    "days": "30天",
    "area": "120平方米",
}


@pytest.mark.parametrize(
    ("kind", "accepted"),
    [
        ("money", {"money"}),
        ("percent", {"percent"}),
        ("points", {"points"}),
        ("count", {"count", "number"}),
        ("number", {"number", "ratio"}),
        ("ratio", {"ratio", "number"}),
        ("score", {"score", "number"}),
        ("days", {"days", "number"}),
        ("amount", set(KINDS) - {"percent", "points"}),
        ("any", set(KINDS)),
    ],
)
def test_a_type_accepts_its_units_and_no_others(kind: str, accepted: set[str]) -> None:
    """Each type holds figures of its own units; an amount is all that can be added up and shared out."""
    assert {name for name, text in KINDS.items() if fits(read_figure(text).unit, kind)} == accepted


def test_every_type_is_tested() -> None:
    """The list of types is the one that the tests speak of."""
    assert {*FIELD_TYPES} == {
        "money",
        "percent",
        "points",
        "count",
        "number",
        "ratio",
        "score",
        "days",
        "amount",
        "any",
        "rows",
    } | TEXT_TYPES


def test_texts_are_taken_as_they_are() -> None:
    """A text is not looked into, even if it looks like a figure."""
    assert read_value(Field("name", "text"), " 28.20 ", PLACE) == Printed(" 28.20 ")
    assert read_value(Field("name", "text"), "x", PLACE).place == PLACE


@pytest.mark.parametrize(
    ("kind", "text", "meaning"),
    [
        ("date", "2021-01-31", Interval.point(Decimal(737821))),
        ("date", "2021年1月", Interval(Decimal(737791), Decimal(737821))),
        ("year", "2021年", Interval.point(Decimal(2021))),
        ("period", "2021年1月", Period.of(737791, 737821)),
        ("period", "上年", None),
    ],
)
def test_dates_and_periods_keep_their_text_and_have_a_meaning(kind: str, text: str, meaning: Interval | Period | None) -> None:
    """A date is the days that it may be, a period its days, a year its number; a period may have a name that says no days."""
    assert read_value(Field("when", kind), text, PLACE) == Printed(text, PLACE, meaning)


@pytest.mark.parametrize(("kind", "text"), [("date", "2021-02-30"), ("date", "28.20"), ("date", ""), ("year", "21"), ("year", "2021-01")])
def test_what_is_no_date_is_refused(kind: str, text: str) -> None:
    """A date or year that cannot be read is a mistake of the data."""
    with pytest.raises(FieldValueError) as caught:
        read_value(Field("when", kind), text, PLACE)

    assert (caught.value.key, dict(caught.value.detail)) == ("date-malformed", {"text": text, "type": kind})


def test_a_bare_number_has_the_unit_of_its_field() -> None:
    """A field that declares a unit gives it to bare numbers, and leaves printed units alone."""
    field = Field("budget", "money", unit=units().find("万元"), set=True)

    assert read_value(field, "1,234.50", PLACE) == read_figure("1,234.50", default=units().find("万元"), set=True)
    assert read_value(field, "3元", PLACE) == read_figure("3元", set=True)


@pytest.mark.parametrize(
    ("kind", "text", "key", "detail"),
    [
        ("money", "28.20", "unit-missing", (("text", "28.20"), ("type", "money"))),
        ("money", "28万", "unit-missing", (("text", "28万"), ("type", "money"))),
        ("percent", "0.17", "unit-missing", (("text", "0.17"), ("type", "percent"))),
        ("points", "2.5", "unit-missing", (("text", "2.5"), ("type", "points"))),
        ("points", "2.5%", "unit-unfit", (("text", "2.5%"), ("unit", "%"), ("type", "points"))),
        ("amount", "2.5%", "unit-unfit", (("text", "2.5%"), ("unit", "%"), ("type", "amount"))),
        ("money", " ", "value-empty", (("text", ""),)),
        ("any", "n/a", "value-malformed", (("text", "n/a"),)),
    ],
)
def test_what_a_field_cannot_hold_is_refused(kind: str, text: str, key: str, detail: tuple[tuple[str, str], ...]) -> None:
    """A figure without the unit it needs, of another kind, or no figure at all is said to be so."""
    with pytest.raises(FieldValueError) as caught:
        read_value(Field("f", kind), text, PLACE)

    assert (caught.value.key, caught.value.detail) == (key, detail)


@given(st.decimals(0, 10**9, places=2), st.sampled_from([("money", "万元"), ("percent", "%"), ("amount", "人"), ("any", "")]))
def test_what_is_read_is_what_was_printed(value: Decimal, field: tuple[str, str]) -> None:
    """Value and printed text survive, whatever the type."""
    kind, unit = field

    figure = read_value(Field("f", kind), f"{value}{unit}", PLACE)

    assert (figure.text, getattr(figure, "value", None), figure.place) == (f"{value}{unit}", value, PLACE)
