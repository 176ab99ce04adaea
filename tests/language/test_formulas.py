"""Formulas: the place of a figure in an expression, and the expression turned inside out."""

from __future__ import annotations

import ast
from copy import deepcopy

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.expressions import parse
from validator.language.formulas import Role, isolate, path_to
from validator.model.figure import Figure


def text_of(node: ast.expr) -> str:
    """Write a formula as Python would, its numbers as figures print."""

    class Plain(ast.NodeTransformer):
        def visit_Constant(self, node: ast.Constant) -> ast.expr:
            value: object = node.value
            return ast.Name(value.text) if isinstance(value, Figure) else node

    return ast.unparse(Plain().visit(deepcopy(node)))


@given(st.from_regex(r"[a-z]{1,3}(\[(0|[1-9][0-9]?)\](\.[a-z]{1,3})?)?", fullmatch=True))
def test_roles_are_taken_apart(role: str) -> None:
    """A role is its field, its index and its cell."""
    read = Role.of(role)

    assert read.field + (f"[{read.index}]" if read.index is not None else "") + (f".{read.cell}" if read.cell else "") == role


@pytest.mark.parametrize(
    ("source", "role", "formula"),
    [
        ("part == whole * percent", "percent", "part / whole"),
        ("part == whole * percent", "part", "whole * percent"),
        ("sum(parts) == total", "parts[1]", "total - sum(_others(parts, 1))"),
        ("sum(a, parts, b) == total", "parts[1]", "total - sum(a, _others(parts, 1), b)"),
        ("sum(items.amount) == total", "items[0].amount", "total - sum(_others(items.amount, 0))"),
        ("growth(current, previous) == percent", "previous", "current / (1 + percent)"),
        ("growth_from(delta, current) == percent", "delta", "_delta_from(percent, current)"),
        ("part <= whole", "whole", "_at_least(part)"),
        ("0% <= rate <= 100%", "rate", "_both(_at_most(100%), _at_least(0%))"),
        ("same(values)", "values[0]", "_agreed(_others(values, 0))"),
        ("a == b and c == d", "c", "d"),
    ],
)
def test_conditions_are_solved_for_a_figure(source: str, role: str, formula: str) -> None:
    """Solving turns an expression inside out along the way to the figure."""
    solved = isolate(parse(source).tree, Role.of(role))

    assert solved is not None
    assert text_of(solved.tree) == formula


@pytest.mark.parametrize(
    ("source", "role", "equation"),
    [
        ("a == b", "a", True),
        ("a <= b", "a", False),
        ("same(a, b)", "a", True),
        ("within(a, b, 1元)", "a", False),
        ("meets(a, b)", "a", False),
    ],
)
def test_bounds_are_no_equations(source: str, role: str, equation: bool) -> None:
    """A formula says whether it gives the figure's value or only leaves it a range."""
    solved = isolate(parse(source).tree, Role.of(role))

    assert solved is not None
    assert solved.equation is equation


def test_a_figure_has_one_place_or_none() -> None:
    """The way to a figure is known only if it occurs once; counting members is no occurrence."""
    paths = {
        source: path_to(parse(source).tree, Role.of("parts[0]"))
        for source in ("sum(parts) == a", "sum(parts) / count(parts) == a", "max(parts) == sum(parts)", "a == b")
    }

    assert {source: path is not None for source, path in paths.items()} == {
        "sum(parts) == a": True,
        "sum(parts) / count(parts) == a": True,
        "max(parts) == sum(parts)": False,
        "a == b": False,
    }
