"""Marks inside the numbers of a table."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.drawn import draw, figures
from validator.extraction.number_marks import with_points


def strings(drawing: str) -> list[str]:
    """Give the cells of a drawing after their marks were read."""
    return [cell.text.string for cell in with_points(draw(drawing)).cells]


def test_decimal_commas_become_points() -> None:
    """1.234,5 and 1 234,5 are 1,234.5 in a table of decimal commas; signs, percent signs and words stay."""
    assert strings("Land | 1.234,5 | -0,75 %\nNord, Ost | 2 345 678,25 | 12") == [
        *("Land", "1,234.5", "-0.75 %"),
        *("Nord, Ost", "2,345,678.25", "12"),
    ]


def test_one_comma_among_points_is_a_slip() -> None:
    """34,74 in a table of points stays for those who look for malformed numbers; so do commas between thousands."""
    slip = "A | 34,74 | 12.5\nB | 8.1 | 1,234.5"
    thousands = "A | 1,234 | 5,678\nB | 2,345 | 9,876"

    assert with_points(draw(slip)) == draw(slip)
    assert with_points(draw(thousands)) == draw(thousands)


@settings(max_examples=40)
@given(st.lists(st.tuples(st.integers(0, 10**7), st.integers(0, 99)), min_size=4, max_size=4))
def test_both_ways_of_printing_are_read_alike(numbers: list[tuple[int, int]]) -> None:
    """A table with decimal commas has the values of the same table with points; every cell keeps its place."""
    points = [f"{whole:,}.{cents:02}" for whole, cents in numbers]
    commas = [number.translate(str.maketrans(",.", ".,")) for number in points]
    drawings = ["Item | A | B\nx | {} | {}\ny | {} | {}".format(*cells) for cells in (points, commas)]

    one, two = map(figures, drawings)

    assert {at: figure.value for at, figure in two.figures.items()} == {at: figure.value for at, figure in one.figures.items()}
    assert {at: figure.place for at, figure in two.figures.items()} == {at: figure.place for at, figure in one.figures.items()}
