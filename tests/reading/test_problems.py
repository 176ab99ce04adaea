"""What can go wrong with an input file."""

from __future__ import annotations

import pytest

from validator.language import problems as language
from validator.language.sources import Source
from validator.model.result import Problem
from validator.reading.problems import LONGEST_LINE, PROBLEMS, ReadingError, problem, told


def test_no_key_means_two_things() -> None:
    """Where this room and the language room know the same problem, it has the same placeholders."""
    both = PROBLEMS.keys() & language.PROBLEMS.keys()

    assert {key: PROBLEMS[key] for key in both} == {key: language.PROBLEMS[key] for key in both}


def test_a_problem_fills_exactly_its_placeholders() -> None:
    """A problem cannot be built without its details, with others, or under an unknown key."""
    assert problem("a.txt", "encoding-unknown", near="gbk", encoding="gbq").detail == (("encoding", "gbq"), ("near", "gbk"))
    assert problem("a.yaml", "yaml-too-deep", limit=64, line=3) == Problem("a.yaml", "yaml-too-deep", (("limit", "64"),), 3)
    with pytest.raises(ValueError, match="encoding-unknown"):
        problem("a.txt", "encoding-unknown", encoding="gbq")
    with pytest.raises(KeyError):
        problem("a.txt", "no-such-key")


def test_a_problem_shows_its_line_unless_it_is_endless() -> None:
    """The author sees the line; a file that is one long line is not repeated with each of its problems."""
    short, long = Source.of("一\r\n二三\r\n", "a.csv"), Source.of("x" * LONGEST_LINE + "y\n", "a.json")

    assert told(short, "csv-unclosed-quote", (2, 2)) == Problem("a.csv", "csv-unclosed-quote", (), 2, 2, "二三")
    assert told(long, "json-string", (1, 9)) == Problem("a.json", "json-string", (), 1, 9, "")


def test_the_error_carries_the_problem() -> None:
    """Who catches the error has the whole problem, and who only sees its words knows file and key."""
    error = ReadingError(problem("a.txt", "file-empty"))

    assert (error.problem.key, str(error)) == ("file-empty", "a.txt: file-empty")
