"""Results: what is left when the lines between are taken off, or added with their signs: Gross profit, 营业利润, Net income."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from validator.extraction.label_words import bare
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum
from validator.extraction.vocabulary import words

__all__ = ["sums_by_result"]

# The words do not say from what: only the neighbouring columns can make such a reading believed.
RESULT = 5.0
MOST_PARTS = 12
ADDING = (LineKind.ITEM, LineKind.TOTAL)


def sums_by_result(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the readings of every result: the result before it (or the first line, or the first open one) less, or with, what stands between."""
    for position, line in enumerate(lines):
        if line.kind not in ADDING or not _result().search(bare(line.label)):
            continue
        first = next((other for other in range(position) if lines[other].kind in ADDING), None)
        bases = {_result_before(lines, position), next(iter(_open(lines, range(position))), None), first}
        for base in sorted(each for each in bases if each is not None):
            between = _open(lines, range(base + 1, position))
            if 0 < len(between) <= MOST_PARTS:
                yield Sum(base, (*between, position), RESULT, "result-taken-off")
                yield Sum(position, (base, *between), RESULT, "result-added")


def _result_before(lines: Sequence[Line], position: int) -> int | None:
    found = (other for other in range(position - 1, -1, -1) if lines[other].kind in ADDING and _result().search(bare(lines[other].label)))
    return next(found, None)


def _open(lines: Sequence[Line], order: range) -> tuple[int, ...]:
    """Give the lines of a range that no total of the range has taken up: a total takes up the items above it in its section."""
    found: list[int] = []
    for position in order:
        if lines[position].kind is LineKind.TOTAL and not _result().search(bare(lines[position].label)):
            while found and lines[found[-1]].kind is LineKind.ITEM and lines[found[-1]].group == lines[position].group:
                found.pop()
        if lines[position].kind in ADDING:
            found.append(position)
    return tuple(found)


@cache
def _result() -> re.Pattern[str]:
    return re.compile(words().pattern("table_result"), re.IGNORECASE)
