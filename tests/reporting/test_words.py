"""The catalogue of messages."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.language import problems as language_room
from validator.model.check import Status
from validator.model.finding import CAUSES
from validator.model.rule import Severity
from validator.reading import problems as reading
from validator.reporting.words import LANGUAGES, words

PLACEHOLDERS = re.compile(r"\{(\w+)\}")
CHINESE = re.compile(r"[\u4e00-\u9fff，。；：（）“”、]")
each_language = pytest.mark.parametrize("language", LANGUAGES)


def test_both_languages_say_the_same_things() -> None:
    """Every message exists in both languages and fills the same placeholders."""
    chinese, english = ({key: set(PLACEHOLDERS.findall(text)) for key, text in words(language).entries.items()} for language in LANGUAGES)

    assert chinese.keys() == english.keys()
    assert {key for key in chinese if english[key] != chinese[key]} == set()


def test_no_english_sentence_holds_chinese() -> None:
    """The two languages are never mixed in one sentence."""
    assert {key: text for key, text in words("en").entries.items() if CHINESE.search(text)} == {}


@each_language
def test_every_closed_list_is_worded(language: str) -> None:
    """Each severity, status and cause has its words."""
    wanted = {f"severity.{name}" for name in Severity} | {f"status.{name}" for name in Status} | {f"cause.{name}" for name in CAUSES}

    assert {key for key in wanted if not words(language).has(key)} == set()


@each_language
@pytest.mark.parametrize("problems", [language_room.PROBLEMS, reading.PROBLEMS], ids=["language", "reading"])
def test_every_problem_is_worded(language: str, problems: Mapping[str, tuple[str, ...]]) -> None:
    """Each problem that a room can tell has a message, with no placeholder that the room does not fill."""
    spoken = words(language)

    missing = {key for key in problems if not spoken.has(f"problem.{key}")}
    asked = {key: set(PLACEHOLDERS.findall(spoken.entries.get(f"problem.{key}", ""))) for key in problems}
    unfilled = {key: names - {*problems[key]} for key, names in asked.items() if not names <= {*problems[key]}}

    assert (missing, unfilled) == (set(), {})


def test_an_optional_part_is_said_only_if_there_is_something_to_say() -> None:
    """A suggestion appears when there is one, and leaves no trace when there is none."""
    spoken = words("en")

    near = spoken.text("problem.encoding-unknown", encoding="utf9", near="utf-8")
    far = spoken.text("problem.encoding-unknown", encoding="xyz", near="")

    assert near == "unknown text encoding 'utf9'; did you mean 'utf-8'?"
    assert far == "unknown text encoding 'xyz'"


def test_an_unknown_key_is_shown_as_it_is() -> None:
    """A message that nobody has worded yet must not take a run down."""
    assert words("en").text("problem.never-heard-of", name="x") == "problem.never-heard-of name=x"


@given(st.text())
def test_what_is_filled_in_is_never_read_as_a_template(text: str) -> None:
    """Braces and brackets in a file's name or a report's text are shown as they are."""
    assert words("en").text("command.unknown-rule", name=text, near="") == f"there is no rule '{text}'"
