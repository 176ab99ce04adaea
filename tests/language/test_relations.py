"""Relations: what holds of two values, whichever way it is asked."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.failures import EvaluationError
from validator.language.relations import Value, at_least, at_most, equal, hull, less, more, unequal
from validator.model.interval import Interval
from validator.model.truth import Truth

NUMBERS = st.tuples(st.integers(-5, 5), st.integers(0, 3)).map(lambda pair: Interval(Decimal(pair[0]), Decimal(sum(pair))))
VALUES = st.one_of(NUMBERS, st.sampled_from(Truth), st.text("甲乙", max_size=2))


def asked(relation: object, one: Value, other: Value) -> object:
    """Give the truth of a relation, or why there is none."""
    try:
        return relation(one, other)  # type: ignore[operator]
    except EvaluationError as error:
        return error.key


@given(VALUES, VALUES)
def test_equality_has_no_direction(one: Value, other: Value) -> None:
    """Two values are as equal as the other way round, and unequal where they are not."""
    assert asked(equal, one, other) == asked(equal, other, one)
    if isinstance(found := asked(equal, one, other), Truth):
        assert unequal(one, other) is ~found


@given(NUMBERS, NUMBERS)
def test_orders_mirror_each_other(one: Interval, other: Interval) -> None:
    """At least and more are at most and less asked the other way round, and exclude their opposites."""
    assert at_least(one, other) is at_most(other, one) is ~less(one, other)
    assert more(one, other) is less(other, one) is ~at_most(one, other)


@given(VALUES)
def test_what_may_be_either_of_two_same_is_that(value: Value) -> None:
    """The hull of a value with itself is the value."""
    assert hull(value, value) == value


@given(NUMBERS, st.text("甲", min_size=1, max_size=2))
def test_kinds_are_not_mixed(number: Interval, text: str) -> None:
    """A number and a text are neither equal nor ordered, and nothing is either of them."""
    assert [asked(relation, number, text) for relation in (equal, at_most, less, hull)] == [
        "not-comparable",
        "not-a-number",
        "not-a-number",
        "undecidable",
    ]


def test_different_texts_leave_nothing_to_say() -> None:
    """What may be either of two texts is undecidable; of two truths it is MAYBE."""
    with pytest.raises(EvaluationError, match="undecidable"):
        hull("甲", "乙")
    assert hull(Truth.TRUE, Truth.FALSE) is Truth.MAYBE
