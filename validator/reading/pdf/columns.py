"""Columns of running text on a page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from validator.reading.pdf.runs import Run, rows_of

__all__ = ["Column", "columns_of"]

FEWEST = 5
NARROWEST = 8.0
FULL = 0.6
CHARACTERS = 10


class Column(NamedTuple):
    """A column: how far to the left and to the right its lines go.

    Attributes:
        left, right: its edges.
        whole: whether it is the only one on its part of the page.
        page: how wide the page is.
    """

    left: float
    right: float
    whole: bool = True
    page: float = 0


def columns_of(runs: Sequence[Run], width: float) -> Iterator[tuple[Column, list[Run]]]:
    """Divide the runs of a page into columns, in reading order.

    Two columns are parted by a strip that no line crosses, with lines of running text, most of them full, on both sides. Lines that go across
    both (titles) part what stands above them from what stands below. ``width`` is that of the page.
    """
    if not runs:
        return
    strip = _strip(runs) if len(runs) >= 2 * FEWEST else None
    if strip is None:
        yield _around(runs)._replace(page=width), list(runs)
        return
    bands: list[list[Run]] = [[]]
    across: list[bool] = [False]
    for row in rows_of(runs):
        crosses = any(run.left < strip < run.right for run in row)
        if crosses != across[-1]:
            bands.append([])
            across.append(crosses)
        bands[-1] += row
    for band, crosses in zip(bands, across, strict=True):
        sides = [band] if crosses else [[run for run in band if run.right <= strip], [run for run in band if run.right > strip]]
        yield from ((_around(side)._replace(whole=crosses, page=width), side) for side in sides if side)


def _around(runs: Sequence[Run]) -> Column:
    return Column(min(run.left for run in runs), max(run.right for run in runs))


def _strip(runs: Sequence[Run]) -> float | None:
    """Give the middle of the strip between two columns of running text; None if there are no two."""
    page = _around(runs)
    wide = page.right - page.left
    narrow = [run for run in runs if run.right - run.left < wide / 2]
    if len(narrow) < 2 * FEWEST or len(narrow) * 2 < len(runs):
        return None
    reach = page.left
    gaps = []
    for before, run in pairwise(sorted(narrow, key=lambda run: run.left)):
        reach = max(reach, before.right)
        if run.left - reach >= NARROWEST and abs((run.left + reach) / 2 - page.left - wide / 2) < wide / 5:
            gaps.append((run.left + reach) / 2)
    return next((gap for gap in gaps if all(_is_text(side) for side in _sides(narrow, gap))), None)


def _sides(runs: Sequence[Run], strip: float) -> tuple[list[Run], list[Run]]:
    return [run for run in runs if run.right <= strip], [run for run in runs if run.left >= strip]


def _is_text(side: Sequence[Run]) -> bool:
    """Whether one side of a page is running text: most of its lines are full and long."""
    if len(side) < FEWEST:
        return False
    column = _around(side)
    full = sum(run.right - run.left > FULL * (column.right - column.left) and run.last - run.first >= CHARACTERS for run in side)
    return full > FULL * len(side)
