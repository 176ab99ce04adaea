"""Where the figures stand in the texts of a document."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from validator.model.figure import Figure
from validator.model.text import Text

__all__ = ["Segment", "segments"]


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of a text.

    Attributes:
        text: its characters.
        figure: the number of the figure that it is; None: words between figures.
    """

    text: str
    figure: int | None = None


def segments(text: Text, figures: Sequence[Figure], offsets: Sequence[int]) -> tuple[Segment, ...]:
    """Cut a text at its figures.

    Args:
        text: a paragraph, heading or cell.
        figures: of the file, in reading order; the index of each is its number.
        offsets: of these figures: ``place.offset`` of each.

    >>> from validator.model.place import Place
    >>> from validator.model.text import Piece
    >>> from decimal import Decimal
    >>> printed = Figure("36.5万元", Decimal("36.5"), place=Place("a.txt", 1, 3, offset=2))
    >>> [(segment.text, segment.figure) for segment in segments(Text("支出 36.5 万元。", (Piece(0, 1, 1, -1),), "a.txt"), [printed], [2])]
    [('支出 ', None), ('36.5 万元', 0), ('。', None)]
    """
    cut: list[Segment] = []
    done = 0
    for start, end, number in _spans(text, figures, offsets):
        if start < done:
            continue  # a figure read in two ways is shown once
        cut += [Segment(text.string[done:start])] if start > done else []
        cut.append(Segment(text.string[start:end], number))
        done = end
    return (*cut, Segment(text.string[done:])) if done < len(text.string) else tuple(cut)


def _spans(text: Text, figures: Sequence[Figure], offsets: Sequence[int]) -> Iterable[tuple[int, int, int]]:
    """Give start, end and number of each figure that is printed in a text, in order; of two that begin together the longer first."""
    found: list[tuple[int, int, int]] = []
    for piece, following in zip(text.pieces, [*(each.start for each in text.pieces[1:]), len(text.string)], strict=True):
        first = bisect_left(offsets, piece.offset)
        last = bisect_left(offsets, piece.offset + following - piece.start)
        for number in range(first, last):
            start = piece.start + offsets[number] - piece.offset
            end = _end(text.string, start, figures[number].text)
            found += [(start, end, number)] if end > start else []
    return sorted(found, key=lambda span: (span[0], -span[1]))


def _end(string: str, start: int, printed: str) -> int:
    """Give the index after a printed figure, whose blanks were left out when it was read; ``start`` if it does not stand there."""
    index = start
    for character in printed:
        while index < len(string) and string[index].isspace():
            index += 1
        if index >= len(string) or string[index] != character:
            break
        index += 1
    return index
