"""The words of English labels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.extraction.english.naming import named
from validator.extraction.english.script import is_english
from validator.extraction.english.vocabulary import english, pattern
from validator.extraction.english.words import alike, content, word_set

labels = st.frozensets(st.sampled_from(["net", "sale", "revenue", "cost", "product"]), max_size=4)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Our net sales", "Net Sales"),
        ("Revenues", "Total revenue"),
        ("Diluted EPS", "Diluted earnings per share"),
        ("earnings per diluted share", "Diluted earnings per share"),
        ("SG&A expenses", "Selling, general and administrative expenses"),
        ("the Company's R&D", "Research and development"),
        ("Net cash used in investing activities", "Net cash provided by (used in) investing activities"),
    ],
)
def test_equal_names_have_equal_words(one: str, other: str) -> None:
    """Case, number, articles, possessives, order and abbreviations make no other name."""
    assert word_set(one) - {"used", "provided"} == word_set(other) - {"used", "provided"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Profit before tax", "Profit after tax"),
        ("Net sales", "Net income"),
        ("Product revenue", "Service revenue"),
        ("Cash used in investing activities", "Cash used in financing activities"),
    ],
)
def test_other_things_have_other_words(one: str, other: str) -> None:
    """What tells two names apart is kept."""
    assert word_set(one) != word_set(other)


def test_what_says_nothing_is_left_out() -> None:
    """Periods, verbs of change and function words are no part of a name; its words stay in their order."""
    assert named("In fiscal 2019, our total net sales of the Iberian unit increased by") == "net sales Iberian unit"
    assert content("as well as the cost of sales") == ("well", "cost", "sales")


@given(labels, labels)
def test_likeness_is_mutual_and_full_only_for_equal_names(one: frozenset[str], other: frozenset[str]) -> None:
    """Likeness lies between 0 and 1, is the same both ways, and is 1 only for equal words; nothing is like no name."""
    likeness = alike(one, other)

    assert likeness == alike(other, one)
    assert 0 <= likeness <= 1
    assert (likeness == 1) == (one == other and bool(one))


def test_a_name_within_another_is_nearer_than_one_beside_it() -> None:
    """Sales is like product sales; service sales is not."""
    assert alike(word_set("sales"), word_set("product sales")) > alike(word_set("service sales"), word_set("product sales"))


def test_words_of_a_list_are_whole_words_of_any_case() -> None:
    """A pattern names a list; part of a word is no match."""
    rises = pattern(r"<risen>")

    assert rises.search("Sales INCREASED")
    assert not rises.search("The supper group")
    assert "increased" in english("risen")


def test_the_script_of_most_letters_decides() -> None:
    """A Chinese report may quote Latin names, an English one Chinese names; figures alone are neither."""
    assert is_english("Sales of 茶 rose")
    assert not is_english("GDP增长5.2%")
    assert not is_english("5.2%")
