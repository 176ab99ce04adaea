"""Lines whose cells stand under one another."""

from __future__ import annotations

import pytest

from validator.reading.lines import Line, read_lines
from validator.reading.tables.found import words_of
from validator.reading.tables.layout_lines import counts_wide, has_wide_blank, header_above, is_note, run_of, segments

TABLE = "项目    预算    决算\n工资    12.0    11.5\n差旅    3.0    2.5\n"


def lines(text: str) -> list[Line]:
    """Give the lines of a text."""
    return read_lines(text, "a.txt").lines


def test_cells_know_where_they_stand_and_of_what_kind_they_are() -> None:
    """A line is divided at wide blanks; places are counted in characters or, as people see them, with Chinese twice as wide."""
    line = lines("  2013901  行政 运行   51.32　备注")[0]

    assert [(words_of(cell.words), cell.start, cell.stop, cell.kind) for cell in segments(line)] == [
        ("2013901", 2, 9, "integer"),
        ("行政 运行", 11, 16, "words"),
        ("51.32", 19, 24, "figure"),
        ("备注", 25, 27, "words"),
    ]
    assert [(cell.start, cell.stop) for cell in segments(line, wide=True)] == [(2, 9), (11, 20), (23, 28), (30, 34)]
    assert [(cell.words[0].column, cell.words[0].offset) for cell in segments(line)] == [(3, 2), (12, 11), (20, 19), (26, 25)]


def test_figures_tell_how_places_are_counted() -> None:
    """The way of counting under which figures line up is the right one."""
    by_characters = lines("公共服务支出  264.87\n住房  " + " " * 4 + "29.42\n")
    as_seen = lines("公共服务支出  264.87\n住房  " + " " * 8 + "29.42\n")

    assert (counts_wide(by_characters), counts_wide(as_seen)) == (False, True)


@pytest.mark.parametrize(
    ("text", "announced", "taken"),
    [
        (TABLE, False, 3),
        (TABLE + "注：以上金额均为万元。\n", False, 3),
        (TABLE + "全年支出合计14.0万元。\n", False, 3),
        (TABLE + "\n\n\n\n办公    1.0    1.0\n", False, 3),
        (TABLE + "单位：万元\n", False, 3),
        ("姓名    张三\n电话    12345\n", False, 0),
        ("合计    收入    支出\n预算    决算    预算\n", False, 0),
        ("合计    收入    支出\n预算    决算    预算\n", True, 2),
        ("This  is  a  sentence  in  2019.\nIt  has  wide  blanks  5.\nAnd  one  more  7.\n", False, 0),
    ],
)
def test_lines_with_several_cells_and_figures_make_a_table(text: str, announced: bool, taken: int) -> None:
    """A table ends at a note, a sentence, a unit or a wide gap; without figures it must be announced."""
    assert len(run_of(lines(text), 0, announced=announced)) == taken


def test_lines_above_that_head_some_columns_belong_to_the_header() -> None:
    """Short words set in above the first line are part of the header; the name of the table, its unit and titles are not."""
    above = lines("收入决算表\n单位：万元\n     项目\n\n   附属单位\n编码    名称    收入\n")

    assert [line.string for line in header_above(above, 4, 0)] == ["项目", "附属单位"]
    assert header_above(above, 4, 4) == []
    assert header_above(lines("   一、收入\n编码    名称\n"), 1, 0) == []


def test_wide_blanks_and_notes_are_told_from_other_lines() -> None:
    """Two blanks or a Chinese one part cells; a note under a table says what it is."""
    assert [has_wide_blank(line) for line in ("一  二", "一　二", "一 二", "  一")] == [True, True, False, False]
    assert [is_note(line) for line in ("注：本表", "说明: 无", "注意事项")] == [True, True, False]
