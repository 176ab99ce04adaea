"""Lines on a screen and in a pipe."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from validator.reporting.lines import line, padded, render_lines
from validator.reporting.options import Options

ESCAPE = re.compile(r"\x1b\[[\d;]*m")
SAMPLE = line(("report.txt:4:31", "place"), " ", ("错误", "error"), "  821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%", indent=4)


def test_what_is_piped_is_one_line() -> None:
    """Without a width nothing is wrapped, without colour nothing is painted."""
    assert render_lines([SAMPLE, line("二")], Options()) == "report.txt:4:31 错误  821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%\n二\n"


def test_a_screen_gets_lines_of_its_width() -> None:
    """Lines are wrapped between words and figures, and continue indented."""
    assert render_lines([SAMPLE], Options(width=44)).splitlines() == [
        "report.txt:4:31 错误  821.22万元 ÷",
        "    1146.33万元 = 71.64%，报告写作 74.91%",
    ]


def test_a_line_that_must_stay_whole_is_not_wrapped() -> None:
    """A line of a rule file with the pointer under it keeps its shape."""
    whole = line("    assert: basic_expenditures <= total", whole=True)

    assert render_lines([whole], Options(width=10, color=True)) == "    assert: basic_expenditures <= total\n"


def test_styles_are_painted() -> None:
    """On a terminal the place is bold and an error red."""
    painted = render_lines([line(("a:1", "place"), " ", ("error", "error"), " x")], Options(color=True))

    assert painted == "\x1b[1ma:1\x1b[0m \x1b[1;31merror\x1b[0m x\n"


@given(st.lists(st.text(st.characters(exclude_categories=())), max_size=3), st.one_of(st.none(), st.integers(min_value=20, max_value=80)))
def test_paint_changes_no_text(texts: list[str], width: int | None) -> None:
    """Markup, emoji codes and escape sequences in a report's text are shown as text: painted lines without their paint are the plain ones."""
    lines = [line((text, "error"), " [red]:warning:[/] ", text, indent=2) for text in texts]

    painted = render_lines(lines, Options(color=True, width=width))
    plain = render_lines(lines, Options(width=width))

    assert ESCAPE.sub("", painted) == plain


def test_padding_counts_screen_columns() -> None:
    """A wide character fills two columns; what is too long stays whole."""
    assert [padded(text, 5) for text in ("错误", "note", "warning")] == ["错误 ", "note ", "warning"]
