"""Dimensions: what may be compared, added and multiplied, known before any report is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readings import cases, record
from validator.language.dimension_algebra import ANY, BARE, NUMBER, RATIO, TEXT, TRUTH, ZERO, Dimension, alike, product, quotient, total
from validator.language.dimensions import check_condition, check_record, dimension_of
from validator.language.expressions import ExpressionError, parse
from validator.language.units import units
from validator.model.shape import Field, Messages, Shape

CASES = cases("dimensions")
YUAN, DOLLAR, EACH = (units().find(symbol) for symbol in ("元", "美元", "元/人"))
ROW = Shape("pack/row", Messages(), (Field("amount", "money"), Field("name", "text")))
DEEP = Shape("pack/deep", Messages(), (Field("items", "rows", shape="pack/row"),))
SHAPE = Shape(
    "pack/shape",
    Messages(),
    (
        Field("money", "money", unit=YUAN),
        Field("other", "money"),
        Field("dollars", "money", unit=DOLLAR),
        Field("each", "money", unit=EACH),
        Field("percent", "percent"),
        Field("current", "percent"),
        Field("points", "points"),
        Field("people", "count"),
        Field("days", "days"),
        Field("plain", "number"),
        Field("any", "amount"),
        Field("name", "text"),
        Field("parts", "money", many=True),
        Field("items", "rows", shape="pack/row"),
        Field("weights", "percent", many=True),
        Field("deep", "rows", shape="pack/deep"),
        Field("signed", "date"),
        Field("paid", "date"),
        Field("period", "period"),
        Field("when", "year"),
    ),
)
DIMENSIONS = st.sampled_from(
    [
        ANY,
        BARE,
        ZERO,
        NUMBER,
        RATIO,
        TEXT,
        TRUTH,
        *map(Dimension, ("percent", "points", "difference", "money", "money.CNY", "count", "days")),
    ]
)


def described(source: str) -> str:
    """Write the dimension of an expression, or where and why it has none."""
    try:
        return dimension_of(parse(source), SHAPE, {"pack/row": ROW, "pack/deep": DEEP})
    except ExpressionError as error:
        return f"{error.column} {error.key} {', '.join(f'{name}={text}' for name, text in error.detail)}".rstrip()


@pytest.mark.parametrize("source", CASES)
def test_dimensions_are_known_or_refused(source: str) -> None:
    """Each expression has the dimension of its case, or is refused at the column and for the reason that stand there."""
    assert described(source) == CASES[source]


@given(DIMENSIONS, DIMENSIONS)
def test_comparing_has_no_direction(one: Dimension, other: Dimension) -> None:
    """What may be compared with something may be compared the other way round, and has the same dimension then."""
    assert alike(one, other) == alike(other, one)


@given(DIMENSIONS)
def test_everything_is_like_itself(dimension: Dimension) -> None:
    """Every dimension may be compared with itself, and divided by itself gives a ratio where it is a number with a unit."""
    assert alike(dimension, dimension) == dimension
    if dimension.kind in {"money", "count", "percent", "points"}:
        assert quotient(dimension, dimension) == RATIO


@given(DIMENSIONS, DIMENSIONS)
def test_multiplying_has_no_order(one: Dimension, other: Dimension) -> None:
    """A product has the same dimension whichever factor comes first."""
    assert product(one, other) == product(other, one)


@given(DIMENSIONS, DIMENSIONS, st.booleans())
def test_what_can_be_compared_can_be_added(one: Dimension, other: Dimension, minus: bool) -> None:
    """Whatever may be compared may be added and subtracted."""
    assert alike(one, other) is None or total(one, other, minus=minus) is not None


def test_a_rule_must_be_a_condition() -> None:
    """A number is refused where a condition is wanted, a condition is not."""
    check_condition(parse("money > other"), SHAPE)

    with pytest.raises(ExpressionError, match="dimension-not-truth"):
        check_condition(parse("money + other"), SHAPE)


@pytest.mark.parametrize(
    ("source", "values", "key"),
    [
        ("a == b", {"a": "5元", "b": "5万元"}, ""),
        ("a == b", {"a": "5元", "b": "5"}, ""),
        ("a == b", {"a": "5元"}, ""),
        ("a == b", {"a": "5元", "b": "5人"}, "dimension-mismatch"),
        ("a == b", {"a": "5元", "b": "5美元"}, "dimension-mismatch"),
        ("sum(parts) == a", {"a": "5元", "parts": ["2元", "3人"]}, "dimension-mismatch"),
        ("sum(items.amount) == a", {"a": "5元", "items": [{"amount": "2元"}, {"amount": "3%"}]}, "dimension-mismatch"),
        ("a == b * c", {"a": "5元", "b": "5元", "c": "5元"}, "dimension-product"),
        ("name == 'x'", {"name": "甲"}, ""),
    ],
)
def test_figures_of_any_kind_are_checked_when_they_are_known(source: str, values: dict[str, str], key: str) -> None:
    """Fields of any kind are compared only if what is printed in them can be compared."""
    try:
        check_record(parse(source), record(values))
    except ExpressionError as error:
        found = error.key
    else:
        found = ""
    assert found == key
