"""What is proven of conditions."""

from __future__ import annotations

import ast
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from validator.authoring.reasoning.proofs import equivalent, follows, never_hold_together
from validator.language.evaluation import truth
from validator.language.expressions import parse
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Record
from validator.model.rule import Expression
from validator.model.truth import Truth

NAMES = ("a", "b", "c")


def tree(source: str) -> ast.expr:
    """Parse a condition."""
    return parse(source).tree


@pytest.mark.parametrize(
    ("conditions", "proven"),
    [
        (["a > b", "b > c", "c > a"], True),
        (["a + b == c", "a > c", "b >= 0"], True),
        (["a + b == c", "a > c", "b >= -1"], False),
        (["2 * a < 1", "a > 50%"], True),
        (["a / 2 == b", "a == 2 * b + 1"], True),
        (["a * b > c", "b * a < c"], True),
        (["a / b > c", "a / b < c"], True),
        (["one_of(a, '优', '良')", "a == '差'"], True),
        (["one_of(a, '优', '良')", "a == '良'"], False),
        (["a in ['优', '良']", "a == '差'"], True),
        (["a not in ['优', '良']", "one_of(a, '优', '良')"], True),
        (["between(a, 10, 20)", "a > 20"], True),
        (["same(a)", "not same(a)"], True),
        (["abs(a - b) < 0"], True),
        (["min(a) > max(a)"], True),
        (["mean(a) > max(a)"], True),
        (["count(a) < 0"], True),
        (["a > 1 if b > 0 else a > 2", "a < 1"], True),
        (["a > 1 if b > 0 else a < 0", "a < 1"], False),
        (["a != b", "a <= b", "a >= b"], True),
        (["not (a < b or a > b)", "a != b"], True),
    ],
)
def test_what_excludes_each_other(conditions: list[str], proven: bool) -> None:
    """Conditions that no numbers keep together are found; what may hold together is never said not to."""
    assert never_hold_together(map(tree, conditions)) is proven


@pytest.mark.parametrize(
    ("condition", "given_ones", "proven"),
    [
        ("sum(a) <= b", ["sum(a) == b"], True),
        ("sum(a) == b", ["sum(a) <= b"], False),
        ("a <= 100%", ["between(a, 0%, 90%)"], True),
        ("a >= b", ["a - b > 0"], True),
        ("a > 0 or a <= 0", [], True),
    ],
)
def test_what_follows(condition: str, given_ones: list[str], proven: bool) -> None:
    """A condition follows from others if nothing keeps them and breaks it."""
    assert follows(tree(condition), map(tree, given_ones)) is proven


@pytest.mark.parametrize(
    ("one", "other", "proven"), [("a == b * c", "c * b == a", True), ("a == b * c", "a / c == b", False), ("a < b", "not a >= b", True)]
)
def test_what_means_the_same(one: str, other: str, proven: bool) -> None:
    """Two forms of one relation are recognised; where a division by nothing is in between they are not."""
    assert equivalent(tree(one), tree(other)) is proven


def test_a_field_that_is_there() -> None:
    """A condition on a missing field excludes a rule that needs it."""
    assert never_hold_together([tree("not present(a)")], present=["a"])
    assert not never_hold_together([tree("not present(a)")], present=["b"])


def test_what_is_too_long_is_not_proven() -> None:
    """A condition with more cases than can be looked at is left alone, however clear it is."""
    many = " and ".join(f"(a > {number} or b > {number})" for number in range(1, 20))

    assert not never_hold_together([tree(many), tree("a < 0"), tree("b < 0")])


def conditions() -> st.SearchStrategy[str]:
    """Draw conditions on three numbers."""
    number = st.integers(-3, 3).map(str)
    operand = st.one_of(
        st.sampled_from(NAMES),
        st.builds("({} {} {})".format, st.sampled_from(NAMES), st.sampled_from("+-*"), number | st.sampled_from(NAMES)),
    )
    relation = st.builds("{} {} {}".format, operand, st.sampled_from(["==", "!=", "<", "<=", ">", ">="]), operand | number)
    return st.recursive(
        relation,
        lambda inner: st.builds("({} {} {})".format, inner, st.sampled_from(["and", "or"]), inner) | inner.map("(not {})".format),
        max_leaves=4,
    )


@settings(max_examples=50)
@given(st.lists(conditions(), min_size=1, max_size=3), st.lists(st.tuples(*[st.integers(-4, 4)] * 3), min_size=20, max_size=20))
def test_what_is_proven_is_so(sources: list[str], numbers: list[tuple[int, int, int]]) -> None:
    """No exact record keeps conditions that are proven to exclude each other."""
    parsed = [parse(source) for source in sources]
    if never_hold_together([expression.tree for expression in parsed]):
        assert [values for values in numbers if all(_holds(expression, values) for expression in parsed)] == []


def _holds(expression: Expression, values: tuple[int, int, int]) -> bool:
    figures = {name: Figure(str(value), Decimal(value), set=True) for name, value in zip(NAMES, values, strict=True)}
    return truth(expression, Record("s", figures, Place(""))) is Truth.TRUE
