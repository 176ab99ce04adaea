"""Candidates for sums and means: a line that is made of the lines right above or right below it (left or right of it).

They are looked for at a few positions only, and have then to stand at all of them.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate

from validator.extraction.agreed.planes import Plane, Point

__all__ = ["Run", "mean_runs", "sum_runs"]

MOST_ENDS = 5
MEAN_PIVOTS, LONGEST_MEAN, LEAST_MEANS = 4, 400, 0.25
FEWEST = 2
WIDTH = 16


@dataclass(frozen=True, slots=True)
class Run:
    """A line and lines of which it may be made.

    Attributes:
        line: the total or mean.
        parts: the lines right before or right behind it in the view, in order.
        before: whether they stand before it.
    """

    line: int
    parts: tuple[int, ...]
    before: bool


@dataclass(frozen=True, slots=True)
class _Sums:
    """The running sums of a view at one position."""

    sums: Sequence[int]
    counts: Sequence[int]


def sum_runs(plane: Plane, view: Sequence[int]) -> Iterator[Run]:
    """Give runs of a view, sorted, that add up to the line beside them at two positions or more (at one if it has but one)."""
    found: dict[tuple[int, bool], Counter[int]] = {}
    places = {line: _gap(view, line) for line in plane.order}
    for position in plane.pivots:
        running = _running(plane, view, position)
        ends: dict[int, list[int]] = {}
        half = max(1, min((plane.lines[line][position][1] for line in view if position in plane.lines[line]), default=1))
        width = WIDTH * half
        for end, whole in enumerate(running.sums):
            ends.setdefault(whole // width, []).append(end)
        for line, (first, behind) in places.items():
            value, own = plane.lines[line].get(position, (0, 1))
            if value:
                for end in _ends(running.sums[first] - value, half, width, ends):
                    if end <= first - FEWEST and abs(running.sums[first] - value - running.sums[end]) <= own + half * (first - end):
                        found.setdefault((line, True), Counter())[end] += 1
                for end in _ends(running.sums[behind] + value, half, width, ends):
                    if end >= behind + FEWEST and abs(running.sums[behind] + value - running.sums[end]) <= own + half * (end - behind):
                        found.setdefault((line, False), Counter())[end] += 1
    yield from _best(plane, view, places, found)


def _gap(view: Sequence[int], line: int) -> tuple[int, int]:
    """Give where in a view a line stands: how many are before it, and how many before those behind it."""
    first = bisect_left(view, line)
    return first, first + (first < len(view) and view[first] == line)


def _running(plane: Plane, view: Sequence[int], position: int) -> _Sums:
    points = [plane.lines[line].get(position) for line in view]
    sums = tuple(accumulate((point[0] if point else 0 for point in points), initial=0))
    return _Sums(sums, tuple(accumulate((point is not None for point in points), initial=0)))


def _ends(wanted: int, half: int, width: int, ends: Mapping[int, list[int]]) -> Iterator[int]:
    """Give the ends of runs whose running sum is near a wanted one."""
    low, high = (wanted - width // 2 - half) // width, (wanted + width // 2 + half) // width
    for bucket in range(low, high + 1):
        yield from ends.get(bucket, ())


def _best(
    plane: Plane, view: Sequence[int], places: Mapping[int, tuple[int, int]], found: Mapping[tuple[int, bool], Counter[int]]
) -> Iterator[Run]:
    for (line, before), ends in found.items():
        first, behind = places[line]
        needed = min(FEWEST, sum(plane.lines[line].get(position, (0, 0))[0] != 0 for position in plane.pivots))
        ranked = sorted(ends.items(), key=lambda item: (-item[1], abs(item[0] - first)))
        for end, times in ranked[:MOST_ENDS]:
            if times >= needed:
                yield Run(line, tuple(view[end:first] if before else view[behind:end]), before)


def mean_runs(plane: Plane, view: Sequence[int]) -> Iterator[Run]:
    """Give runs of a view whose mean is the line beside them, at one of the two positions where it is printed most finely and at another."""
    running = {position: _running(plane, view, position) for position in plane.filled}
    for line in plane.order:
        half = plane.rounded[line]
        points = {position: (value, max(half, printed)) for position, (value, printed) in plane.lines[line].items()}
        pivots = plane.finest(line)[:MEAN_PIVOTS]
        first, behind = _gap(view, line)
        for before, start, ends in (
            (True, first, range(max(0, first - LONGEST_MEAN), max(0, first - FEWEST + 1))),
            (False, behind, range(behind + FEWEST, min(behind + LONGEST_MEAN, len(view) + 1))),
        ):
            candidates = {end for position in pivots[:FEWEST] for end in _means(points[position], running[position], start, ends)}
            times = {end: sum(_is_mean(points[position], running[position], start, end) for position in pivots) for end in candidates}
            fitting = (end for end in candidates if times[end] >= min(FEWEST, len(pivots)))
            for end in sorted(fitting, key=lambda end: (-times[end], abs(end - start), end))[: MOST_ENDS - 1]:
                if sum(_is_mean(point, running[position], start, end) for position, point in points.items()) >= LEAST_MEANS * len(points):
                    yield Run(line, tuple(view[end:first] if before else view[behind:end]), before)


def _means(point: Point, running: _Sums, start: int, ends: range) -> list[int]:
    """Give the ends of runs whose mean is near a number: of those that are told, or of all, blank ones being 0."""
    value, half = point
    slack = 3 * (half + 1) // 2
    low, high = value - slack, value + slack
    base, told, between = running.sums[start], running.counts[start], slice(ends.start, ends.stop)
    # blank or not, the same sign on both sides: the run may go either way
    found = [
        end
        for end, whole, count in zip(ends, running.sums[between], running.counts[between], strict=True)
        if count != told and low <= (whole - base) / (count - told) <= high
    ]
    if running.counts[-1] < len(running.counts) - 1:
        found += [
            end
            for end, whole in zip(ends, running.sums[between], strict=True)
            if whole != base and low <= (whole - base) / (end - start) <= high
        ]
    return found


def _is_mean(point: Point, running: _Sums, start: int, end: int) -> bool:
    """Whether a number is near the mean of one run, the blank ones left out or taken for 0."""
    value, half = point
    slack = 3 * (half + 1) // 2
    whole, count = running.sums[end] - running.sums[start], running.counts[end] - running.counts[start]
    near = count and abs(whole - value * count) <= slack * abs(count)
    return bool(near) or (whole != 0 and abs(whole - value * (end - start)) <= slack * abs(end - start))
