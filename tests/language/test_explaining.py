"""Expressions as phrases."""

from __future__ import annotations

import ast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.explaining import PHRASES, Phrase, explain
from validator.language.expressions import parse

SIGNS = {
    "equal": "==",
    "unequal": "!=",
    "at-most": "<=",
    "less": "<",
    "at-least": ">=",
    "more": ">",
    "and": "and",
    "or": "or",
    "plus": "+",
    "minus": "-",
    "times": "*",
    "divided": "/",
    "in": "in",
    "not-in": "not in",
}
FORMS = {"bracket": "({0})", "not": "not {0}", "negative": "-{0}", "if": "{0} if {1} else {2}"}
BOTH = [sign for sign in SIGNS.values() if "in" not in sign]


def written(phrase: Phrase) -> str:
    """Write a phrase as an expression again."""
    parts = [written(part) for part in phrase.parts]
    if phrase.key in SIGNS:
        return f" {SIGNS[phrase.key]} ".join(parts)
    if phrase.key in FORMS:
        return FORMS[phrase.key].format(*parts)
    if phrase.key == "list":
        return f"[{', '.join(parts)}]"
    if phrase.key == "call":
        return f"{phrase.text}({', '.join(parts)})"
    return repr(phrase.text) if phrase.key == "text" else phrase.text


def keys(phrase: Phrase) -> set[str]:
    """Give the keys of a phrase and all its parts."""
    return {phrase.key}.union(*map(keys, phrase.parts))


def larger(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    """Make expressions of expressions; every part in brackets, so that all ways of nesting are met."""
    part = inner.map("({})".format)
    return st.one_of(
        st.tuples(part, st.sampled_from(BOTH), part).map(" ".join),
        st.tuples(part, part, part).map(lambda parts: "{} if {} else {}".format(*parts)),
        st.lists(inner, min_size=1, max_size=3).map(lambda parts: f"sum({', '.join(parts)})"),
        st.tuples(st.sampled_from(["-", "not "]), part).map("".join),
    )


expressions = st.recursive(st.sampled_from(["part", "whole", "items.amount", "12.50%", "'优'"]), larger, max_leaves=8)


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("part == whole * percent", "part == whole * percent"),
        ("0% <= percent <= 100%", "0% <= percent and percent <= 100%"),
        ("(a + b) * c - (d - (e + f)) > 0", "(a + b) * c - (d - (e + f)) > 0"),
        ("((a)) + (b * c)", "a + b * c"),
        ("a - (b - c) - (d)", "a - (b - c) - d"),
        ("not (a > 0 and b > 0) or c > 0", "not (a > 0 and b > 0) or c > 0"),
        ("(a if present(a) else 0) + b", "(a if present(a) else 0) + b"),
        ("-(a + b) < +c", "-(a + b) < c"),
        ("sum(items.amount) == total", "sum(items.amount) == total"),
        ("one_of(grade, '优', '良')", "one_of(grade, '优', '良')"),
        ("grade in ('优', '良') and name not in items.name", "grade in ['优', '良'] and name not in items.name"),
        ("signed + 30天 <= 2021-01-31", "signed + 30天 <= 2021-01-31"),
        ("note is missing", "missing(note)"),
    ],
)
def test_a_phrase_says_what_the_expression_says(source: str, said: str) -> None:
    """Every relation, operator and function is said in the order written, with brackets where they matter."""
    assert written(explain(parse(source))) == said


def test_a_comprehension_says_what_of_which_under_what_condition() -> None:
    """The names of members are left out: a field of a row is a cell, a member of a list is the member."""
    both = explain(parse("sum(item.amount for item in items if item.kind == name if item.amount > 0)")).parts[0]
    members = explain(parse("all(part > 0 for part in parts)")).parts[0]
    pairs = explain(parse("sum(a * b for a, b in zip(ones, rows.b))")).parts[0]

    cell = Phrase("cell", text="item.amount")
    meant = (
        Phrase("equal", (Phrase("cell", text="item.kind"), Phrase("field", text="name"))),
        Phrase("more", (cell, Phrase("number", text="0"))),
    )
    assert both == Phrase("each-where", (cell, Phrase("field", text="items"), Phrase("and", meant)))
    assert members == Phrase("each", (Phrase("more", (Phrase("member"), Phrase("number", text="0"))), Phrase("field", text="parts")))
    lists = (Phrase("field", text="ones"), Phrase("column", text="rows.b"))
    assert pairs == Phrase("each", (Phrase("times", lists), Phrase("list", lists)))


@given(expressions)
def test_nothing_is_lost_or_added(source: str) -> None:
    """Written out again, the phrases of any expression are the same expression, without the brackets that say nothing."""
    expression = parse(source)
    phrase = explain(expression)

    again = parse(written(phrase))

    assert ast.dump(again.tree) == ast.dump(expression.tree)
    assert keys(phrase) <= {*PHRASES}
    assert len(written(phrase)) <= len(source)
