"""Spreadsheets of OpenDocument as shown."""

from __future__ import annotations

from tests.made.opendocument import ods
from validator.reading.opendocument.spreadsheet import read_ods
from validator.reading.sheets.cells import Sheet, SheetCell


def cell(words: str = "", attributes: str = "") -> str:
    """Write a cell."""
    return f"<table:table-cell {attributes}>{f'<text:p>{words}</text:p>' if words else ''}</table:table-cell>"


def test_cells_are_read_as_shown() -> None:
    """The text of a cell is what it shows; blank cells and rows may be repeated a million times; merged cells reach."""
    rows = [
        cell("项目", 'table:number-columns-spanned="2"')
        + "<table:covered-table-cell/>"
        + cell("", 'table:number-columns-repeated="16000"'),
        cell("1,234.50", 'office:value-type="float" office:value="1234.5"') + cell("5", 'table:number-columns-repeated="2"'),
        cell("", 'table:formula="of:=SUM([.A1])"'),
    ]
    written = "".join(f"<table:table-row>{row}</table:table-row>" for row in rows)
    blank = '<table:table-row table:number-rows-repeated="1048573"><table:table-cell/></table:table-row>'

    sheets = list(read_ods(ods(f'<table:table table:name="决算">{written}{blank}</table:table>'), "a.ods"))

    cells = (SheetCell(0, 0, "项目", 1, 2), SheetCell(1, 0, "1,234.50"), SheetCell(1, 1, "5"), SheetCell(1, 2, "5"))
    assert sheets == [Sheet("决算", cells, ("A3",))]


def test_hidden_sheets_are_left_out() -> None:
    """What a reader cannot see is not checked."""
    styles = '<style:style style:name="ta2"><style:table-properties table:display="false"/></style:style>'
    sheets = "".join(
        f'<table:table table:name="{name}" table:style-name="{style}"><table:table-row>{cell("5")}</table:table-row></table:table>'
        for name, style in (("一", "ta1"), ("二", "ta2"))
    )

    assert [sheet.name for sheet in read_ods(ods(sheets, styles), "a.ods")] == ["一"]
