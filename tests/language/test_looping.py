"""Comprehensions: the members that are meant, those that may be, and what each lacks."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readings import result
from tests.language.strategies import Measured, measured, record_of, truth_of
from validator.language.evaluation import EvaluationError, MissingField, evaluate
from validator.language.expressions import parse
from validator.language.printed import read_figure
from validator.model.interval import Interval
from validator.model.place import Place
from validator.model.record import Record
from validator.model.truth import Truth

BOUNDS = ["part > low", "part <= low", "part * 2 != low", "part > 0 and part < low", "not part >= low"]
LISTS = st.lists(measured(-9, 9), min_size=1, max_size=5)
ITEMS = {"items": [{"amount": "!3元", "kind": "甲"}, {"amount": "!5元"}, {"amount": "!7元", "kind": "乙"}]}


def value(source: str, read: Record) -> Interval | Truth | None:
    """Give a number or truth; None if a record has neither."""
    try:
        found = evaluate(parse(source), read)
    except (EvaluationError, MissingField):
        return None
    assert isinstance(found, Interval | Truth)
    return found


@given(st.sampled_from(["sum", "count", "min", "max", "mean"]), st.sampled_from(BOUNDS), LISTS, measured(-9, 9))
def test_no_true_value_of_those_that_are_meant_is_lost(function: str, bound: str, parts: list[Measured], low: Measured) -> None:
    """However coarsely members and bound are printed, the range over those that are meant holds the true result over those that truly are."""
    source = f"{function}(part for part in parts if {bound})"

    coarse = value(source, record_of(parts=parts, low=low))
    exact = value(source, truth_of(parts=parts, low=low))

    if isinstance(coarse, Interval) and isinstance(exact, Interval):
        assert coarse.low <= exact.high
        assert exact.low <= coarse.high
    else:
        assert coarse is None, "what is known of the printed figures is known of the true ones"


@given(st.sampled_from(["all", "any"]), st.sampled_from(BOUNDS), LISTS, measured(-9, 9))
def test_no_truth_about_those_that_are_meant_is_contradicted(function: str, bound: str, parts: list[Measured], low: Measured) -> None:
    """What is certain of all or any of the members that are meant is so of the true values."""
    source = f"{function}(part < 5 for part in parts if {bound})"

    coarse, exact = value(source, record_of(parts=parts, low=low)), value(source, truth_of(parts=parts, low=low))

    assert coarse in {Truth.MAYBE, exact}


@given(LISTS, LISTS)
def test_lists_side_by_side_are_multiplied_member_by_member(ones: list[Measured], others: list[Measured]) -> None:
    """The sum of products holds the true one; lists of different lengths have none."""
    read = record_of(ones=ones, others=others)

    found = value("sum(a * b for a, b in zip(ones, others))", read)

    if len(ones) != len(others):
        assert found is None
    else:
        true = sum((one.true * other.true for one, other in zip(ones, others, strict=True)), Decimal(0))
        assert isinstance(found, Interval)
        assert true in found


@given(LISTS)
def test_a_comprehension_that_leaves_all_as_they_are_is_the_list(parts: list[Measured]) -> None:
    """Functions give the same of a list and of a comprehension that changes nothing."""
    read = record_of(parts=parts)

    for function in ("sum", "min", "max", "mean", "count", "unique", "distinct", "increasing"):
        assert value(f"{function}(part for part in parts)", read) == value(f"{function}(parts)", read)


@pytest.mark.parametrize(
    ("source", "gives"),
    [
        ("sum(item.amount for item in items if item.kind == '甲')", "missing items[1].kind"),
        ("sum(item.amount for item in items if present(item.kind))", "10"),
        ("sum(item.amount for item in items if item.kind is missing)", "5"),
        ("sum(item.amount for item in items if present(item.kind) if item.kind == '甲')", "3"),
        ("sum(item.amount for item in items if present(item.kind) and item.kind == '乙')", "7"),
        ("sum(item.amount for item in rows)", "missing rows"),
        ("sum(item.amount * factor for item in items)", "missing factor"),
        ("sum(sum(other.amount for other in items) for item in items)", "45"),
        ("sum(item.amount for item in items) == sum(item.amount for item in items)", "TRUE"),
        ("any(amount == 5元 for amount in items.amount)", "TRUE"),
        ("5元 in items.amount", "TRUE"),
        ("5元 in [item.amount for item in items if item.amount > 5元]", "FALSE"),
        ("6元 not in items.amount", "TRUE"),
    ],
)
def test_each_member_answers_for_itself(source: str, gives: str) -> None:
    """A condition leaves out the members that lack what it does not ask for; what a member lacks is named with its row."""
    assert result(source, ITEMS) == gives


def test_a_name_inside_a_comprehension_hides_the_field_of_that_name() -> None:
    """A member may be called as a field is: outside the comprehension the field is itself again."""
    values = {"part": "!100元", "parts": ["!1元", "!2元"]}

    assert result("sum(part for part in parts) + part", values) == "103"


def test_a_comprehension_counts_its_steps() -> None:
    """A comprehension inside another cannot run for ever: the members that are gone through are counted."""
    large = Record("s", {"parts": (read_figure("1"),) * 1_500_000}, Place(""))

    with pytest.raises(EvaluationError, match="too-many-steps"):
        evaluate(parse("count(part for part in parts if count(parts) > 1)"), large)
