"""The search for sums and means in one plane."""

from __future__ import annotations

import random

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.adding import Added, Adding
from validator.extraction.agreed.planes import Plane

seeds = st.integers(0, 10**6)


def search(plane: Plane, aside: frozenset[int] = frozenset(), quotients: frozenset[int] = frozenset()) -> list[Added]:
    """Search a plane in which some lines are quotients."""
    return Adding(plane, aside, quotients, set(quotients)).search()


def told(found: list[Added]) -> set[tuple[int, tuple[int, ...]]]:
    """Give sums by total and parts."""
    return {(each.line, each.parts) for each in found if not each.mean}


def added(*lines: list[int]) -> list[int]:
    """Give the sum of lines."""
    return [sum(column) for column in zip(*lines, strict=True)]


def drawn(lines: int, digits: int, seed: int) -> list[list[int]]:
    """Draw lines of four numbers."""
    draw = random.Random(seed)  # noqa: S311 (numbers that can be drawn again, no secret)
    return [[draw.randrange(1, 10**digits) for _ in range(4)] for _ in range(lines)]


@settings(max_examples=30)
@given(first=st.integers(2, 6), second=st.integers(2, 6), seed=seeds)
def test_subtotals_and_their_total_are_found(first: int, second: int, seed: int) -> None:
    """Two groups with a total each and a grand total at the end: each sum is told once, the grand total as the sum of the two."""
    numbers = drawn(first + second, 5, seed)
    groups = numbers[:first], numbers[first:]
    plane = plane_of(*groups[0], added(*groups[0]), *groups[1], added(*groups[1]), added(*numbers))
    end = first + second + 1

    assert told(search(plane)) == {(first, tuple(range(first))), (end, tuple(range(first + 1, end))), (end + 1, (first, end))}


@settings(max_examples=40)
@given(lines=st.integers(3, 14), digits=st.integers(1, 5), seed=seeds)
def test_unrelated_numbers_add_up_to_nothing(lines: int, digits: int, seed: int) -> None:
    """Lines of numbers drawn at random are sums and means of no others."""
    assert search(plane_of(*drawn(lines, digits, seed))) == []


def test_a_position_that_nearly_fits_is_kept_apart() -> None:
    """Where a sum misses by less than a tenth among others that hold, it is told as missed; a larger miss is another matter."""
    lines = [[41_121, 53_034, 66_702, 79_415, 88_830], [59_944, 60_918, 61_972, 19_511, 62_705]]
    total = added(*lines)
    total[1] += 1000
    total[3] *= 2

    (found,) = search(plane_of(*lines, total))

    assert (found.line, found.parts, found.positions, found.missed) == (2, (0, 1), (0, 2, 4), (1,))


def test_quotients_are_no_parts() -> None:
    """Percentages are not added to amounts, and sums need not hold in columns of percentages."""
    lines = [[5213, 52.13, 7108, 44.12], [4787, 47.87, 9003, 55.88], [10000, 100.0, 16111, 99.0]]

    (found,) = search(plane_of(*lines, places=2), aside=frozenset({1, 3}))

    assert (found.line, found.positions) == (2, (0, 1, 2))


def test_a_copy_of_a_total_is_the_same_sum() -> None:
    """The total printed a second time beside itself has the same parts."""
    lines = [[5213, 7108, 3391, 8122, 917, 10441], [4787, 9003, 2718, 6610, 1203, 9557]]
    total = added(*lines)

    assert told(search(plane_of(*lines, total, total))) == {(2, (0, 1)), (3, (0, 1))}


def test_a_failure_among_much_agreement_is_a_doubt() -> None:
    """Where a sum fails at one position and holds at several others the figures there are in doubt, at the edge as well; among two they are not."""
    lines = [[41121, 53034, 66702, 79415, 88830], [59944, 60918, 61972, 19511, 62705]]
    wrong_at_the_end = [*added(*lines)[:4], 851535]

    (found,) = search(plane_of(*lines, wrong_at_the_end))
    assert (found.positions, found.doubted) == ((0, 1, 2, 3), (4,))

    (few,) = search(plane_of(*(line[2:] for line in lines), wrong_at_the_end[2:]))
    assert (few.positions, few.doubted) == ((0, 1), ())


def test_a_total_is_cut_up_in_two_ways_at_most() -> None:
    """A second way needs more evidence than the first, and a third is not looked for."""
    first, second, third = (
        [[5213, 7108, 3391], [4787, 9003, 2718]],
        [[6004, 8111, 1207], [3996, 8000, 4902]],
        [[1111, 9999, 6001], [8889, 6112, 108]],
    )
    total = added(*first)

    found = search(plane_of(*first, total, *second, *third))

    assert len([each for each in found if each.line == 2]) == 2
