"""Lines and pictures that a page draws, read from files drawn by hand."""

from __future__ import annotations

import pytest

from tests.made.pdf import Sheet, pdf
from validator.reading.pdf.drawings import MOST_PATHS, is_narrow, placed
from validator.reading.pdf.glyphs import Page
from validator.reading.pdf.library import pages


def page(sheet: Sheet) -> Page:
    """Read a page."""
    (read,) = pages(pdf(sheet), "a.pdf")
    return read


def rulings(sheet: Sheet) -> list[tuple[int, ...]]:
    """Give the lines on a page, in whole points."""
    return sorted(tuple(round(side) for side in ruling) for ruling in page(sheet).rulings)


@pytest.mark.parametrize(
    ("sheet", "lines"),
    [
        (Sheet().stroke((60, 700), (200, 700)), [(60, 700, 200, 700)]),
        (Sheet().stroke((60, 700), (60, 600)), [(60, 600, 60, 700)]),
        # a corner is two lines
        (Sheet().stroke((60, 700), (200, 700), (200, 600)), [(60, 700, 200, 700), (200, 600, 200, 700)]),
        # narrow areas are lines, others are not
        (Sheet().area(60, 700, 140, 1), [(60, 700, 200, 701)]),
        (Sheet().area(60, 600, 140, 100), []),
        # slanting and very short lines part no cells
        (Sheet().stroke((60, 700), (200, 600)), []),
        (Sheet().stroke((60, 700), (62, 700)), []),
    ],
    ids=["across", "down", "corner", "narrow area", "wide area", "slanting", "short"],
)
def test_lines_straight_across_and_down_are_rulings(sheet: Sheet, lines: list[tuple[int, ...]]) -> None:
    """However they are drawn: with a pen, or filled."""
    assert rulings(sheet) == lines


def test_lines_of_a_page_that_is_moved_and_scaled_stand_where_they_are_seen() -> None:
    """The matrix in force is applied to them."""
    sheet = Sheet()
    sheet.marks.append("q 2 0 0 2 10 20 cm 30 100 m 80 100 l S Q")

    assert rulings(sheet) == [(70, 220, 170, 220)]


def test_a_drawing_of_very_many_lines_is_read_in_part() -> None:
    """A map is no table, and reading it must end."""
    sheet = Sheet()
    for number in range(2 * MOST_PATHS + 100):
        sheet.stroke((60, 100 + number / 20), (200, 100 + number / 20))

    assert MOST_PATHS <= len(page(sheet).rulings) <= 2 * MOST_PATHS


@pytest.mark.parametrize(("box", "pictured"), [((0, 0, 595, 842), True), ((50, 50, 100, 100), False)], ids=["all over", "small"])
def test_a_picture_over_most_of_a_page_is_told(box: tuple[float, float, float, float], pictured: bool) -> None:
    """A page that is scanned has one; a logo is none."""
    assert page(Sheet().picture(*box)).pictured is pictured


def test_a_box_is_turned_with_its_matrix() -> None:
    """The box around all four corners."""
    assert placed((0, 0, 4, 1), (0, 1, -1, 0, 10, 5)) == (9, 5, 10, 9)


@pytest.mark.parametrize(("box", "narrow"), [((0, 0, 100, 2), True), ((0, 0, 2, 100), True), ((0, 0, 2, 2), False), ((0, 0, 9, 9), False)])
def test_a_line_is_narrow_one_way_and_long_the_other(box: tuple[float, float, float, float], narrow: bool) -> None:
    """Dots and areas are no lines."""
    assert is_narrow(box) is narrow
