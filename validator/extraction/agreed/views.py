"""Which lines of a plane may stand next to each other: all, those under one name, every second one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from validator.extraction.agreed.line_words import name_of
from validator.extraction.agreed.planes import Plane, Point

__all__ = ["named_alike", "scaled", "strides"]

MOST_LINES = 60
STEPS = (2, 3, 4, 5, 6)
FEWEST = 3
NEARBY = 3
FEWEST_NUMBERS = 3
NEARLY_ALL = 0.95


def named_alike(plane: Plane) -> Iterator[Sequence[int]]:
    """Give the lines of each name that several have: the totals of all sections, the percentages of all columns."""
    groups: dict[str, list[int]] = {}
    for line in plane.order:
        if name := name_of(plane.names.get(line, "")):
            groups.setdefault(name, []).append(line)
    yield from (group for group in groups.values() if len(group) > 1)


def strides(plane: Plane) -> Iterator[tuple[int, Sequence[int]]]:
    """Give every second, every third … line, with the step."""
    if len(plane.order) <= MOST_LINES:
        for step in (each for each in STEPS if each * FEWEST <= len(plane.order)):
            for start in range(step):
                yield step, plane.order[start::step]


def scaled(plane: Plane) -> frozenset[int]:
    """Give the lines that are another line nearby times a number that the table does not print: points as a percentage of 225.

    Of the two, the one with rounder numbers is what was counted.
    """
    found: set[int] = set()
    for at, line in enumerate(plane.order):
        for other in plane.order[max(0, at - NEARBY) : at + NEARBY + 1]:
            if other not in (line, *found) and _coarser(plane, other, line) and _proportional(plane, line, other):
                found.add(line)
                break
    return frozenset(found)


def _coarser(plane: Plane, one: int, other: int) -> bool:
    """Whether a line is rounder than another, or as round and larger."""
    rounder = plane.roundness[one] - plane.roundness[other]
    return rounder > 0 or (rounder == 0 and _largest(plane, one) > _largest(plane, other))


def _largest(plane: Plane, line: int) -> int:
    return max(abs(value) for value, _ in plane.lines[line].values())


def _proportional(plane: Plane, line: int, other: int) -> bool:
    """Whether two lines with several different numbers are proportional nearly everywhere, within what the first one hides."""
    common = [
        (point, plane.lines[other][position])
        for position, point in plane.lines[line].items()
        if point[0] and plane.lines[other].get(position, (0, 0))[0]
    ]
    if len(common) < FEWEST_NUMBERS or len({value for (value, _), _ in common}) < FEWEST_NUMBERS:
        return False
    one, two = (point[0] for point in max(common, key=_size))
    fitting = sum(abs(value * two - base * one) <= (half + 1) * abs(two) + abs(one) for (value, half), (base, _) in common)
    return abs(one) != abs(two) and fitting >= NEARLY_ALL * len(common)


def _size(points: tuple[Point, Point]) -> int:
    return abs(points[0][0])
