"""What a checked expression can do on a record of its shape: give a truth, or say why there is none."""

from __future__ import annotations

import ast

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from tests.language.readings import cases
from tests.language.typed import SHAPE, SHAPES, conditions, records, truths
from validator.language.dimensions import check_condition
from validator.language.evaluation import EvaluationError, MissingField, truth
from validator.language.expressions import ExpressionError, parse
from validator.language.printing import printed
from validator.model.record import Record
from validator.model.truth import Truth

DECLARED = {"division-by-zero", "no-days", "negative-base", "undecidable", "lists-of-different-length"}
"""What may be said of a record that a checked rule has no answer for."""
OF_PRINTING = ("same(", "unique(", "distinct(", "unit_slip(", "digits(")
"""Functions of what is printed, not of the true values behind it."""
SOURCES = [*cases("refused"), *cases("dimensions")]


def tree(source: str) -> str:
    """Write the tree of an expression without its places; numbers, dates and texts as what they are."""
    return ast.dump(parse(source).tree)


@settings(max_examples=60)
@given(conditions(), records())
def test_a_rule_that_loads_never_breaks(source: str, record: Record) -> None:
    """A condition that passes the check of its shape gives on each well-typed record a truth, or skips it for a declared reason."""
    expression = parse(source)
    try:
        check_condition(expression, SHAPE, SHAPES)
    except ExpressionError as refused:
        pytest.fail(f"{source}: {refused}")  # the grammar draws only what is well typed

    try:
        result = truth(expression, record)
    except MissingField as missing:
        assert missing.name  # noqa: PT017 (the reason is named)
    except EvaluationError as reason:
        assert reason.key in DECLARED, source  # noqa: PT017 (both ends are right)
    else:
        assert isinstance(result, Truth)


@settings(max_examples=100)
@given(conditions(), st.data())
def test_what_is_certain_of_a_record_is_so_in_truth(source: str, data: st.DataObject) -> None:
    """Where a condition is TRUE or FALSE of what is printed, it is so whatever true values, days included, the printing hides."""
    assume(not any(name in source for name in OF_PRINTING))
    expression, record = parse(source), data.draw(records())
    try:
        coarse = truth(expression, record)
        exact = truth(expression, data.draw(truths(record)))
    except (MissingField, EvaluationError):
        return

    # a quotient that does not end is rounded outward in the sixtieth digit, so that its equality may stay undecided
    assert coarse is exact or Truth.MAYBE in {coarse, exact}


@settings(max_examples=60)
@given(conditions())
def test_what_is_printed_parses_to_the_same_tree(source: str) -> None:
    """The printed form of any expression is an expression with the same tree, and is printed the same again."""
    once = printed(parse(source))

    assert tree(once) == tree(source)
    assert printed(parse(once)) == once


@pytest.mark.parametrize("source", [source for source in SOURCES if ":" not in source])
def test_what_can_be_parsed_can_be_printed(source: str) -> None:
    """Whatever else is an expression comes back from its printed form, with the same dimension or the same refusal."""
    try:
        expression = parse(source)
    except ExpressionError:
        return  # no expression

    assert tree(printed(expression)) == tree(source)


def test_brackets_stand_where_they_are_needed() -> None:
    """An expression is printed with one blank around each operator, and with no bracket that says nothing."""
    sources = {
        "((a)+(b))*c": "(a + b) * c",
        "a-(b-c)-d": "a - (b - c) - d",
        "a/(b*c)": "a / (b * c)",
        "(-a)*b": "-a * b",
        "-(a*b)": "-(a * b)",
        "not (a and b)": "not (a and b)",
        "(not a) and b": "not a and b",
        "(a or b) and c": "(a or b) and c",
        "(a if b else c) if d else (e if f else g)": "(a if b else c) if d else e if f else g",
        "(a < b) == (c < d)": "(a < b) == (c < d)",
        "a<b<=c": "a < b <= c",
        "name in ('x','y\"z')": 'name in ["x", \'y"z\']',
        "a is not missing": "present(a)",
        "sum((x.a for x in xs if (x.b) if x.c in (1,2)))": "sum(x.a for x in xs if x.b if x.c in [1, 2])",
        "sum([a*b for a,b in zip(c,d.e)])": "sum([a * b for a, b in zip(c, d.e)])",
        "a >= 2021-01-31 and b == 2021年1-7月": "a >= 2021-01-31 and b == 2021年1-7月",
    }

    assert {source: printed(parse(source)) for source in sources} == sources
