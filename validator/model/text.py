"""A run of text with a map back to its source."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

from validator.model.address import UNKNOWN, Address, Box
from validator.model.place import Place

__all__ = ["Piece", "Text"]


class Piece(NamedTuple):
    """Characters from ``start`` on (up to the next piece) stand one after the other in the source from line/column on.

    Attributes:
        start: index into the joined string.
        line, column: where that character stands (1-based; 0 where the format has no lines).
        offset: the reading-order position of that character within the file.
        address: of that character in a format without lines; on a page with one box around all characters of the piece.
        edges: on a page, the left edge of each character and the right edge of the last; empty if not known.
    """

    start: int
    line: int
    column: int
    offset: int
    address: Address = UNKNOWN
    edges: tuple[float, ...] = ()

    def moved(self, start: int, by: int, offset: int) -> Piece:
        """Give what is left from its character ``by`` on, at another index and another place in the reading order."""
        address = self.address._replace(character=self.address.character + by) if by and self.address.character else self.address
        return Piece(start, self.line, self.column + by if self.line else 0, offset, address, self.edges[by:])

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Give the box around its characters from ``start`` up to ``end`` (counted within the piece, both cut to what it has)."""
        if not self.address.boxes or not self.edges:
            return self.address.boxes
        _, bottom, _, top = self.address.boxes[0]
        return ((self.edges[max(0, start)], bottom, self.edges[min(end, len(self.edges) - 1)], top),)


class Text(NamedTuple):
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
            address=self._address(start, end) if first.address else UNKNOWN,
            offset=first.offset + start - first.start,
            section=self.section,
            quote=" ".join(self.string[max(0, start - around) : end + around].split()),
        )

    def _address(self, start: int, end: int) -> Address:
        """Give the address of some characters: as far as they stand in the paragraph or on the page where they begin."""
        first = self._piece(start)
        touched = [piece for piece in self.pieces if piece is first or start < piece.start < end]
        last = [piece for piece in touched if _spot(piece.address) == _spot(first.address)][-1]
        reach = self._end(last, end) - last.start
        boxes = [box for piece in touched if piece.address.page == first.address.page for box in self._boxes(piece, start, end)]
        counted = first.address.character
        return first.address._replace(
            character=counted + start - first.start if counted else 0,
            end_character=last.address.character + reach if counted else 0,
            boxes=tuple(boxes),
        )

    def _boxes(self, piece: Piece, start: int, end: int) -> tuple[Box, ...]:
        return piece.boxes(start - piece.start, self._end(piece, end) - piece.start)

    def _end(self, piece: Piece, end: int) -> int:
        """Give where some characters that end at ``end`` end within a piece."""
        following = self.pieces.index(piece) + 1
        return min(end, self.pieces[following].start) if following < len(self.pieces) else end

    def _piece(self, index: int) -> Piece:
        if len(self.pieces) == 1:
            return self.pieces[0]
        return self.pieces[bisect_right(self.pieces, index, key=lambda piece: piece.start) - 1]


def _spot(address: Address) -> tuple[object, ...]:
    """Give the paragraph, cell or page of an address, which characters may share."""
    return address.part, address.number, address.cells, address.paragraph, address.sheet, address.cell, address.page
