"""A run of text with a map back to its source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from validator.model.place import Place

__all__ = ["Piece", "Text"]


@dataclass(frozen=True, slots=True)
class Piece:
    """Characters from ``start`` on (up to the next piece) stand one after the other in the source from line/column on.

    Attributes:
        start: index into the joined string.
        line, column: where that character stands (1-based; 0 where the format has no lines).
        offset: the reading-order position of that character within the file.
        path: the place in a format without lines.
    """

    start: int
    line: int
    column: int
    offset: int
    path: str = ""


@dataclass(frozen=True, slots=True)
class Text:
    """A logical line: what the author wrote as one paragraph or cell, however the source breaks it.

    Attributes:
        string: the characters, joined.
        pieces: sorted by ``start``; the first starts at 0. Every character of ``string`` belongs to one piece.
        file: the file as the user named it.
        section: the headings above, joined with " › ".
    """

    string: str
    pieces: tuple[Piece, ...]
    file: str = ""
    section: str = ""

    def place(self, start: int, end: int, around: int = 12) -> Place:
        """Give the source place of ``string[start:end]`` (``start < end``), quoting ``around`` characters on both sides."""
        first, last = self._piece(start), self._piece(end - 1)
        return Place(
            file=self.file,
            line=first.line,
            column=first.column + start - first.start if first.line else 0,
            end_line=last.line,
            end_column=last.column + end - last.start if last.line else 0,
            path=first.path,
            offset=first.offset + start - first.start,
            section=self.section,
            quote=" ".join(self.string[max(0, start - around) : end + around].split()),
        )

    def _piece(self, index: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        return self.pieces[bisect_right(self.pieces, index, key=lambda piece: piece.start) - 1]
