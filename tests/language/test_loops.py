"""What an expression speaks of, comprehensions included."""

from __future__ import annotations

import ast

import pytest

from validator.language.expressions import parse
from validator.language.loops import fields_handed, fields_in, is_loop, loop_of, resolved


@pytest.mark.parametrize(
    ("source", "fields"),
    [
        ("a + b == sum(a, parts)", ("a", "b", "a", "parts")),
        ("sum(items.amount) == total", ("items.amount", "total")),
        ("sum(item.amount for item in items) == total", ("items", "items.amount", "total")),
        ("count(item for item in items if item.kind == name)", ("items", "items.kind", "name", "items")),
        ("sum(x * y for x, y in zip(ones, rows.b))", ("ones", "rows.b", "ones", "rows.b")),
        ("sum(sum(part for part in row.parts) for row in rows)", ("rows", "rows.parts", "rows.parts")),
        ("all(x in [a, x] for x in xs) and x > 0", ("xs", "xs", "a", "xs", "x")),
        ("table.total == total", ("table.total", "total")),
    ],
)
def test_names_of_members_are_said_as_their_lists(source: str, fields: tuple[str, ...]) -> None:
    """The fields and columns of an expression are those of the record; the names of members stand for them, and only inside."""
    assert fields_in(parse(source).tree) == fields


def test_what_is_handed_to_a_function_is_found_inside_a_comprehension() -> None:
    """The argument of a call for each row is the column."""
    tree = parse("all(meets(item.actual, item.target) for item in items) and meets(a + b, c)").tree

    assert fields_handed(tree, "meets") == ("items.actual", "items.target", "a", "b", "c")
    assert fields_handed(tree, "sum") == ()


def test_the_names_of_a_condition_are_its_fields() -> None:
    """The names of an expression hold no member, in order of appearance."""
    assert parse("sum(w * item.amount for w, item in zip(weights, items)) == total").names == ("weights", "items", "total")


def test_a_comprehension_has_its_parts() -> None:
    """A comprehension is taken apart into element, names, lists and conditions."""
    tree = parse("sum(a * b for a, b in zip(ones, rows.b) if a > 0 if b > 0)").tree
    assert isinstance(tree, ast.Call)
    node = tree.args[0]
    assert is_loop(node)

    loop = loop_of(node)

    assert (loop.names, [ast.unparse(each) for each in loop.lists]) == (("a", "b"), ["ones", "rows.b"])
    assert [type(condition) for condition in loop.conditions] == [ast.Compare, ast.Compare]
    assert ast.unparse(resolved(loop.element, {})) == "a * b"
