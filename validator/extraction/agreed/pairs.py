"""Candidates for sums of two lines that stand anywhere: a difference is the sum of what is taken off and what is left."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from math import log2

from validator.extraction.agreed.planes import Line, Plane

__all__ = ["Pair", "pairs"]

MOST_LINES, WINDOW = 90, 16
FEWEST = 2
WIDTH = 16
LEAST_CAP, TWINS_CAP = 0.3, 2.0
Index = Mapping[int, list[tuple[int, int]]]


@dataclass(frozen=True, slots=True)
class Pair:
    """A line and two lines of which it may be the sum.

    Attributes:
        line: the sum.
        parts: in order.
        bits: the most that one agreement can say: less where many pairs fit by chance, as among small counts.
    """

    line: int
    parts: tuple[int, int]
    bits: float


def pairs(plane: Plane) -> Iterator[Pair]:
    """Give pairs that add up to another line at two positions or more. In large tables only lines near each other are tried."""
    window = len(plane.order) if len(plane.order) <= MOST_LINES else WINDOW
    fitting: dict[int, Counter[tuple[int, int]]] = {line: Counter() for line in plane.order}
    caps: dict[int, list[float]] = {line: [] for line in plane.order}
    for position in plane.pivots:
        for line, found in _at(plane, position, window).items():
            fitting[line].update(found)
            told = min(2 * window, plane.filled[position])
            caps[line].append(log2(max(1.0, told * told / 4 / (len(found) + 1))))
    for line, counts in fitting.items():
        needed = min(FEWEST, sum(plane.lines[line].get(position, (0, 0))[0] != 0 for position in plane.pivots))
        cap = max(LEAST_CAP, 1 + sum(caps[line]) / len(caps[line])) if caps[line] else LEAST_CAP
        yield from (Pair(line, parts, cap) for parts, times in sorted(counts.items()) if times >= needed)
        yield from (Pair(line, parts, max(cap, TWINS_CAP)) for parts in _twins(plane, line, window) if counts[parts] < needed)


def _at(plane: Plane, position: int, window: int) -> dict[int, list[tuple[int, int]]]:
    """Give the pairs that add up at one position, by their sum."""
    told = [(line, *plane.lines[line][position]) for line in plane.order if plane.lines[line].get(position, (0, 0))[0]]
    width = WIDTH * max((half for _, _, half in told), default=1)
    index: dict[int, list[tuple[int, int, int]]] = {}
    for line, value, half in told:
        index.setdefault(value // width, []).append((line, value, half))
    found: dict[int, list[tuple[int, int]]] = {line: [] for line, _, _ in told}
    for number, (one, first, half) in enumerate(told):
        for other, second, slack in told[number + 1 :]:
            if plane.index[other] - plane.index[one] > 2 * window:
                break
            whole, rest = first + second, half + slack
            for bucket in range((whole - rest - slack) // width, (whole + rest + slack) // width + 1):
                for line, value, own in index.get(bucket, ()):
                    if line not in (one, other) and abs(whole - value) <= rest + own and _near(plane, line, one, other, window):
                        found[line].append((one, other))
    return found


def _near(plane: Plane, line: int, one: int, other: int, window: int) -> bool:
    at = plane.index[line]
    return abs(plane.index[one] - at) <= window and abs(plane.index[other] - at) <= window


def _twins(plane: Plane, line: int, window: int) -> Iterator[tuple[int, int]]:
    """Give pairs of a line that is nearly the same and of the line that makes the difference: mostly 8 = 8, now and then 9 = 8 + 1."""
    own = plane.lines[line]
    for other in plane.order:
        twin = plane.lines[other]
        if other == line or abs(plane.index[other] - plane.index[line]) > window or not _alike(plane, own, twin):
            continue
        apart = [(position, value - twin.get(position, (0, 0))[0]) for position, (value, _) in own.items() if value]
        rest = tuple((position, miss) for position, miss in apart if miss)
        if rest and len(apart) - len(rest) > 2 * len(rest):
            third = plane.by_numbers.get(rest)
            if third is not None and third not in (line, other):
                yield min(other, third), max(other, third)


def _alike(plane: Plane, one: Line, other: Line) -> bool:
    """Whether two lines are the same at one of the positions that are looked at."""
    return any(position in one and position in other and one[position][0] == other[position][0] != 0 for position in plane.pivots)
