"""Sums that codes state: 201 is 20101 and 20139, 20139 is 2013901 and 2013950; a bare total is the sum of the outermost."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from validator.extraction.label_words import total_of
from validator.extraction.matrix import Line, LineKind
from validator.extraction.sums import Sum

__all__ = ["sums_by_code"]

CODES, CODED_TOTAL = 12.0, 11.0


def sums_by_code(lines: Sequence[Line]) -> Iterator[Sum]:
    """Give the sums among lines with codes: the parent of a code is the longest other code that it begins with."""
    known = {line.code: position for position, line in enumerate(lines) if line.code and line.kind is not LineKind.MEASURE}
    children: dict[str, list[int]] = {}
    for code, position in known.items():
        children.setdefault(_parent(code, known), []).append(position)
    for parent, parts in children.items():
        if parent:
            yield Sum(known[parent], tuple(sorted(parts)), CODES, "codes")
    if len(children) > 1 or len(known) * 2 > len(lines):
        yield from _totals(lines, tuple(sorted(children.get("", ()))))


def _parent(code: str, known: Mapping[str, int]) -> str:
    return next((code[:length] for length in range(len(code) - 1, 0, -1) if code[:length] in known), "")


def _totals(lines: Sequence[Line], outermost: tuple[int, ...]) -> Iterator[Sum]:
    """Give the totals without a code that every outermost code is a part of."""
    for position, line in enumerate(lines):
        if line.kind is LineKind.TOTAL and not line.code and outermost:
            yield Sum(position, outermost, CODED_TOTAL if not total_of(line.label) else CODED_TOTAL - 2, "codes-total")
