"""The lines of a file."""

from __future__ import annotations

import re

from hypothesis import given
from hypothesis import strategies as st

from validator.reading.lines import Line, read_lines


@given(st.text("一a \t\r\n\x0b\x0c\u2028\u2029\x85\x1c"))
def test_lines_are_counted_as_an_editor_counts_them(text: str) -> None:
    r"""Lines end at \n, \r\n and \r only; every line that is not blank knows its number, column, offset and the blank lines before it."""
    source = read_lines(text, "a.txt")

    rows = re.split(r"\r\n|\r|\n", text)
    assert source.rows == rows
    assert [line.number for line in source.lines] == [number for number, row in enumerate(rows, 1) if row.strip()]
    before = 0
    for line in source.lines:
        row = rows[line.number - 1]
        assert line.string == row.strip()
        assert row[line.column - 1 :].startswith(line.string)
        assert text[line.offset :].startswith(line.string)
        assert line.gap == line.number - before - 1
        before = line.number


def test_a_page_break_is_white_space() -> None:
    """A form feed at the beginning of a line does not belong to it."""
    assert read_lines("一\n\x0c二", "a.txt").lines[1] == Line(2, 2, 3, "二", 0)
