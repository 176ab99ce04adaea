"""Lines that may stand next to each other."""

from __future__ import annotations

from tests.extraction.agreed.drawn_planes import plane_of
from validator.extraction.agreed.views import named_alike, scaled, strides


def test_lines_of_one_name_belong_together() -> None:
    """The subtotals of all sections are one view; names that stand alone and lines without a name are none."""
    names = {0: "Rent", 1: "A › Subtotal", 3: "B › Subtotal (2)", 4: ""}

    assert list(named_alike(plane_of([1], [2], [3], [4], [5], names=names))) == [[1, 3]]


def test_every_second_and_every_third_line_are_views() -> None:
    """Six lines are cut into two threes and no further."""
    assert list(strides(plane_of(*[[number] for number in range(1, 7)]))) == [(2, (0, 2, 4)), (2, (1, 3, 5))]


def test_a_line_that_is_another_times_a_number_is_no_part() -> None:
    """Points as a percentage of 225 that the table does not print: the rounder line is what was counted."""
    plane = plane_of([180, 90, 45, 207], [80, 40, 20, 92.0], [13.7, 22.1, 9.9, 30.3], places=1)

    assert scaled(plane) == {1}


def test_lines_of_few_different_numbers_are_no_multiples() -> None:
    """Two numbers that are twice two others prove nothing."""
    assert scaled(plane_of([10, 10, 30], [20, 20, 60])) == frozenset()
