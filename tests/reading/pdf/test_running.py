"""What stands over or under every page."""

from __future__ import annotations

from tests.made.pdf import Sheet, pdf
from validator.reading.pdf.layout import Line, page_blocks
from validator.reading.pdf.library import pages
from validator.reading.pdf.running import without_running_lines


def left(*sheets: Sheet) -> list[list[str]]:
    """Give the lines of pages that are left."""
    blocks = [page_blocks(page) for page in pages(pdf(*sheets), "a.pdf")]
    return [[block.string for block in page if isinstance(block, Line)] for page in without_running_lines(blocks)]


def test_a_line_on_two_pages_stays() -> None:
    """Two pages may begin with the same words."""
    assert left(*[Sheet().write(70, 800, "支出说明")] * 2) == [["支出说明"]] * 2


def test_units_and_names_of_tables_stay() -> None:
    """However many pages they stand on."""
    assert left(*[Sheet().write(70, 800, "收入决算表").write(300, 780, "单位：万元")] * 4) == [["收入决算表", "单位：万元"]] * 4


def test_numbers_of_pages_in_words_are_left_out() -> None:
    """Also where the number is part of a title."""
    sheets = [Sheet().write(70, 800, f"某局决算 第{number}页 共14页").write(70, 700, f"支出{number}万元") for number in range(11, 15)]

    assert left(*sheets) == [[f"支出{number}万元"] for number in range(11, 15)]
