"""Lists inside a table: a line, and below it its parts: 其中：中央资金, 其他资金."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.label_words import is_rest
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum

__all__ = ["heads_of_parts", "sums_by_list"]

WITH_REST, OPEN, ONLY_NAMED = 10.0, 7.0, 4.0
LONGEST = 12


def heads_of_parts(lines: Sequence[Line]) -> Iterator[tuple[int, tuple[int, ...]]]:
    """Give each line that has parts named by 其中 directly below it, with those parts."""
    position = 0
    while position < len(lines):
        stop = position + 1
        while stop < len(lines) and lines[stop].kind is LineKind.OF_WHICH:
            stop += 1
        if stop > position + 1 and lines[position].kind in (LineKind.ITEM, LineKind.TOTAL):
            yield position, tuple(range(position + 1, stop))
        position = stop


def sums_by_list(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the lists of parts under a line: up to the rest (其他) if one follows, else those named by 其中, which need not be all."""
    for head, named in heads_of_parts(lines):
        run = _run(lines, named[-1])
        rest = next((position for position in (*named[1:], *run) if is_rest(lines[position].label)), None)
        if rest is not None:
            yield Sum(head, tuple(range(head + 1, rest + 1)), WITH_REST, "list-with-rest")
        if len(named) > 1:
            yield Sum(head, named, OPEN, "list", complete=False)
        if run and rest is None:
            yield Sum(head, (*named, *run), ONLY_NAMED, "list-and-following", complete=False)


def _run(lines: Sequence[Line], last: int) -> tuple[int, ...]:
    """Give the plain lines under the same name behind the last one of 其中, up to the next total, heading or line without words."""
    stop = last + 1
    while stop < min(len(lines), last + LONGEST) and _goes_on(lines[last], lines[stop]):
        stop += 1
    return tuple(range(last + 1, stop))


def _goes_on(part: Line, line: Line) -> bool:
    return line.kind is LineKind.ITEM and bool(line.label) and line.group == part.group
