"""Numbers of tables as lines of whole numbers."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.agreed.drawn_planes import plane_of
from tests.extraction.drawn import figures
from validator.extraction.agreed.planes import MOST_DIGITS, bits_of, planes


def test_numbers_count_in_halves_of_the_finest_place() -> None:
    """Beside 4.25 every number is told in halves of a hundredth, with half a unit of its own last digit: what rounding hides."""
    rows, columns = planes(figures("Item | A | B\na | 12.5 | 3\nb | 4.25 | 10"))

    assert rows.lines == {1: {1: (2500, 10), 2: (600, 100)}, 2: {1: (850, 1), 2: (2000, 100)}}
    assert columns.lines == {1: {1: (2500, 10), 2: (850, 1)}, 2: {1: (600, 100), 2: (2000, 100)}}
    assert (rows.one, rows.rows, columns.rows) == (200, True, False)


def test_lines_have_the_words_that_name_them() -> None:
    """Rows are named by their labels and columns by their headers."""
    rows, columns = planes(figures("Item | A | B\nfirst | 12 | 3\nsecond | 4 | 10"))

    assert (rows.names[2], columns.names[1]) == ("second", "A")


def test_numbers_inside_words_are_left_out() -> None:
    """What stands in a sentence or is a bound is no number of the table's lines."""
    rows, _ = planes(figures("Item | A | B\na | 不少于30天 | 3\nb | 4 | 10"))

    assert rows.lines == {1: {2: (6, 1)}, 2: {1: (8, 1), 2: (20, 1)}}


def test_counts_rounded_at_random_are_coarser() -> None:
    """Where every count of a table is a multiple of 3, each hides up to 3 in both directions."""
    drawing = "Area | A | B | C\n" + "\n".join(f"r{row} | {3 * row} | {6 * row + 9} | {12 + 3 * row}" for row in range(1, 6))

    rows, _ = planes(figures(drawing))

    assert {half for line in rows.lines.values() for _, half in line.values()} == {6}


def test_zeros_that_say_nothing_are_known() -> None:
    """A line of 85.00 and 12.00 is printed to hundredths and used to units."""
    plane = plane_of([85, 12], [85.5, 12.25], places=2)

    assert plane.rounded == {0: 100, 1: 1}
    assert plane.grains == {0: 200, 1: 50}


def test_lines_with_the_same_numbers_are_twins() -> None:
    """Blanks and zeros make no difference; the first of the lines stands for all."""
    plane = plane_of([5, 0, 7], [5, None, 7], [5, 1, 7])

    assert plane.twin == {0: 0, 1: 0, 2: 2}


@given(st.lists(st.lists(st.integers(0, 9) | st.none(), min_size=4, max_size=8), min_size=2, max_size=8))
def test_pivots_are_few_and_tell_every_line(lines: list[list[int | None]]) -> None:
    """Every line with a number other than 0 is told at one of the positions at which relations are looked for."""
    plane = plane_of(*lines)

    assert len(plane.pivots) <= 5
    if len(plane.filled) <= 5:
        assert all(
            any(line.get(at, (0, 1))[0] for at in plane.pivots) for line in plane.lines.values() if any(value for value, _ in line.values())
        )


@settings(max_examples=50)
@given(value=st.integers(-(10**9), 10**9), half=st.integers(1, 1000))
def test_a_number_says_no_more_than_its_digits(value: int, half: int) -> None:
    """The bits of a number lie between none and a limit, and are fewer the coarser it is printed."""
    assert 0 <= bits_of((value, 2 * half)) <= bits_of((value, half)) <= MOST_DIGITS
