"""The functions of the rule language: what each gives, and that none loses a true value."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests.language.readings import cases, result
from tests.language.strategies import Measured, measured, record_of, truth_of
from validator.language.evaluation import EvaluationError, evaluate
from validator.language.expressions import parse
from validator.language.functions import FORMULA_FUNCTIONS, FUNCTIONS
from validator.language.functions.matches import matches
from validator.language.signatures import Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

EACH = [(name, case) for name in FUNCTIONS for case in cases(name)]
NUMERIC = [f for f in FUNCTIONS.values() if f.gives != Gives.TRUTH and set(f.takes) <= {Takes.NUMBER, Takes.NUMBERS}]
BOUNDS = [f for f in FUNCTIONS.values() if f.gives == Gives.TRUTH and set(f.takes) == {Takes.NUMBER}]


@pytest.mark.parametrize(("name", "case"), EACH, ids=[f"{name}-{case}" for name, case in EACH])
def test_functions_give_what_their_cases_say(name: str, case: str) -> None:
    """Each function gives on each of its cases exactly the value, truth or reason that stands there."""
    entry = cases(name)[case]

    assert result(entry["expression"], entry["record"]) == entry["gives"]


@pytest.mark.parametrize("name", FUNCTIONS)
def test_functions_are_explained_by_example(name: str) -> None:
    """Each function's documentation is a sentence, and each of its cases uses it."""
    assert FUNCTIONS[name].documentation[-1] in ".):"
    assert [
        case for case, entry in cases(name).items() if f"{name}(" not in entry["expression"] and "the_same_spelled_out" not in case
    ] == []


def test_rules_cannot_call_the_forms_of_formulas() -> None:
    """The functions of solved formulas are known to formulas only."""
    assert {name for name in FORMULA_FUNCTIONS if name.startswith("_")} == set(FORMULA_FUNCTIONS) - set(FUNCTIONS)


@given(st.sampled_from(NUMERIC), st.lists(measured(), min_size=1, max_size=4), measured(1, 10_000))
def test_no_true_value_is_lost(function: object, values: list[Measured], other: Measured) -> None:
    """Whatever the true values and however coarsely each is printed, the range that a function gives holds the true result."""
    name = function.name  # type: ignore[attr-defined]
    source = (
        f"{name}(values)" if FUNCTIONS[name].takes[0].many else f"{name}({', '.join(['first', 'other'][: len(FUNCTIONS[name].takes)])})"
    )
    fields: dict[str, Measured | list[Measured]] = {"values": values, "first": values[0], "other": other}
    expression = parse(source)

    try:
        coarse = evaluate(expression, record_of(**fields))
    except EvaluationError:
        return
    exact = evaluate(expression, truth_of(**fields))

    assert isinstance(coarse, Interval)
    assert isinstance(exact, Interval)
    assert coarse.low <= exact.high
    assert exact.low <= coarse.high


@given(st.sampled_from(BOUNDS), measured(0, 20), measured(0, 20), measured(0, 20))
def test_no_truth_is_contradicted(function: object, one: Measured, two: Measured, three: Measured) -> None:
    """Where a condition is TRUE or FALSE of the printed figures, it is so of the true values."""
    expression = parse(f"{function.name}(one, two, three)")  # type: ignore[attr-defined]

    coarse = evaluate(expression, record_of(one=one, two=two, three=three))

    assert coarse in {Truth.MAYBE, evaluate(expression, truth_of(one=one, two=two, three=three))}


@given(measured(-100, 100), measured(1, 1000))
def test_growth_from_is_as_tight_as_can_be(delta: Measured, current: Measured) -> None:
    """Both ends of the range of growth_from are reached by some true values."""
    record = record_of(delta=delta, current=current)
    one, two = record.values["delta"].interval, record.values["current"].interval  # type: ignore[union-attr]
    assume(two.low > one.high)

    growth = evaluate(parse("growth_from(delta, current)"), record)
    corners = [change / (now - change) for change in (one.low, one.high) for now in (two.low, two.high)]

    assert isinstance(growth, Interval)
    assert abs(growth.low - min(corners)) < Decimal("1e-20")
    assert abs(growth.high - max(corners)) < Decimal("1e-20")


@given(st.text("a1.", max_size=12), st.text("a1.", max_size=3), st.text("a1.", max_size=3))
def test_forms_hold_their_fixed_pieces(middle: str, front: str, end: str) -> None:
    """A text that begins with the first piece of a form and ends with the last one matches, whatever stands between."""
    assert matches(front + middle + end, f"{front}*{end}") is Truth.TRUE


def test_forms_take_no_time() -> None:
    """A form with many stars answers at once on a text that almost matches."""
    assert matches("a" * 2000, "*".join("a" * 30) + "b") is Truth.FALSE
