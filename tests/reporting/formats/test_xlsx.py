"""The workbook of findings."""

from __future__ import annotations

import re
from dataclasses import replace
from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from tests.reporting.samples import FILE, finding, result
from validator.model.result import FileResult, Result
from validator.reading.sheets.xlsx import read_xlsx
from validator.reporting.formats.xlsx import render
from validator.reporting.options import Options

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _shown(data: bytes) -> dict[str, dict[tuple[int, int], str]]:
    """Give what each sheet shows, by row and column."""
    return {sheet.name: {(cell.row, cell.column): cell.text for cell in sheet.cells} for sheet in read_xlsx(data, "a.xlsx")}


def _part(data: bytes, name: str) -> Any:
    with ZipFile(BytesIO(data)) as package:
        return etree.fromstring(package.read(name))


def test_every_finding_is_a_row() -> None:
    """Number, file, place, section, severity, rule, message, arithmetic, cause, repair and quote; problems of files are rows too."""
    shown = _shown(render(result(), Options("zh", "1.0")))["问题清单"]

    heads = ["序号", "文件", "位置", "章节", "级别", "规则", "问题", "算式", "可能原因", "修改建议", "原文", "处理", "指纹"]
    assert [shown.get((0, column), "") for column in range(13)] == heads
    assert [shown.get((1, column), "") for column in range(11)] == [
        *("1", FILE, "4:31", "二、支出情况", "错误", "core/share-of-total"),
        *(
            "821.22万元 ÷ 1146.33万元 = 71.64%，报告写作 74.91%",
            "821.22 ÷ 1146.33 = 71.64%",
            "数值有误",
            "74.91% 改为 71.64%",
            "的74.91%，",
        ),
    ]
    assert [shown[row, 4] for row in range(1, 6)] == ["错误", "错误", "提示", "提示", "错误"]
    assert shown[5, 6] == "找不到文件"


def test_the_summary_counts_them() -> None:
    """The closing sentences, the findings of each file by severity, and those of each rule."""
    shown = _shown(render(result(), Options("en", "1.0")))["Summary"]
    lines = [[shown[row, column] for column in range(4) if (row, column) in shown] for row in range(20)]

    assert ["By file", "error", "warning", "note"] in lines
    assert [FILE, "2", "0", "2"] in lines
    assert ["clean.txt", "0", "0", "0"] in lines
    assert ["core/share-of-total", "3"] in lines


def test_an_office_can_work_with_it() -> None:
    """The heading stays in sight and filters; columns are as wide as their words need; errors have a colour of their own."""
    data = render(result(), Options("zh", "1.0"))
    sheet = _part(data, "xl/worksheets/sheet1.xml")

    pane = sheet.find(f"{MAIN}sheetViews/{MAIN}sheetView/{MAIN}pane")
    filtered = sheet.find(f"{MAIN}autoFilter")
    assert (pane.get("ySplit"), pane.get("state")) == ("1", "frozen")
    assert filtered.get("ref") == "A1:M6"
    assert max(int(column.get("max", "0")) for column in sheet.iter(f"{MAIN}col")) == 13
    styles = [cell.get("s") for row in list(sheet.iter(f"{MAIN}row"))[1:4] for cell in row if (cell.get("r") or "").startswith("E")]
    assert styles[0] == styles[1] != styles[2]


def test_what_a_report_prints_stays_text() -> None:
    """Nothing is a formula, a link or a number; control characters are shown as escapes; what is too long for a cell is cut."""
    for printed, shown in [
        ("=HYPERLINK(1)", "=HYPERLINK(1)"),
        ("http://a.b", "http://a.b"),
        ("012", "012"),
        ("a\x00b", "a\\x00b"),
        ("长" * 40_000, "长" * 32_767),
    ]:
        data = render(Result((FileResult(FILE, findings=(replace(finding(), arithmetic=printed),)),)), Options("en"))

        assert _shown(data)["Findings"][1, 7] == shown
        with ZipFile(BytesIO(data)) as package:
            assert not re.search(rb"<f>|hyperlink", package.read("xl/worksheets/sheet1.xml"))


def test_a_run_without_findings_is_a_workbook_too() -> None:
    """The list has its heading alone."""
    assert set(_shown(render(Result((FileResult("a.txt"),)), Options("en")))["Findings"]) == {(0, column) for column in range(13)}
