"""Runs of characters that stand side by side on a page, and the lines that they make."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter, sub
from typing import NamedTuple

from validator.model.text import Piece, Text
from validator.reading.pdf.glyphs import Cells, Glyphs

__all__ = ["Row", "Run", "between", "parted", "row_text", "rows_of", "runs_of"]

FAR, FAR_BLANK = 0.75, 1.5
BACK = -0.6
NARROW = 2.5
OVERLAP = 0.5
TOUCHING = 0.1
WIDE_BLANK = 2
_WIDE = "\u2e80"
_LINES = re.compile(r"[^\r\n]+")
_BLANKS = re.compile(r"(?<=\S)\s+(?=\S)")
_BLANK_COLUMNS = re.compile(r"\s{3,}")
CHINESE, MIXED, LATIN, DIGITS = 0.2, 0.6, 0.12, 0.18


class Run(NamedTuple):
    """Characters on one line without a wide gap between them.

    Attributes:
        glyphs: of the page.
        first, last: which of them; the last excluded. Neither end is a blank.
        left, bottom, right, top: the box around them.
    """

    glyphs: Glyphs
    first: int
    last: int
    left: float
    bottom: float
    right: float
    top: float

    @property
    def string(self) -> str:
        """The characters as they stand in the file, without the ends of lines that the library sees in it."""
        string = self.glyphs.string[self.first : self.last]
        return string.replace("\r\n", "") if "\r" in string else string

    @property
    def blank_ended(self) -> bool:
        """Whether the file itself has a blank behind its last character."""
        glyphs, at = self.glyphs, self.last
        return at < len(glyphs.string) and glyphs.string[at] == " " and glyphs.right[at] > glyphs.left[at]

    @property
    def height(self) -> float:
        """The height of the line: about the size of the font."""
        return self.top - self.bottom

    @property
    def middle(self) -> float:
        """The height on the page of its middle."""
        return (self.top + self.bottom) / 2


Row = list[Run]
"""The runs of one line, from left to right."""


def runs_of(glyphs: Glyphs) -> list[Run]:
    """Give the runs of a page in the order of the file; what is printed twice over itself stands once."""
    gaps = map(sub, glyphs.left[1:], glyphs.right)
    far = [at for at, gap in enumerate(gaps, 1) if not -NARROW < gap < NARROW]
    found: dict[tuple[str, int, int], Run] = {}
    last: Run | None = None
    for line in _LINES.finditer(glyphs.string):
        start, stop = line.span()
        for first, end in _cut(glyphs, start, stop, far):
            run = _run(glyphs, first, end)
            if run is None:
                continue
            if last is not None and _touch(last, run):
                found.pop(_print(last), None)
                run = between(glyphs, last.first, run.last)
            found.setdefault(_print(run), run)
            last = run
    return list(found.values())


def _print(run: Run) -> tuple[str, int, int]:
    """Give what a run has in common with another that is printed over it."""
    return run.string, round(run.left / 2), round(run.bottom / 2)


def _touch(run: Run, following: Run) -> bool:
    """Whether Chinese words that follow one another in the file, in other fonts, stand side by side without any gap."""
    string = run.glyphs.string
    if string[run.last - 1].isascii() or string[following.first].isascii() or string[run.last : following.first].strip():
        return False
    near = abs(run.middle - following.middle) < OVERLAP * run.height
    return near and abs(following.left - run.right) < TOUCHING * run.height


def _cut(glyphs: Glyphs, start: int, stop: int, far: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Cut characters where a wide gap, a step back or several blanks stand between them."""
    cuts = {cut for at in far[bisect_left(far, start + 1) : bisect_left(far, stop)] if (cut := _gap_end(glyphs, start, stop, at))}
    cuts |= {match.end() for match in _BLANK_COLUMNS.finditer(glyphs.string, start, stop)}
    bounds = [start, *sorted(cuts), stop]
    yield from pairwise(bounds)


def _gap_end(glyphs: Glyphs, start: int, stop: int, at: int) -> int:
    """Give the first character behind a gap, if that parts two runs; else 0. Blanks in it count for what room they take.

    Where the file itself has a blank, a wider gap is taken for that of a line that is stretched to its full width.
    """
    string = glyphs.string
    before, after = at - 1, at
    while before > start and string[before].isspace():
        before -= 1
    while after < stop and string[after].isspace():
        after += 1
    if after == stop or glyphs.left[after] == glyphs.left[before]:
        return 0
    height = max(glyphs.top[before] - glyphs.bottom[before], glyphs.top[after] - glyphs.bottom[after])
    blank = any(glyphs.right[each] > glyphs.left[each] for each in range(before + 1, after))
    gap = glyphs.left[after] - glyphs.right[before]
    return after if gap > (FAR_BLANK if blank else FAR) * height or gap < BACK * height else 0


def _run(glyphs: Glyphs, first: int, last: int) -> Run | None:
    """Give the run of some characters without the blanks around them; None if there is nothing else."""
    string = glyphs.string[first:last]
    words = string.strip()
    if not words:
        return None
    first += len(string) - len(string.lstrip())
    return between(glyphs, first, first + len(words))


def between(glyphs: Glyphs, first: int, last: int) -> Run:
    """Give the run of some characters, blanks included."""
    bottom, top = min(glyphs.bottom[first:last]), max(glyphs.top[first:last])
    return Run(glyphs, first, last, glyphs.left[first], bottom, glyphs.right[last - 1], top)


def parted(run: Run, at: float) -> tuple[Run | None, Run | None]:
    """Give what of a run stands left of a place on the page, and what stands right of it: a character is where its middle is."""
    glyphs = run.glyphs
    cut = next((index for index in range(run.first, run.last) if (glyphs.left[index] + glyphs.right[index]) / 2 > at), run.last)
    return _run(glyphs, run.first, cut), _run(glyphs, cut, run.last)


def rows_of(runs: Iterable[Run]) -> list[Row]:
    """Put runs into lines, from the top down: what overlaps by half of its height stands on one line."""
    rows: list[Row] = []
    bottom = top = 0.0
    for run in sorted(runs, key=attrgetter("middle"), reverse=True):
        if rows and min(top, run.top) - max(bottom, run.bottom) >= OVERLAP * min(top - bottom, run.height):
            rows[-1].append(run)
            if run.height > top - bottom:
                bottom, top = run.bottom, run.top
        else:
            rows.append([run])
            bottom, top = run.bottom, run.top
    for row in rows:
        row.sort(key=attrgetter("left"))
    return rows


def row_text(row: Row, file: str, left: float | None = None, cells: Cells = ()) -> Text:
    """Give the words of a line with their places.

    Runs are parted by two blanks. With a ``left`` edge they are parted by as many as find room, and the line begins with those that part it
    from there, so that lines one below the other keep their columns. In a table all characters know their cell.
    """
    parts: list[str] = []
    pieces: list[Piece] = []
    length = 0
    if left is not None:
        parts.append(" " * _columns(row[0].left - left, row[0]))
        length = len(parts[0])
    for index, run in enumerate(row):
        if index:
            blanks = WIDE_BLANK if left is None else max(WIDE_BLANK, _columns(run.left - row[index - 1].right, run))
            parts.append(" " * blanks)
            length += blanks
        for first, last in _kept(run):
            pieces += run.glyphs.pieces(length, first, last, cells)
            parts.append(run.glyphs.string[first:last])
            length += last - first
    if pieces[0].start:
        pieces.insert(0, Piece(0, 0, 0, 0, pieces[0].address))
    return Text("".join(parts), tuple(pieces), file)


def _columns(gap: float, run: Run) -> int:
    """Give how many narrow characters of its size fit into a gap."""
    return max(0, round(2 * gap / run.height))


def _kept(run: Run) -> Iterator[tuple[int, int]]:
    """Give the stretches of a run that belong to its words.

    A blank that the library only inferred from a gap is left out where the gap is no wider than type setters leave between Chinese
    characters, between these and figures, or between the digits of one figure.
    """
    string = run.glyphs.string
    start = run.first
    usual: float | None = None
    for blank in _BLANKS.finditer(string, run.first, run.last):
        first, last = blank.span()
        if any(run.glyphs.right[at] > run.glyphs.left[at] for at in range(first, last)):
            continue
        usual = _usual_gap(run) if usual is None else usual
        gap = run.glyphs.left[last] - run.glyphs.right[first - 1]
        if gap < usual + _least(string[first - 1], string[last], spaced=run.glyphs.spaced) * run.height:
            yield start, first
            start = last
    yield start, run.last


def _least(before: str, after: str, *, spaced: bool) -> float:
    """Give the least gap between two characters that is a blank, in heights of the line."""
    if before >= _WIDE and after >= _WIDE:
        return CHINESE
    if before >= _WIDE or after >= _WIDE:
        return MIXED if spaced else CHINESE
    return DIGITS if before.isdigit() and after.isdigit() else LATIN


def _usual_gap(run: Run) -> float:
    """Give the gap that stands between most characters of a run, as it does where words are spread over a line."""
    glyphs = run.glyphs
    gaps = [
        glyphs.left[at + 1] - glyphs.right[at]
        for at in range(run.first, run.last - 1)
        if not (glyphs.string[at].isspace() or glyphs.string[at + 1].isspace())
    ]
    return max(0.0, sorted(gaps)[len(gaps) // 2]) if gaps else 0.0
