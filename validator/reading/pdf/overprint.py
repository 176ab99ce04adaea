"""Characters that a file draws out of their order: into gaps that it left on lines drawn before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.reading.pdf.glyphs import Glyphs
from validator.reading.pdf.runs import Row, Run, rows_of, runs_of

__all__ = ["runs_in_order"]

INSIDE = 0.3
TOUCHING = 0.1
LARGE = 2.0


def runs_in_order(glyphs: Glyphs) -> list[Run]:
    """Give the runs of a page.

    A program that takes some signs of a line from another font (quotation marks beside Chinese characters) may draw them last: they are
    put where they stand.
    """
    runs = _without_watermarks(runs_of(glyphs))
    filled = {run.first: (run.last, inside) for run, inside in _filled(runs)}
    if not filled:
        return runs
    late = {index for _, inside in filled.values() for index in inside}
    order: list[int] = []
    at = 0
    while at < len(glyphs.string):
        if at in filled:
            last, inside = filled[at]
            own = [index for index in range(at, last) if not glyphs.string[index].isspace() or glyphs.right[index] > glyphs.left[index]]
            order += sorted([*own, *inside], key=lambda index: glyphs.left[index])
            at = last
        else:
            order += [] if at in late else [at]
            at += 1
    return runs_of(glyphs.only(order))


def _without_watermarks(runs: list[Run]) -> list[Run]:
    """Leave out words much larger than others that are printed over several of these."""
    if not runs:
        return runs
    usual = sorted(run.height for run in runs)[len(runs) // 2]
    large = [run for run in runs if run.height > LARGE * usual]
    marks = {id(run) for run in large if sum(_overlaps(run, other) for other in runs if other.height <= LARGE * usual) > 1}
    return [run for run in runs if id(run) not in marks] if marks else runs


def _overlaps(run: Run, other: Run) -> bool:
    """Whether the middle of one run stands in the box of another."""
    return run.left < (other.left + other.right) / 2 < run.right and run.bottom < other.middle < run.top


def _filled(runs: Sequence[Run]) -> Iterator[tuple[Run, list[int]]]:
    """Give the runs that go on in others, drawn elsewhere in the file, each with the characters of these."""
    for row in rows_of(runs):
        at = 0
        while at < len(row):
            others = _others(row[at:])
            if others:
                yield row[at], [index for other in others for index in range(other.first, other.last)]
            at += 1 + len(others)


def _others(row: Row) -> list[Run]:
    """Give the runs behind the first of some that stand in its gaps, or go on without any gap."""
    first, right = row[0], row[0].right
    others: list[Run] = []
    for run in row[1:]:
        inside = run.right < first.right and _in_gap(run, first)
        if not (inside or _touch(row[len(others)], run, right)):
            break
        others.append(run)
        right = max(right, run.right)
    return others


def _touch(last: Run, run: Run, right: float) -> bool:
    """Whether a run begins where others end, and neither is a figure or a Latin word there."""
    return (
        abs(run.left - right) < TOUCHING * run.height
        and not (last.string[-1].isalnum() and run.string[0].isascii())
        and not last.string[-1].isascii()
    )


def _in_gap(other: Run, run: Run) -> bool:
    """Whether a run stands where another has no character."""
    glyphs, slack = run.glyphs, INSIDE * run.height
    return not any(
        glyphs.left[index] < other.right - slack and other.left + slack < glyphs.right[index]
        for index in range(run.first, run.last)
        if not glyphs.string[index].isspace()
    )
