"""Problems for people."""

from __future__ import annotations

from tests.reporting.samples import problem
from validator.reporting.lines import render_lines
from validator.reporting.options import Options
from validator.reporting.problem_lines import problem_lines
from validator.reporting.words import words


def _shown(language: str = "en", **changes: object) -> list[str]:
    return render_lines(problem_lines(problem(**changes), words(language)), Options()).splitlines()


def test_a_file_that_is_not_there() -> None:
    """File and message, in the language of the run."""
    assert _shown() == ["missing.txt: error no such file"]
    assert _shown("zh") == ["missing.txt: 错误 找不到文件"]


def test_the_line_is_shown_with_a_pointer() -> None:
    """Place, message, the author's own line and carets under the word."""
    assert _shown(file="a.yaml", line=6, column=7, source="  金额: 1e999999 万元", key="file-unreadable", detail=(("reason", "x"),)) == [
        "a.yaml:6:7: error cannot be read: x",
        "    6 |   金额: 1e999999 万元",
        "      |         ^^^^^^^^",
    ]


def test_a_very_long_line_is_cut_around_the_place() -> None:
    """A line of a megabyte does not fill the screen, and the pointer still points."""
    shown = _shown(line=1, column=5001, source="x " * 2500 + "wrong" + " y" * 2500)

    assert [len(row) for row in shown[1:]] == [8 + 100, 8 + 50 + 5]
    assert shown[1][58:63] == "wrong"
    assert shown[2][58:63] == "^^^^^"


def test_a_source_line_cannot_steer_the_terminal() -> None:
    """Control characters in somebody's file are written out, and the pointer takes their width into account."""
    assert _shown(line=1, column=2, source="\x1bx")[1:] == ["    1 | \\x1bx", "      |     ^"]
