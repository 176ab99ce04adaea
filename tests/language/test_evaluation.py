"""Evaluation: exact, on ranges, three-valued."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.conditions import conditions, numbers
from tests.language.readings import cases, record, result
from tests.language.strategies import Measured, measured, record_of, truth_of
from validator.language.evaluation import EvaluationError, evaluate, sides, substitute, truth
from validator.language.expressions import parse
from validator.language.printed import read_figure
from validator.model.interval import Interval
from validator.model.record import Record, figures_of
from validator.model.truth import Truth

CASES = cases("evaluation")
RECORD = record({"a": "1元", "parts": ["2元", "3元"], "items": [{"amount": "4元", "name": "甲"}, {"amount": "5元"}]})


@pytest.mark.parametrize("case", CASES)
def test_expressions_give_what_their_cases_say(case: str) -> None:
    """Each expression gives on its record exactly the value, truth or reason that stands there."""
    assert result(CASES[case]["expression"], CASES[case]["record"]) == CASES[case]["gives"]


@given(numbers(3), measured(-20, 20), measured(-20, 20), measured(-20, 20), measured(1, 20))
def test_a_range_holds_the_true_result(source: str, a: Measured, b: Measured, c: Measured, d: Measured) -> None:
    """Whatever the true values and however coarsely printed, the range of a random expression holds the true result."""
    expression = parse(source)
    try:
        coarse = evaluate(expression, record_of(a=a, b=b, c=c, d=d))
    except EvaluationError:
        return  # where the ranges divide by zero nothing is claimed

    exact = evaluate(expression, truth_of(a=a, b=b, c=c, d=d))

    assert isinstance(coarse, Interval)
    assert isinstance(exact, Interval)
    assert coarse.low <= exact.high
    assert exact.low <= coarse.high


@given(conditions(), measured(-5, 5), measured(-5, 5), measured(-5, 5), measured(1, 5))
def test_what_is_certain_is_never_contradicted(source: str, a: Measured, b: Measured, c: Measured, d: Measured) -> None:
    """Where a random condition is TRUE or FALSE of the printed figures, it is so of the true values that were printed."""
    expression = parse(source)
    try:
        coarse = truth(expression, record_of(a=a, b=b, c=c, d=d))
    except EvaluationError:
        return

    exact = truth(expression, truth_of(a=a, b=b, c=c, d=d))

    # dividing exact numbers rounds outward in the sixtieth digit, so equality of quotients may stay undecided
    assert coarse is exact or Truth.MAYBE in {coarse, exact}


@given(conditions(1), measured(-5, 5), measured(-5, 5), measured(-5, 5), measured(1, 5))
def test_not_is_the_complement(source: str, a: Measured, b: Measured, c: Measured, d: Measured) -> None:
    """The negation of a condition is TRUE where it is FALSE, and undecided where it is."""
    record_ = record_of(a=a, b=b, c=c, d=d)
    try:
        plain = truth(parse(source), record_)
    except EvaluationError:
        return

    assert truth(parse(f"not ({source})"), record_) is ~plain


def test_figures_can_be_read_as_printed() -> None:
    """Read as printed, figures hide nothing, and what the printing leaves open is decided."""
    values = {"a": "5元", "b": "5元", "parts": ["2.0元", "3.0元"]}

    assert [result(source, values) for source in ("a == b", "sum(parts)")] == ["MAYBE", "[4.9, 5.1]"]
    assert [result(source, values, printed=True) for source in ("a == b", "sum(parts)")] == ["TRUE", "5"]


def test_a_condition_must_be_one() -> None:
    """Where a truth is asked for, a number is refused."""
    with pytest.raises(EvaluationError, match="not-a-truth: a \\+ 1"):
        truth(parse("a + 1"), RECORD)


def test_the_largest_products_are_still_ranges() -> None:
    """A product of figures as long as can be read, as long as can be written, has a value."""
    huge = Record("s", {"a": read_figure("9" * 40 + "万亿元", set=True)}, RECORD.place)
    expression = parse(" * ".join(["a"] * 50))

    assert isinstance(evaluate(expression, huge), Interval)


def test_the_steps_of_an_evaluation_are_limited() -> None:
    """A rule that reads more members than any report has ends in a reason."""
    large = Record("s", {"parts": (read_figure("1"),) * 1_500_000}, RECORD.place)

    with pytest.raises(EvaluationError, match="too-many-steps"):
        evaluate(parse("count(parts) == count(parts)"), large)


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("a == b + c", ("a", "b + c")),
        ("(a+b) == c", ("a+b", "c")),
        ("a <= b", None),
        ("a == b == c", None),
        ("a == b and c == a", None),
    ],
)
def test_an_equation_has_two_sides(source: str, expected: tuple[str, str] | None) -> None:
    """The sides of an equation are expressions with their own sources and names; anything else has none."""
    found = sides(parse(source))

    assert (found and tuple(side.source for side in found)) == expected
    assert found is None or [set(side.names) <= set(side.source) for side in found] == [True, True]


@given(st.sampled_from(["a", "parts[0]", "parts[1]", "items[0].amount", "items[1].amount"]), measured())
def test_one_figure_is_replaced_and_no_other(role: str, other: Measured) -> None:
    """Substituting a figure changes exactly that role, and the record it was taken from not at all."""
    before = dict(figures_of(RECORD))

    after = dict(figures_of(substitute(RECORD, {role: other.figure})))

    assert after == {**before, role: other.figure}
    assert dict(figures_of(RECORD)) == before


@given(st.decimals(-(10**9), 10**9, places=5), st.decimals(0, 10**6, places=5))
def test_a_range_can_stand_for_a_figure(low: Decimal, width: Decimal) -> None:
    """A range put in the place of a figure is what an expression then sees."""
    interval = Interval(low, low + width)

    assert evaluate(parse("count"), substitute(record({"count": "7.5万人"}), {"count": interval})) == interval


@pytest.mark.parametrize(
    "role", ["b", "a[0]", "parts", "parts[2]", "parts[x]", "items[0]", "items[0].name.x", "items[0].b", "items[2].amount"]
)
def test_only_figures_are_replaced(role: str) -> None:
    """A role that names no figure of the record is refused."""
    with pytest.raises(KeyError):
        substitute(RECORD, {role: read_figure("1元")})
