"""Parts of a table on several pages, put together."""

from __future__ import annotations

import pytest

from tests.made.pdf import Sheet, pdf
from validator.reading.pdf.appending import Whole, is_rest, same_columns, words_in
from validator.reading.pdf.layout import Area, page_blocks
from validator.reading.pdf.library import pages

WIDTHS = [60, 50, 50]


def part(rows: list[list[str]], left: float = 60, widths: list[float] | None = None) -> Area:
    """Read a table with lines from a page of its own."""
    (page,) = pages(pdf(Sheet().table(left, 700, widths or WIDTHS, rows)), "a.pdf")
    (area,) = page_blocks(page)
    assert isinstance(area, Area)
    return area


def words(area: Area) -> list[list[str]]:
    """Give the words of a table, row by row."""
    return [[words_in(cell) for cell in area.cells if cell.row == row] for row in range(area.rows)]


def test_rows_follow_one_another() -> None:
    """Without the header printed again."""
    whole = Whole(part([["项目", "预算", "决算"], ["办公", "12.00", "11.00"]]))

    whole.add(part([["项目", "预算", "决算"], ["差旅", "3.00", "2.00"]]), header=1)
    whole.add(part([["合计", "15.00", "13.00"]]), header=0)

    assert words(whole.area) == [["项目", "预算", "决算"], ["办公", "12.00", "11.00"], ["差旅", "3.00", "2.00"], ["合计", "15.00", "13.00"]]
    assert [cell.row for cell in whole.last.values()] == [3, 3, 3]


def test_the_rest_of_a_row_goes_into_it() -> None:
    """Its label had no room on the page before."""
    whole = Whole(part([["办公", "12.00", "11.00"], ["公务接待", "3.00", "2.00"]]))

    whole.add(part([["费", "", ""], ["合计", "15.00", "13.00"]]), header=0)

    assert words(whole.area) == [["办公", "12.00", "11.00"], ["公务接待费", "3.00", "2.00"], ["合计", "15.00", "13.00"]]


def test_a_part_with_fewer_lines_has_the_columns_of_the_table() -> None:
    """And a part with more gives the table its own."""
    narrow, wide = part([["说明", "无"]], widths=[60, 100]), part([["合计", "15.00", "13.00"]])
    first, second = Whole(wide), Whole(narrow)

    first.add(narrow, header=0)
    second.add(wide, header=0)

    assert [(cell.column, cell.column_span) for cell in first.area.cells] == [(0, 1), (1, 1), (2, 1), (0, 1), (1, 2)]
    assert [(cell.column, cell.column_span) for cell in second.area.cells] == [(0, 1), (1, 2), (0, 1), (1, 1), (2, 1)]


def test_one_doubtful_part_makes_the_table_doubtful() -> None:
    """As its columns may be others."""
    whole = Whole(part([["办公", "12.00", "11.00"]]))

    whole.add(part([["合计", "12.00", "11.00"]])._replace(sure=False), header=0)

    assert not whole.area.sure


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (part([["合计", "1", "1"]]), True),
        (part([["合计", "1", "1"]], left=80), True),
        (part([["合计", "1", "1"]], widths=[50, 60, 50]), False),
        (part([["合计", "1", "1"]], widths=[60, 50, 80]), False),
        (part([["合计", "1"]], widths=[60, 100]), True),
    ],
    ids=["the same", "further right", "other columns", "wider", "one line less"],
)
def test_columns_are_the_same_if_they_begin_at_the_same_places(other: Area, same: bool) -> None:
    """Counted from the left edge of each part."""
    assert same_columns(part([["办公", "1", "1"]]), other) is same


@pytest.mark.parametrize(
    ("above", "below", "rest"),
    [
        (["公务接待", "3.00", ""], ["费", "", ""], True),
        (["公务", "3.00", ""], ["费", "", ""], False),  # there was room
        (["公务接待", "3.00", ""], ["费", "2.00", ""], False),  # a figure below a figure
        (["公务接待", "3.00", ""], ["公务接待", "", ""], False),  # the same again
        (["公务接待", "3.00", ""], ["二、费", "", ""], False),  # an item of its own
        (["公务接待", "", ""], ["费", "", ""], False),  # nothing beside it
    ],
)
def test_a_row_is_the_rest_of_another_if_nothing_else_can_be(above: list[str], below: list[str], rest: bool) -> None:
    """Its words had no room there."""
    first, second = (part([row, ["合计", "1", "1"]]) for row in (above, below))

    assert is_rest(*({cell.column: cell for cell in area.cells if cell.row == 0} for area in (first, second))) is rest
