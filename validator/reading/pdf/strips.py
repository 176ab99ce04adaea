"""Columns of a table without lines: where its words and figures stand under one another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from validator.reading.pdf.runs import Row, Run, between
from validator.reading.tables.found import is_figure

__all__ = ["Part", "Strip", "cut", "strips_of", "under", "widened", "words_in_run"]

APART = 2.0
EDGE = 1.5
WIDER = 1.4
CELL_GAP = 0.45
_WORD = re.compile(r"\S+")
_BEFORE, _BEHIND = frozenset({*"$¥￥€£", "US$", "HK$", "RMB", "CNY"}), frozenset("%％)）")


class Strip(NamedTuple):
    """A column: from where to where its figures and words go."""

    left: float
    right: float


class Part(NamedTuple):
    """What of a line stands in one column, or over several: the first and the last of them."""

    run: Run
    first: int
    last: int


def words_in_run(run: Run) -> list[Run]:
    """Give the words of a run."""
    return [between(run.glyphs, *match.span()) for match in _WORD.finditer(run.glyphs.string, run.first, run.last)]


def strips_of(rows: Sequence[Row]) -> list[Strip]:
    """Give the columns of rows of figures: what no gap goes through from the first row to the last.

    Gaps that the words of labels only happen to have in common part no columns, nor do those between a figure and its sign.
    """
    words = sorted((word for row in rows for run in row for word in words_in_run(run)), key=lambda word: word.left)
    groups: list[list[Run]] = []
    right = 0.0
    for word in words:
        if groups and word.left - right < APART:
            groups[-1].append(word)
            right = max(right, word.right)
        else:
            groups.append([word])
            right = word.right
    joined: list[list[Run]] = []
    gaps = [(left.right, run.left) for row in rows for left, run in pairwise(row)]
    for group in groups:
        if joined and not _are_apart(joined[-1], group, gaps):
            joined[-1] += group
        else:
            joined.append(group)
    return [Strip(min(word.left for word in group), max(word.right for word in group)) for group in joined]


def _are_apart(left: Sequence[Run], right: Sequence[Run], gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether two groups of words are two columns: one holds figures alone, or a wide gap of a row stands between them."""
    if all(word.string in _BEFORE for word in left) or all(word.string in _BEHIND for word in right):
        return False
    if all(is_figure(word.string) for word in right) or all(is_figure(word.string) for word in left):
        return True
    edge, begin = max(word.right for word in left), min(word.left for word in right)
    return any(low <= edge + APART and begin - APART <= high for low, high in gaps)


def cut(row: Row, strips: Sequence[Strip], *, spans: bool = False) -> Iterator[Part]:
    """Cut the runs of a line at the gaps between columns.

    Words that may span columns are cut only where the gap is wider than between words, or where a word stands at the edge of its column.
    """
    for run in row:
        words = words_in_run(run)
        gaps = [following.left - word.right for word, following in pairwise(words)]
        least = max(CELL_GAP * run.height, WIDER * min(gaps)) if spans and gaps else 0.0
        first = words[0]
        for at, word in enumerate(words):
            following = words[at + 1] if at + 1 < len(words) else None
            if following is None or _ends(word, following, strips, least):
                part = between(run.glyphs, first.first, word.last)
                columns = under(part, strips)
                yield Part(part, columns[0], columns[-1])
                first = following or first


def _ends(word: Run, following: Run, strips: Sequence[Strip], least: float) -> bool:
    """Whether what stands in a column ends with a word: the next stands in another, or a wide gap goes before the edge of its own."""
    column, other = under(word, strips)[-1], under(following, strips)[0]
    wide = following.left - word.right >= least
    begins = abs(following.left - strips[other].left) < EDGE
    if column >= other:
        return wide and begins and least > 0
    return wide or begins or abs(word.right - strips[column].right) < EDGE


def widened(strips: Sequence[Strip], rows: Sequence[Row]) -> list[Strip]:
    """Give columns as wide as the widest words in them, between their neighbours."""
    wide = list(strips)
    for part in (part for row in rows for part in cut(row, strips)):
        at = part.first
        low = strips[at - 1].right + APART if at else float("-inf")
        high = strips[at + 1].left - APART if at + 1 < len(strips) else float("inf")
        if part.last == at and low <= part.run.left and part.run.right <= high:
            wide[at] = Strip(min(wide[at].left, part.run.left), max(wide[at].right, part.run.right))
    return wide


def under(run: Run, strips: Sequence[Strip]) -> list[int]:
    """Give the columns that a run stands in or over; the nearest if it stands in none."""
    over = [at for at, strip in enumerate(strips) if run.left < strip.right and strip.left < run.right]
    return over or [min(range(len(strips)), key=lambda at: max(strips[at].left - run.right, run.left - strips[at].right))]
