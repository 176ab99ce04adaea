"""Arithmetic: how a figure follows from the others, with the figures as printed."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.conditions import conditions
from tests.language.readings import cases, record
from tests.language.strategies import Measured, measured, record_of
from validator.language.arithmetic import arithmetic
from validator.language.expressions import parse
from validator.language.printed import read_figure
from validator.language.solving import solve_printed

CASES = cases("arithmetic")


def shown(case: dict[str, dict[str, str]], role: str) -> str:
    """Write out how a figure of a case follows from the others."""
    read, expression = record(case["record"]), parse(str(case["expression"]))
    return arithmetic(expression, read, role, solve_printed(expression, read, role) or Decimal(0))


@pytest.mark.parametrize("name", CASES)
def test_arithmetic_is_written_as_people_would(name: str) -> None:
    """Each case's arithmetic is written exactly as it stands there."""
    assert {role: shown(CASES[name], role) for role in CASES[name]["shown"]} == CASES[name]["shown"]


def test_the_value_is_the_callers() -> None:
    """The result of the arithmetic is the value given, printed in the manner of the figure."""
    read = record({"part": "1元", "whole": "2元", "percent": "40.0%"})

    assert arithmetic(parse("part == whole * percent"), read, "percent", Decimal("0.5")) == "1 ÷ 2 = 50.0%"


def test_a_sign_carried_by_words_is_written() -> None:
    """A decrease printed without a sign counts, and is written, with one."""
    decrease = replace(read_figure("5.00%"), value=Decimal("-5.00"))
    read = record({"current": "95元", "previous": "100元"})
    read = replace(read, values={**read.values, "percent": decrease})

    assert arithmetic(parse("growth(current, previous) == percent"), read, "current", Decimal(95)) == "100 × (1 − 5.00%) = 95"


def test_a_figure_that_is_not_there_is_refused() -> None:
    """Arithmetic is asked for figures of the record only."""
    with pytest.raises(KeyError):
        arithmetic(parse("a == b"), record({"a": "1元"}), "b", Decimal(1))


@given(conditions(1), st.tuples(measured(-5, 5), measured(-5, 5), measured(-5, 5), measured(0, 5)), st.sampled_from("abcd"))
def test_there_is_always_something_to_show(source: str, figures: tuple[Measured, ...], role: str) -> None:
    """Whatever the condition and the figures, the arithmetic is one line of text, brackets closed."""
    read = record_of(**dict(zip("abcd", figures, strict=True)))
    expression = parse(source)

    text = arithmetic(expression, read, role, solve_printed(expression, read, role) or Decimal(0))

    assert "\n" not in text
    assert text.count("(") == text.count(")")
