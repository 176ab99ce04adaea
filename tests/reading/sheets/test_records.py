"""Sheets of records."""

from __future__ import annotations

from tests.made.workbooks import Rows, formatted, xlsx
from tests.reading.data import SHAPES
from validator.model.address import Address
from validator.model.figure import Figure
from validator.reading.contents import Contents, Wanted
from validator.reading.sniff import read

HEADER = ["项目", "预算数（万元）", "执行数", "执行率"]


def records(sheets: dict[str, Rows], merged: tuple[str, ...] = ()) -> Contents:
    """Read a workbook of records of spending."""
    return read(xlsx(sheets, merged), "a.xlsx", Wanted(SHAPES, "demo/spending"))


def figures(contents: Contents) -> list[tuple[str, str, str]]:
    """Give text, subject and cell of every figure."""
    found = [value for record in contents.records for value in record.values.values() if isinstance(value, Figure)]
    return [(figure.text, figure.subject, figure.place.address.path) for figure in found]


def test_rows_under_headers_are_records() -> None:
    """Values are read as shown, each knows its cell; a title over the headers is passed over."""
    rows = [["某局支出", None], [None], HEADER, ["综合业务", formatted("1037.31", "#,##0.00"), "37.31万元", formatted("0.036", "0.0%")]]

    contents = records({"一": rows}, ("A1:D1",))

    assert contents.problems == ()
    assert figures(contents) == [("1,037.31", "综合业务", "一!B4"), ("37.31万元", "综合业务", "一!C4"), ("3.6%", "综合业务", "一!D4")]
    assert contents.records[0].place.address == Address(sheet="一", cell="A4")


def test_every_sheet_is_read() -> None:
    """Equal figures in equal cells of two sheets are two figures."""
    rows = [HEADER, ["甲", 5, "5万元", "100%"]]

    contents = records({"一": rows, "二": rows})

    keys = {value.key for record in contents.records for value in record.values.values() if isinstance(value, Figure)}
    assert len(contents.records) == 2
    assert len(keys) == 6


def test_a_value_that_cannot_be_read_is_told_with_its_row_and_column() -> None:
    """The row is the line, the column is counted as in the sheet."""
    contents = records({"一": [[None, *HEADER], [None, "甲", "五", "5万元", "100%"]]})

    assert [(problem.line, problem.column) for problem in contents.problems] == [(2, 3)]
