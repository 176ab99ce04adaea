"""The rule language on one page."""

from __future__ import annotations

import pytest

from validator.language.expressions import parse
from validator.language.functions import FUNCTIONS
from validator.language.printing import printed
from validator.reporting.language_page import EXAMPLES, language_markdown
from validator.reporting.words import LANGUAGES, words


@pytest.mark.parametrize("source", EXAMPLES.values(), ids=list(EXAMPLES))
def test_every_example_is_an_expression(source: str) -> None:
    """What the page shows can be written just so."""
    assert printed(parse(source)).replace('"', "'") == printed(parse(printed(parse(source)))).replace('"', "'")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_shows_every_form_and_every_function(language: str) -> None:
    """Each form is said in words; each function has a heading, its words and its documentation."""
    page = language_markdown(words(language))

    assert [source for source in EXAMPLES.values() if f"`{source}`" not in page] == []
    assert [name for name in FUNCTIONS if f"### `{name}(" not in page] == []
    assert "{" not in page.replace("{2}", "").replace("{6}", "").replace("{2,4}", "")


def test_a_form_is_shown_with_its_words() -> None:
    """An example is followed by what it says."""
    page = language_markdown(words("en")).splitlines()

    assert "- arithmetic and comparison: `executed == budget * rate` (executed equals budget × rate)" in page
    assert page[page.index("### `share(number, number)`") + 2] == "a as a share of b"
