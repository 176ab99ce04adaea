"""A source file as the author sees it: its lines, and problems that point into them."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

from validator.language.source_error import SourceError
from validator.model.place import Place
from validator.model.problem import Problem

__all__ = ["Source", "SourceError"]

_LINE_END = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Source:
    r"""The text of one file with the places of its lines.

    Lines end at ``\n``, ``\r\n`` or ``\r`` only; lines and columns are 1-based and count characters.

    >>> Source.of("rates: 7\nwhole: x", "a.yaml").position(16)
    (2, 8)
    """

    path: str
    text: str
    starts: tuple[int, ...]

    @classmethod
    def of(cls, text: str, path: str) -> Source:
        """Give the source of a text; ``path`` is the file as the user named it."""
        return cls(path, text, (0, *(match.end() for match in _LINE_END.finditer(text))))

    def position(self, index: int) -> tuple[int, int]:
        """Give line and column of the character at ``index`` (the end of the text included)."""
        line = bisect_right(self.starts, index)
        return line, index - self.starts[line - 1] + 1

    def index(self, line: int, column: int) -> int:
        """Give the index of the character at ``line`` and ``column``."""
        return self.starts[line - 1] + column - 1

    def line(self, number: int) -> str:
        """Give a line without its end; empty if there is no such line."""
        if not 0 < number <= len(self.starts):
            return ""
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[self.starts[number - 1] : end].rstrip("\r\n")

    def place(self, line: int, column: int, end_line: int, end_column: int) -> Place:
        """Give a span of this source as the place of a printed value, quoting its line."""
        return Place(self.path, line, column, end_line, end_column, offset=self.index(line, column), quote=self.line(line).strip())

    def problem(self, key: str, at: tuple[int, int], /, **detail: object) -> Problem:
        """Give a problem that points at a line and column of this source; ``detail`` fills the message's placeholders."""
        words = tuple((name, str(value)) for name, value in detail.items())
        return Problem(self.path, key, words, *at, self.line(at[0]))
