"""Expressions: what is allowed, and that nothing else is."""

from __future__ import annotations

import ast
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.language.readings import cases
from validator.language.expressions import DEEPEST, LONGEST, MOST_NODES, ExpressionError, parse
from validator.model.figure import Figure

REFUSED = cases("refused")


def refusal(source: str) -> str:
    """Write why an expression is refused: column, kind, details."""
    with pytest.raises(ExpressionError) as caught:
        parse(source)
    details = ", ".join(f"{name}={text}" for name, text in caught.value.detail)
    return f"{caught.value.column} {caught.value.key} {details}".rstrip()


def constants(source: str) -> list[tuple[str, str, str, bool]]:
    """Give text, base value, dimension and exactness of the numbers of an expression."""
    values = [node.value for node in ast.walk(parse(source).tree) if isinstance(node, ast.Constant)]
    figures: list[Figure] = [value for value in values if isinstance(value, Figure)]  # type: ignore[misc]  # our constants are figures
    return [(figure.text, f"{figure.base.normalize():f}", figure.unit.dimension, figure.exact) for figure in figures]


@pytest.mark.parametrize("source", REFUSED)
def test_what_is_no_rule_is_refused_with_its_place(source: str) -> None:
    """Every expression outside the language is refused when it is parsed, with the column and the kind of problem."""
    assert refusal(source) == REFUSED[source]


@pytest.mark.parametrize(
    ("source", "key"),
    [
        ("a" * (LONGEST + 1), "expression-too-long"),
        ("a" + "+a" * 500, "expression-too-deep"),
        ("-" * (DEEPEST + 1) + "a", "expression-too-deep"),
        ("(" * 900 + "a" + ")" * 900, "expression-too-deep"),
        ("sum(" + "a, " * MOST_NODES + "a)", "expression-too-big"),
        ("not " * 490 + "a", "expression-too-deep"),
        ("sum(" * 90 + "a" + ")" * 90, "expression-too-deep"),
    ],
)
def test_what_is_too_large_is_refused_at_once(source: str, key: str) -> None:
    """Long, big and deep expressions are refused without taking time or memory."""
    start = perf_counter()

    assert refusal(source).split()[1] == key
    assert perf_counter() - start < 1


@pytest.mark.parametrize(
    ("source", "names"),
    [
        ("part == whole * percent", ("part", "whole", "percent")),
        ("b + a == b", ("b", "a")),
        ("a if c > 1 else b", ("a", "c", "b")),
        ("sum(items.amount) == total", ("items", "total")),
        ("total == count * each", ("total", "count", "each")),
        ("占比 == 部分 / 整体", ("占比", "部分", "整体")),
        ("a == 'b + c'", ("a",)),
        ("  a ==\n  b  ", ("a", "b")),
        ("ａ == a", ("ａ", "a")),
    ],
)
def test_names_are_the_fields_in_order(source: str, names: tuple[str, ...]) -> None:
    """The names of an expression are the fields it speaks of, as written and in order of appearance; functions are none."""
    assert parse(source).names == names


def test_numbers_are_exact_figures_with_their_unit() -> None:
    """Every number of a rule is exact and counts in the unit written behind it."""
    assert sorted(constants("a >= 50万元 and b < 0.5‰ or c != 1.10 and 0 < d <= 100%")) == [
        ("0", "0", "number", True),
        ("0.5‰", "0.0005", "percent", True),
        ("1.10", "1.1", "number", True),
        ("100%", "1", "percent", True),
        ("50万元", "500000", "money.CNY", True),
    ]


@given(st.lists(st.sampled_from(["占比", "a", "万", "金额"]), min_size=2, max_size=5))
def test_columns_count_characters(names: list[str]) -> None:
    """Each node's columns cut its own text out of the source, whatever alphabet stands before it."""
    source = "  " + " + ".join(names)

    found = [node for node in ast.walk(parse(source).tree) if isinstance(node, ast.Name)]

    assert sorted((node.col_offset, source[node.col_offset : node.end_col_offset]) for node in found) == [
        (2 + sum(len(name) + 3 for name in names[:index]), name) for index, name in enumerate(names)
    ]


@given(st.text("ab.'\"()[]{}+-*/%<>=!,;:_19万元占 \n\\#@&|^~", max_size=25))
def test_any_source_is_parsed_or_refused(source: str) -> None:
    """Whatever is written, it is an expression of allowed nodes or an ExpressionError inside the source, never another error."""
    try:
        expression = parse(source)
    except ExpressionError as error:
        place = error.column
    else:
        place = 1
        allowed = (ast.Name, ast.Attribute, ast.Constant, ast.UnaryOp, ast.BinOp, ast.BoolOp, ast.Compare, ast.IfExp, ast.Call)
        assert [node for node in ast.walk(expression.tree) if isinstance(node, ast.expr) and not isinstance(node, allowed)] == []
    assert 1 <= place <= len(source) + 1
