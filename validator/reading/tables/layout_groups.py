"""Words of a header that are centred over groups of columns: 预算数 over six, 决算数 over the next six."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations, pairwise

from validator.reading.tables.layout_columns import Column
from validator.reading.tables.layout_lines import Segment

__all__ = ["centred_over"]

# With more words, a line names single columns; with more columns, any word is centred over some of them.
MOST_WORDS, MOST_COLUMNS = 3, 20
FEWEST_EACH = 2
# How far the middle of a word may stand from the middle of its columns, as a part of what they take.
ASTRAY = 0.12


def centred_over(line: Sequence[Segment], columns: Sequence[Column]) -> tuple[range, ...]:
    """Give the columns under each of the few words of a header line that share all columns; nothing if they are not centred over such.

    Each word must stand over the middle of at least two columns, all columns together, and clear of those of the others.
    """
    if not FEWEST_EACH <= len(line) <= MOST_WORDS or not FEWEST_EACH * len(line) <= len(columns) <= MOST_COLUMNS:
        return ()
    cuts = combinations(range(1, len(columns)), len(line) - 1)
    ways = [tuple(range(*ends) for ends in pairwise((0, *cut, len(columns)))) for cut in cuts]
    misses = {way: max(_miss(cell, columns, under) for cell, under in zip(line, way, strict=True)) for way in ways}
    best = min(misses, key=lambda way: misses[way])
    return best if misses[best] <= ASTRAY else ()


def _miss(cell: Segment, columns: Sequence[Column], under: range) -> float:
    """Give how far a word stands from the middle of some columns, as a part of their width; 1 if they cannot be its own."""
    low, high = columns[under[0]].low, columns[under[-1]].high
    if len(under) < FEWEST_EACH or cell.start < low or cell.stop > high:
        return 1.0
    return abs((cell.start + cell.stop) - (low + high)) / 2 / (high - low)
