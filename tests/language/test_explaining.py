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
}
FORMS = {"bracket": "({0})", "not": "not {0}", "negative": "-{0}", "if": "{0} if {1} else {2}"}
BOTH = [*SIGNS.values()]


def written(phrase: Phrase) -> str:
    """Write a phrase as an expression again."""
    parts = [written(part) for part in phrase.parts]
    if phrase.key in SIGNS:
        return f" {SIGNS[phrase.key]} ".join(parts)
    if phrase.key in FORMS:
        return FORMS[phrase.key].format(*parts)
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
    ],
)
def test_a_phrase_says_what_the_expression_says(source: str, said: str) -> None:
    """Every relation, operator and function is said in the order written, with brackets where they matter."""
    assert written(explain(parse(source))) == said


@given(expressions)
def test_nothing_is_lost_or_added(source: str) -> None:
    """Written out again, the phrases of any expression are the same expression, without the brackets that say nothing."""
    expression = parse(source)
    phrase = explain(expression)

    again = parse(written(phrase))

    assert ast.dump(again.tree) == ast.dump(expression.tree)
    assert keys(phrase) <= {*PHRASES}
    assert len(written(phrase)) <= len(source)
