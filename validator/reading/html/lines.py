"""Lines of text collected from the pieces of a page, white space collapsed as a browser does."""

from __future__ import annotations

import re

from validator.model.address import Address
from validator.model.text import Piece, Text
from validator.reading.html.source import PageSource
from validator.reading.texts import cut

__all__ = ["LineCollector"]

_WORDS = re.compile(r"[^ \t\r\n\f]+(?: [^ \t\r\n\f]+)*")
_SUPERSCRIPT = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
_WIDE = "\u2e80"
_WHITE = " \t\r\n\f"
_BREAK = re.compile(f"[{_WHITE}]")


class LineCollector:
    """Collects the text of one block after another.

    Attributes:
        source: knows where words stand.
        file: as the user named it.
        packed: the source is not the file itself: places are paragraphs and characters, not lines and columns.
    """

    def __init__(self, source: PageSource, file: str, *, packed: bool = False) -> None:
        self.source = source
        self.file = file
        self.packed = packed
        self._count = 0
        self._lines: list[Text] = []
        self._strings: list[str] = []
        self._pieces: list[Piece] = []
        self._length = 0
        self._blank = False

    def add(self, text: str, *, kept: bool = False, raised: bool = False) -> None:
        """Add the text of a node; ``kept``: its line ends count; ``raised``: it is printed as a superscript."""
        if not kept and not text.strip(_WHITE):
            self._blank = True
            return
        for number, line in enumerate(re.split(r"\r\n|\r|\n", text) if kept else (text,)):
            if number:
                self.end_line()
            at = 0
            for words in _WORDS.finditer(line):
                self._blank |= words.start() > at
                self._add(words[0], raised=raised)
                at = words.end()
            self._blank |= at < len(line)

    def alone(self, text: str) -> tuple[Text, ...]:
        """Give the lines of a text that is all that stands in its block: the same as to add it and to take what there is, for most at once."""
        words = text.strip(_WHITE)
        if not words:
            return ()
        if not (self.packed or self._strings or _BREAK.search(words)):
            pieces = [Piece(index, spot.line, spot.column, spot.offset) for index, spot in self.source.find(words)]
            return (Text(words, tuple(pieces), self.file),)
        self.add(text)
        return self.take()

    def prefix(self, string: str) -> None:
        """Begin a line with characters that stand nowhere in the source: the number of an item."""
        self._strings.append(string)
        self._length += len(string)

    def pass_over(self, text: str) -> None:
        """Leave out text that is not shown, but go on behind it."""
        for words in _WORDS.finditer(text):
            self.source.find(words[0])

    def end_line(self) -> None:
        """End the line, if there is one."""
        if not self._strings:
            self._blank = False
            return
        string = "".join(self._strings)
        words = string.strip()
        if words and self._pieces:
            first = self._pieces[0]
            number = (first.moved(0, 0, first.offset),) if first.start else ()
            self._count += 1
            counted = Piece(0, 0, 0, first.offset, Address(paragraph=self._count, character=1))
            text = Text(string, (counted,) if self.packed else (*number, *self._pieces), self.file)
            begin = string.index(words[0])
            self._lines.append(cut(text, [(0, begin), (begin + len(words), len(string))]) if words != string else text)
        self._strings, self._pieces, self._length, self._blank = [], [], 0, False

    def take(self) -> tuple[Text, ...]:
        """Give the lines since the last time, and begin anew."""
        self.end_line()
        lines, self._lines = tuple(self._lines), []
        return lines

    def _add(self, words: str, *, raised: bool) -> None:
        """Add words, with a blank before them where one is shown."""
        spots = self.source.find(words)
        shown = words.translate(_SUPERSCRIPT) if raised else words
        if self._blank and self._strings and _apart(self._strings[-1], shown):
            self._strings.append(" ")
            self._length += 1
        self._blank = False
        for index, spot in spots:
            self._pieces.append(Piece(self._length + index, spot.line, spot.column, spot.offset))
        self._strings.append(shown)
        self._length += len(shown)


def _apart(left: str, right: str) -> bool:
    """Whether a blank is kept between words: not where a line of Chinese was broken in the source."""
    return not (left[-1:] >= _WIDE and right[:1] >= _WIDE)
