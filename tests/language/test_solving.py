"""Solving: what the other figures say of one."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.language.readings import cases, record, written
from tests.language.strategies import PERCENT, Measured, measured, record_of
from validator.language.evaluation import evaluate, sides, substitute
from validator.language.expressions import parse
from validator.language.formulas import Role, isolate
from validator.language.printed import print_value
from validator.language.solving import solve, solve_printed
from validator.model.interval import Interval
from validator.model.record import Record, figures_of
from validator.model.rule import Expression

CASES = cases("solving")
EQUATIONS = [
    "a == b * c",
    "sum(a, b, c) == d",
    "growth_from(a, b) == c",
    "growth(a, b) == c",
    "a - b == c",
    "share(a, b) == c",
    "mean(a, b) == c - d",
    "-a == (b + c) / d",
    "a == b * (1 + c)",
    "a / (b - c) == d",
    "sum(parts) == a + b",
]
SMALL = Decimal("1e-40")


def printed_solution(case: dict[str, dict[str, str]], role: str) -> str:
    """Write what the others say of a figure, as it would be printed."""
    read = record(case["record"])
    value = solve_printed(parse(str(case["expression"])), read, role)
    return "none" if value is None else print_value(value, like=dict(figures_of(read))[role])


def numeric(expression: Expression, read: Record) -> Interval:
    """Give the value of one side of an equation, from the figures as printed."""
    value = evaluate(expression, read, printed=True)
    assert isinstance(value, Interval)
    return value


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "solved" in case])
def test_every_figure_is_what_the_others_say(name: str) -> None:
    """Each figure of a case, solved from the others as printed, prints as the case says."""
    case = CASES[name]

    assert {role: printed_solution(case, role) for role in case["solved"]} == case["solved"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "allowed" in case])
def test_bounds_leave_a_range(name: str) -> None:
    """Each figure of a case may be anywhere in the range that the case says, which is open where no bound is."""
    case = CASES[name]
    read, expression = record(case["record"]), parse(case["expression"])

    assert {role: written(solve(expression, read, role)) for role in case["allowed"]} == case["allowed"]


@pytest.mark.parametrize("source", EQUATIONS)
@settings(max_examples=25)
@given(st.tuples(measured(1, 50), measured(1, 50), measured(1, 9, PERCENT), measured(1, 50)))
def test_a_solution_put_back_makes_the_equation_true(source: str, figures: tuple[Measured, ...]) -> None:
    """What follows for any figure from the printed others, put in its place, makes both sides equal (but for the fiftieth digit of a quotient)."""
    a, b, c, d = figures
    read, expression = record_of(a=a, b=b, c=c, d=d, parts=[b, c, d]), parse(source)
    sources = sides(expression) or pytest.fail("no equation")

    for role in (role for role, _ in figures_of(read) if role.partition("[")[0] in expression.names):
        value = solve_printed(expression, read, role)
        if value is not None:
            mended = substitute(read, {role: Interval.point(value)})
            one, other = (numeric(side, mended) for side in sources)
            assert abs(one.low - other.low) <= SMALL * max(1, abs(one.low))


@given(st.sampled_from(EQUATIONS[:6]), measured(1, 50), measured(1, 50), measured(1, 9, PERCENT))
def test_a_solution_holds_every_value_that_fits(source: str, a: Measured, b: Measured, c: Measured) -> None:
    """If true values fulfil an equation, each lies in the range that the printed others allow for it."""
    true = {"a": a.true, "b": b.true, "c": c.true}
    exact = record_of(a=a, b=b, c=c, d=a)
    points = substitute(exact, {name: Interval.point(value) for name, value in true.items()})
    expression = parse(source)

    for role in ("a", "b", "c"):
        fitting, allowed = solve(expression, points, role), solve(expression, exact, role)
        if fitting is not None and allowed is not None:
            assert allowed.low <= fitting.high
            assert fitting.low <= allowed.high


@given(st.text("abc[]0.", max_size=8))
def test_what_is_no_figure_of_the_expression_is_not_solved(role: str) -> None:
    """A role that does not occur gives no formula."""
    read = Role.of(role)

    assert isolate(parse("x == y").tree, read) is None


def test_a_formula_is_made_once() -> None:
    """The formula for a figure of an expression is the same one each time, so that it is compiled once."""
    tree = parse("sum(parts) == total").tree

    assert isolate(tree, Role("parts", 3)) is isolate(tree, Role("parts", 3))
