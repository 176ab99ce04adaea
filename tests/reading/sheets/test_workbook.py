"""Workbooks as documents: where tables begin and end, and what stands around them."""

from __future__ import annotations

import pytest

from tests.made.workbooks import Rows, formatted, xlsx, xlsx_of
from validator.model.address import Address
from validator.model.document import Document, Heading, Table
from validator.model.result import Problem
from validator.reading.contents import Contents
from validator.reading.problems import ReadingError
from validator.reading.sheets.workbook import read_workbook
from validator.reading.sheets.xlsx import read_xlsx
from validator.reading.text import read_document


def read(data: bytes) -> Contents:
    """Read a workbook."""
    return read_workbook(read_xlsx(data, "a.xlsx"), "a.xlsx")


def texts(document: Document | None) -> list[str]:
    """Give the words of all blocks, of tables row by row after their caption."""
    assert document is not None
    found = []
    for block in document.blocks:
        if isinstance(block, Table):
            found += [f"[{block.caption.string}]"]
            found += ["|".join(each.text.string for each in block.cells if each.row == row) for row in range(block.rows)]
        else:
            found.append(block.text.string)
    return found


def sheet(rows: Rows, *merged: str) -> list[str]:
    """Read one sheet."""
    return texts(read(xlsx({"Sheet1": rows}, merged)).document)


def test_lines_over_a_table_are_its_caption() -> None:
    """Title, unit and entries of a form stand over the table, notes below it; none of them are cells."""
    rows = [
        ["支出决算表", None, None],
        ["部门：某局", None, "单位：万元"],
        ["项目", "预算数", "决算数"],
        ["合计", 12, 13],
        ["注：含上年结转。"],
    ]

    assert sheet(rows, "A1:C1") == ["支出决算表", "部门：某局", "[单位：万元]", "项目|预算数|决算数", "合计|12|13", "注：含上年结转。"]


def test_several_tables_in_a_sheet() -> None:
    """A blank row parts tables, unless rows go on as before; tables beside one another are parted by a blank column."""
    below = [["项目", "金额"], ["甲", 1], [], ["乙", 2], ["合计", 3], [], ["附表"], ["项目", "人数"], ["丙", 4]]
    beside = [["收入", "金额", None, "支出", "金额"], ["甲", 1, None, "丙", 3], ["乙", 2, None, "丁", 4]]

    assert sheet(below) == ["[]", "项目|金额", "甲|1", "乙|2", "合计|3", "附表", "[]", "项目|人数", "丙|4"]
    assert sheet(beside) == ["[]", "收入|金额", "甲|1", "乙|2", "[]", "支出|金额", "丙|3", "丁|4"]


def test_running_text_in_a_sheet() -> None:
    """A sheet with one cell in each row is text; lines broken in a cell are lines."""
    assert sheet([["一、概况"], ["全年收入12万元。\n全年支出7万元。"]]) == ["一、概况", "全年收入12万元。", "全年支出7万元。"]


def test_sheets_with_names_are_sections() -> None:
    """Of several sheets each name that says something is the heading of what stands on it."""
    document = read(xlsx({"收入表": [["项目", "金额"], ["甲", 1]], "Sheet2": [["乙", 2], ["丙", 3]]})).document

    assert document is not None
    assert isinstance(document.blocks[0], Heading)
    assert [block.section for block in document.blocks if isinstance(block, Table)] == [("收入表",), ("收入表",)]


def test_a_figure_knows_its_cell() -> None:
    """Sheet, cell, and the characters within it."""
    document = read(xlsx({"决算": [["项目", "金额"], ["合计", formatted("1234.5", "#,##0.00")]]})).document

    assert document is not None
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert table.cells[-1].text.place(0, 8).address == Address(sheet="决算", cell="B2", character=1, end_character=9)


def test_merged_headers_and_a_far_corner() -> None:
    """Merged cells reach over the columns that are there; a far corner costs nothing."""
    rows: list[list[str | int | None]] = [["项目", "金额", None], [None, "年初", "年末"], ["合计", 12, 13]]
    raw = {"XFD1": '<c r="XFD1"><v>7</v></c>'}

    document = read(xlsx({"一": rows}, ["A1:A2", "B1:C1"], raw=raw)).document

    assert document is not None
    (table,) = document.blocks
    assert isinstance(table, Table)
    assert (table.rows, table.columns) == (3, 4)
    assert [(cell.row_span, cell.column_span) for cell in table.cells[:2]] == [(2, 1), (1, 2)]


def test_formulas_without_results_are_told() -> None:
    """They were not checked, and the user can mend it."""
    raw = {name: f'<c r="{name}"><f>1</f></c>' for name in ("A2", "B2")}
    contents = read(xlsx({"一": [["甲", "乙"], []]}, raw=raw))

    assert contents.problems == (Problem("a.xlsx", "formula-without-value", (("sheet", "一"), ("cells", "A2, B2"), ("n", "2"))),)


def test_a_workbook_without_text_is_told() -> None:
    """Nothing shown is nothing checked."""
    for data, key in (
        (xlsx({"一": [[]]}), "file-without-text"),
        (xlsx({"一": [[]]}, raw={"A1": '<c r="A1"><f>1</f></c>'}), "formula-without-value"),
    ):
        with pytest.raises(ReadingError) as told:
            read(data)
        assert told.value.problem.key == key


def test_a_text_written_to_a_sheet_reads_the_same() -> None:
    """The same report in text and in a sheet gives the same headings, paragraphs and tables."""
    source = "一、概况\n\n全年收入12.00万元。\n\n表1 收入\n\n| 项目 | 金额 |\n|---|---|\n| 合计 | 12.00 |\n\n二、支出\n\n支出7万元。\n"
    plain = read_document(source.encode(), "a.txt")

    assert texts(read(xlsx_of(plain)).document) == texts(plain)
