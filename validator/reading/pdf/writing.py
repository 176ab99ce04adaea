"""Lines on a page → texts: what is joined, and with what between."""

from __future__ import annotations

from collections.abc import Sequence

from validator.model.text import Piece, Text
from validator.reading.pdf.glyphs import Cells
from validator.reading.pdf.runs import Row, row_text
from validator.reading.tables.found import is_figure
from validator.reading.texts import apart

__all__ = ["PADDING", "cell_lines", "digits_parted", "joined"]

PADDING = 12.0
_FIGURE = "0123456789.,"


def joined(lines: Sequence[Text], whole: Sequence[bool], blank: Sequence[bool] = ()) -> Text:
    """Join the lines of a paragraph: Latin words with a blank, Chinese without; a word parted by a hyphen is made whole.

    Args:
        lines: of one paragraph; at least one.
        whole: for each line but the last, whether nothing stands between it and the next.
        blank: for each line, whether the file itself has a blank behind it; empty if none has.
    """
    if len(lines) == 1:
        return lines[0]
    strings: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for at, line in enumerate(lines):
        if strings:
            before = strings[-1]
            if _hyphenated(before, line.string):
                strings[-1] = before[:-1]
                length -= 1
            elif (apart(before, line.string) or (blank and blank[at - 1])) and not whole[at - 1]:
                strings.append(" ")
                length += 1
        pieces += [piece._replace(start=piece.start + length) for piece in line.pieces]
        strings.append(line.string)
        length += len(line.string)
    return Text("".join(strings), tuple(pieces), lines[0].file)


def digits_parted(before: str, after: str) -> bool:
    """Whether lines meet in characters of a figure."""
    return before[-1] in _FIGURE and after[0] in _FIGURE


def _hyphenated(before: str, after: str) -> bool:
    """Whether a word was parted at the end of a line."""
    return before[-1:] == "-" and before[-2:-1].islower() and after[:1].islower()


def cell_lines(rows: Sequence[Row], width: float, file: str, cells: Cells) -> tuple[Text, ...]:
    """Give the lines in a cell; a figure that is broken because the cell is too narrow is made whole.

    Args:
        rows: its lines, from the top down.
        width: how wide the cell is; 0 if that is not known.
        file: as the user named it.
        cells: which cell it is.
    """
    lines: list[Text] = []
    for at, row in enumerate(rows):
        text = row_text(row, file, cells=cells)
        if lines and _is_rest(rows[at - 1], row, lines[-1].string, text.string, width):
            lines[-1] = joined([lines[-1], text], whole=[True])
        else:
            lines.append(text)
    return tuple(lines)


def _is_rest(above: Row, below: Row, before: str, after: str, width: float) -> bool:
    """Whether a line of a cell holds the rest of the figure, or of the lone word, above: there was no room for one more character."""
    if not width or len(above) > 1 or len(below) > 1 or " " in before:
        return False
    figure = is_figure(before + after) and digits_parted(before, after)
    word = before[-1].isalpha() and before.isascii() and (after[0].islower() or (before.isupper() and after.isascii() and after.isupper()))
    used = above[0].right - above[0].left
    return (figure or word) and used + used / len(before) > width - PADDING
