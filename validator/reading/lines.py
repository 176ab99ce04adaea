"""The lines of a file, with the place of every character."""

from __future__ import annotations

import re
from typing import NamedTuple

__all__ = ["Line", "Source", "read_lines"]

_LINE_END = re.compile(r"\r\n|\r|\n")


class Line(NamedTuple):
    """A line that is not blank.

    Attributes:
        number: 1-based.
        column: 1-based column of the first character of ``string``.
        offset: index of that character in the file.
        string: without the white space around it.
        gap: how many blank lines stand before it.
    """

    number: int
    column: int
    offset: int
    string: str
    gap: int


class Source(NamedTuple):
    r"""A decoded file: its rows as they are, and its lines that are not blank.

    Attributes:
        file: as the user named it.
        rows: every line without its end; line 1 is ``rows[0]``.
        starts: the index in the file of the first character of each row.
        lines: those that are not blank, in order.
    """

    file: str
    rows: list[str]
    starts: list[int]
    lines: list[Line]


def read_lines(text: str, file: str) -> Source:
    r"""Split a text into lines, which end at ``\n``, ``\r\n`` or ``\r`` only.

    >>> read_lines("一\r\n\r\n  二\x0b三\n", "a.txt").lines
    [Line(number=1, column=1, offset=0, string='一', gap=0), Line(number=3, column=3, offset=7, string='二\x0b三', gap=1)]
    """
    if "\r" in text:
        ends = [(match.start(), match.end()) for match in _LINE_END.finditer(text)]
        starts = [0, *(end for _, end in ends)]
        rows = [text[start:stop] for start, stop in zip(starts, [*(start for start, _ in ends), len(text)], strict=True)]
    else:
        rows = text.split("\n")
        starts, offset = [], 0
        for row in rows:
            starts.append(offset)
            offset += len(row) + 1
    return Source(file, rows, starts, _not_blank(rows, starts))


def _not_blank(rows: list[str], starts: list[int]) -> list[Line]:
    """Give the lines that hold more than white space."""
    lines: list[Line] = []
    before = 0
    for number, row in enumerate(rows, 1):
        string = row.strip()
        if string:
            indent = 0 if row[0] == string[0] else row.index(string[0])
            lines.append(Line(number, indent + 1, starts[number - 1] + indent, string, number - before - 1))
            before = number
    return lines
