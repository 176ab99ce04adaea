"""How the lines of a file are wrapped: what makes a line full and what begins a paragraph."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from validator.reading.lines import Line
from validator.reading.prose.markers import REMEMBERED, marker

__all__ = ["INDENT", "Wrap", "columns_taken", "ended", "indented", "wrap_of", "wrapped_width"]

NEAR = 6
SLACK = 4
NARROWEST = 30
FEWEST = 4
SHARE_AT_WIDTH = 0.25
SHARE_BEYOND = 0.08
INDENT = 2

# what stands on one line: （类）1,371.17 and （项）。 are no more parted than 1,371.17
_FIRST_WORD = re.compile(r"(?:[（(《“‘「][^（()）《》“”]{0,3}[）)》”’」])?[，。；：、！？]*[\w.,%％/+-]*", re.ASCII)
_CHARACTER = 2
_ENDED = re.compile(r"(?:[。！？!?…]|(?<=[A-Za-z)）\]%\d])\.)[”’\"'」』）)】》*]*\Z")
_OPEN_CLAUSE = re.compile(r"[，,、（(《“—/＋和及与的]\Z")


class Wrap(NamedTuple):
    """How a file is wrapped.

    Attributes:
        width: columns of a full line (a Chinese character takes two); 0 if lines are not wrapped at one width.
        indents: whether an indent begins each paragraph.
        declared: whether each line is a paragraph by the word of its file: only what is plainly broken off goes on in the next.
    """

    width: int
    indents: bool
    declared: bool = False

    def full(self, line: Line, following: Line) -> bool:
        """Whether a line goes so far that the first word of the following one may not have fitted."""
        if not self.width:
            return False
        word = _FIRST_WORD.match(following.string)
        return wrapped_width(line) + max(_CHARACTER, columns_taken(word[0]) if word else 0) >= self.width - SLACK

    def pressed(self, line: Line) -> bool:
        """Whether a line goes right to the edge, so that its end says nothing."""
        return bool(self.width) and wrapped_width(line) >= self.width - 1


def wrapped_width(line: Line) -> int:
    """Give the columns that a line takes on a page: two for a Chinese character, one for a Latin one.

    >>> wrapped_width(Line(1, 3, 2, "执行率 5%", 0))
    11
    """
    return columns_taken(line.string) + min(line.column - 1, INDENT)


def columns_taken(string: str) -> int:
    """Give the columns of some characters: three bytes of UTF-8 take two, one byte takes one."""
    return (len(string.encode("utf-8", "surrogatepass")) + len(string)) // 2


@lru_cache(maxsize=REMEMBERED)
def ended(string: str) -> bool:
    """Whether a line ends a sentence.

    >>> ended("完成预算的100%。”"), ended("共 8 人，其中"), ended("Sales grew 5.0%.")
    (True, False, True)
    """
    return bool(_ENDED.search(string))


def indented(line: Line) -> bool:
    """Whether a line begins far enough in to be meant: one blank is an accident, a Chinese blank or two Latin ones are not."""
    return line.column > INDENT


def wrap_of(lines: Sequence[Line]) -> Wrap:
    """Measure how the running text of a file is wrapped."""
    return Wrap(_width(lines), _indents(lines))


def _width(lines: Sequence[Line]) -> int:
    """Give the width at which many lines break off in the middle of a sentence and beyond which hardly any goes."""
    if len(lines) < FEWEST:
        return 0
    measured = [wrapped_width(line) for line in lines]
    widths = sorted(measured)
    widest = widths[max(0, int(len(widths) * (1 - SHARE_BEYOND)) - 1)]
    near = [(line, width) for line, width in zip(lines, measured, strict=True) if abs(width - widest) <= NEAR]
    broken = Counter(width for line, width in near if not ended(line.string))
    if widest < NARROWEST or broken.total() < max(FEWEST, len(widths) * SHARE_AT_WIDTH):
        return 0
    return max(broken, key=lambda width: (broken[width], width))


def _indents(lines: Sequence[Line]) -> bool:
    """Whether lines after a finished sentence mostly begin further in, and lines within one do not."""
    after = [indented(line) for before, line in pairwise(lines) if ended(before.string) and not marker(line.string)]
    within = [indented(line) for before, line in pairwise(lines) if _OPEN_CLAUSE.search(before.string)]
    return len(after) >= FEWEST and sum(after) * 2 > len(after) and sum(within) * 5 <= len(within)
