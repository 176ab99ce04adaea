"""Forms of texts: what they fit, and how long that takes."""

from __future__ import annotations

from itertools import product
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language.forms import FormError, form

SIGNS = "ab1"
LONGEST = 2


def forms() -> st.SearchStrategy[tuple[str, frozenset[str]]]:
    """Draw a form with all the texts of up to two signs that it must fit, worked out from its parts."""

    def joined(parts: list[tuple[str, frozenset[str]]]) -> tuple[str, frozenset[str]]:
        texts = frozenset("".join(each) for each in product(*(part[1] for part in parts)))
        return "".join(part[0] for part in parts), frozenset(text for text in texts if len(text) <= LONGEST)

    def either(parts: list[tuple[str, frozenset[str]]]) -> tuple[str, frozenset[str]]:
        return f"({'|'.join(part[0] for part in parts)})", frozenset().union(*(part[1] for part in parts))

    def repeated(part: tuple[str, frozenset[str]], least: int, more: int) -> tuple[str, frozenset[str]]:
        times = [joined([part] * count)[1] for count in range(least, least + more + 1)]
        return f"({part[0]}){{{least},{least + more}}}", frozenset().union(*times)

    single = st.sampled_from(
        [
            *((sign, frozenset({sign})) for sign in SIGNS),
            ("#", frozenset({"1"})),
            ("?", frozenset(SIGNS)),
            ("[a-b]", frozenset({"a", "b"})),
            ("[^a]", frozenset({"b", "1"})),
            ("*", frozenset("".join(text) for length in range(LONGEST + 1) for text in product(SIGNS, repeat=length))),
        ]
    )
    return st.recursive(
        single,
        lambda inner: st.one_of(
            st.lists(inner, min_size=1, max_size=3).map(joined),
            st.lists(inner, min_size=1, max_size=3).map(either),
            st.builds(repeated, inner, st.integers(0, 2), st.integers(1, 2)),
        ),
        max_leaves=5,
    )


@given(forms(), st.text(SIGNS, max_size=LONGEST))
def test_a_form_fits_what_its_parts_say(drawn: tuple[str, frozenset[str]], text: str) -> None:
    """A text fits a form exactly if it can be put together from what the parts of the form fit."""
    source, texts = drawn

    assert form(source).fits(text) is (text in texts)


@pytest.mark.parametrize(
    ("source", "index"), [("(a", 0), ("a)", 1), ("a]", 1), ("[a", 0), ("{2}", 0), ("a{3,1}", 1), ("a{0}", 1), ("(a|{2})", 3), ("[]", 0)]
)
def test_a_form_that_is_none_is_refused_with_its_place(source: str, index: int) -> None:
    """A bracket without its other half and a repetition of nothing are told where they stand."""
    with pytest.raises(FormError) as caught:
        form(source)

    assert caught.value.index == index


def test_a_form_cannot_grow_without_end() -> None:
    """Repetitions of repetitions are refused before they are laid out."""
    with pytest.raises(FormError):
        form("((a{100}){100}){100}")


@pytest.mark.parametrize("source", ["(a{1,9}|a){1,9}b", "(a|a){30}", "*a*a*a*a*a*a*b", "(a{0,}){0,}b", "((a|b){0,}c){0,}d"])
def test_forms_take_no_time(source: str) -> None:
    """No form makes an almost fitting text take long."""
    start = perf_counter()

    assert form(source).fits("a" * 3000) is False
    assert perf_counter() - start < 2


@given(st.text("ab#?*[](){}|,12^-", max_size=12), st.text("ab12", max_size=5))
def test_any_source_is_a_form_or_refused(source: str, text: str) -> None:
    """Whatever is written is read as a form, or refused with a place inside it."""
    try:
        found = form(source)
    except FormError as error:
        assert 0 <= error.index <= len(source)  # noqa: PT017 (the place is the property)
    else:
        assert found.fits(text) in {True, False}
