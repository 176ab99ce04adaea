"""Texts joined from pieces of lines, with the way back to every character."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from validator.model.text import Piece, Text
from validator.reading.lines import Line

__all__ = ["Span", "apart", "cut", "is_plain", "is_spaced", "join", "join_lines"]

# What joins without a blank: Chinese characters and full-width forms.
_WIDE = "\u2e80"
_BOLD = re.compile(r"(?<!\*)\*\*(?![*\s])([^*]+)(?<!\s)\*\*(?!\*)")
# How each character is read, left over from small print above it: 預(yù)算. The mark of its tone tells it from any other bracket.
_GLOSS = re.compile("[(（](?<=[\u3400-\u9fff].)(?=[^()（）]{0,5}[āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ])[^\\W\\d_]{1,6}[)）]")
# Words set so wide that a blank stands between their characters (同 比 增 加), as in lines that fill the width of a page.
_SPACED = re.compile("[\u3400-\u9fff](?: [\u3400-\u9fff]){2,}(?![\u3400-\u9fff])")
_FEWEST_SPACED, _MOST_SPACED = 2, 4
_BLANK = re.compile("(?<=[\u3400-\u9fff]) (?=[\u3400-\u9fff])")
_NUMBER_BROKEN = re.compile(r"\d[,，]\Z")


class Span(NamedTuple):
    """Characters that stand one after the other on one line.

    Attributes:
        line, column: 1-based place of the first one.
        offset: its index in the file.
        string: the characters.
    """

    line: int
    column: int
    offset: int
    string: str


def join(spans: Sequence[Span], file: str, section: str = "") -> Text:
    """Give one text of pieces of lines.

    Pieces that meet in a Latin letter or a digit on both sides get a blank between them, which maps to the end of the first piece;
    Chinese joins without. Markers of bold print (``**``) are left out, and so is how characters are read (``預(yù)算``).

    >>> join([Span(1, 1, 0, "救助757.64 万"), Span(3, 2, 12, "元")], "a.txt").string
    '救助757.64 万元'
    """
    if len(spans) == 1:
        line, column, offset, string = spans[0]
        return _plain(Text(string, (Piece(0, line, column, offset),), file, section))
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for line, column, offset, string in spans:
        if parts and apart(parts[-1], string):
            parts.append(" ")
            length += 1
        pieces.append(Piece(length, line, column, offset))
        parts.append(string)
        length += len(string)
    return _plain(Text("".join(parts), tuple(pieces), file, section))


def join_lines(lines: Iterable[Line], file: str, section: str = "") -> Text:
    """Give one text of whole lines."""
    return join([Span(line.number, line.column, line.offset, line.string) for line in lines], file, section)


def is_plain(string: str) -> bool:
    """Whether all characters are part of the words: no marker of bold print, no blank within a word, none that says how others are read."""
    if " " not in string and "(" not in string and "（" not in string and "**" not in string:
        return True
    return "**" not in string and not _GLOSS.search(string) and not is_spaced(string)


def is_spaced(string: str) -> bool:
    """Whether words are set with a blank between their characters: two of three characters or more, or a longer one.

    >>> is_spaced("项 目 支 出 预 算 368万元"), is_spaced("合 计 368万元")
    (True, False)
    """
    found = _SPACED.findall(string) if " " in string else []
    return len(found) >= _FEWEST_SPACED or any(len(each) >= 2 * _MOST_SPACED - 1 for each in found)


def _plain(text: Text) -> Text:
    """Leave out what is not part of the words."""
    if is_plain(text.string):
        return text
    if "**" in text.string:
        text = without_bold(text)
    if glosses := [match.span() for match in _GLOSS.finditer(text.string)]:
        text = cut(text, glosses)
    return cut(text, [match.span() for match in _BLANK.finditer(text.string)]) if is_spaced(text.string) else text


def without_bold(text: Text) -> Text:
    """Leave out the markers of bold print, keeping the map."""
    marks = [place for match in _BOLD.finditer(text.string) for place in (match.start(), match.end() - 2)]
    return cut(text, [(mark, mark + 2) for mark in marks])


def cut(text: Text, ranges: Sequence[tuple[int, int]]) -> Text:
    """Leave out the characters of some ranges (sorted, apart), keeping the map of the others.

    >>> spot = Text("## 一、概况", (Piece(0, 7, 1, 90),))
    >>> cut(spot, [(0, 3)]).place(0, 2).column
    4
    """
    kept: list[tuple[int, int]] = []
    start = 0
    for first, last in ranges:
        kept.append((start, first))
        start = last
    kept.append((start, len(text.string)))
    pieces: list[Piece] = []
    length = 0
    for first, last in kept:
        if last <= first:
            continue
        ends = [piece.start for piece in text.pieces[1:]] + [len(text.string)]
        for piece, end in zip(text.pieces, ends, strict=True):
            begin = max(first, piece.start)
            if begin < min(last, end):
                by = begin - piece.start
                pieces.append(piece.moved(length + begin - first, by, piece.offset + by))
        length += last - first
    string = "".join(text.string[first:last] for first, last in kept)
    return Text(string, tuple(pieces) or (text.pieces[0],), text.file, text.section)


def apart(left: str, right: str) -> bool:
    """Whether a blank belongs between two pieces: both meet in Latin script, and no number or word is broken there."""
    end, begin = left[-1:], right[:1]
    if not end or not begin or end >= _WIDE or begin >= _WIDE or end in "“‘([{/$¥€£" or begin in "”’)]}%,.;:!?":
        return False
    if begin.isdigit() and _NUMBER_BROKEN.search(left[-2:]):
        return False
    return not (end in "-‐" and left[-2:-1].isalpha())
