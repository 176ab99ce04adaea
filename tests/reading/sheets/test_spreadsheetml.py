"""Workbooks in the XML of Excel 2003."""

from __future__ import annotations

import pytest

from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.reading.sheets.cells import Sheet, SheetCell
from validator.reading.sheets.spreadsheetml import read_spreadsheetml
from validator.reading.sniff import read

_NS = 'xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"'
_STYLES = """<Styles><Style ss:ID="Default"/><Style ss:ID="rate"><NumberFormat ss:Format="0.0%"/></Style>
<Style ss:ID="money"><NumberFormat ss:Format="Standard"/></Style><Style ss:ID="day"><NumberFormat ss:Format="Short Date"/></Style></Styles>"""


def workbook(*sheets: str) -> bytes:
    """Write a workbook of sheets."""
    return f'<?xml version="1.0" encoding="UTF-8"?><?mso-application progid="Excel.Sheet"?><Workbook {_NS}>{_STYLES}{"".join(sheets)}</Workbook>'.encode()


def sheet(rows: str, name: str = "决算", more: str = "") -> str:
    """Write a sheet."""
    return f'<Worksheet ss:Name="{name}"><Table>{rows}</Table>{more}</Worksheet>'


def cell(value: str, kind: str = "String", said: str = "") -> str:
    """Write a cell; ``said``: its attributes."""
    return f'<Cell {said}><Data ss:Type="{kind}">{value}</Data></Cell>'


def test_numbers_are_printed_in_their_formats() -> None:
    """A format of the cell, or of its row, by code or by name; dates and truths as they are shown."""
    row = "".join(
        (
            cell("1234.5", "Number", 'ss:StyleID="money"'),
            cell("0.925", "Number", 'ss:StyleID="rate"'),
            cell("7", "Number"),
            cell("2023-03-01T00:00:00.000", "DateTime", 'ss:StyleID="day"'),
            cell("1", "Boolean"),
            cell("#DIV/0!", "Error"),
        )
    )
    rows = f'<Row>{row}</Row><Row ss:StyleID="money">{cell("8", "Number")}</Row>'

    (read_sheet,) = read_spreadsheetml(workbook(sheet(rows)), "a.xls")

    assert [shown.text for shown in read_sheet.cells] == ["1,234.50", "92.5%", "7", "2023/3/1", "TRUE", "#DIV/0!", "8.00"]


def test_cells_stand_where_their_indexes_say() -> None:
    """Rows and cells may be left out; merged cells take their columns from those that follow; what is hidden is not shown."""
    merged = cell("合计", said='ss:MergeAcross="1" ss:MergeDown="1"')
    rows = f'<Row ss:Index="3">{merged}{cell("8", "Number")}</Row><Row>{cell("9", "Number", "ss:Index=" + chr(34) + "4" + chr(34))}</Row>'
    hidden = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>'

    found = list(read_spreadsheetml(workbook(sheet(rows), sheet(f"<Row>{cell('x')}</Row>", "隐藏", hidden)), "a.xls"))

    assert found == [Sheet("决算", (SheetCell(2, 0, "合计", 2, 2), SheetCell(2, 2, "8"), SheetCell(3, 3, "9")))]


def test_formulas_without_results_are_named() -> None:
    """What they stand for is not known."""
    rows = f'<Row>{cell("5", "Number")}<Cell ss:Formula="=RC[-1]*2"/></Row>'

    (read_sheet,) = read_spreadsheetml(workbook(sheet(rows)), "a.xls")

    assert read_sheet.unvalued == ("B1",)


def test_the_content_tells_such_a_workbook() -> None:
    """Called .xls it is read all the same; XML of another kind is refused with a way out."""
    table = f"<Row>{cell('项目')}{cell('金额（元）')}</Row><Row>{cell('甲')}{cell('5', 'Number')}</Row>"

    document = read(workbook(sheet(table)), "a.xls", Wanted()).document

    assert document is not None
    assert [each.text.place(0, 1).address.cell for block in document.blocks for each in getattr(block, "cells", ())] == [
        "A1",
        "B1",
        "A2",
        "B2",
    ]
    with pytest.raises(ReadingError) as caught:
        read(b'<?xml version="1.0"?><a>5</a>', "a.xls", Wanted())
    assert (caught.value.problem.key, dict(caught.value.problem.detail)) == ("format-unsupported", {"format": "XML"})


def test_what_is_no_xml_is_damaged() -> None:
    """A file that was cut off is told as such."""
    with pytest.raises(ReadingError) as caught:
        list(read_spreadsheetml(workbook(sheet("<Row/>"))[:-30], "a.xls"))

    assert caught.value.problem.key == "file-damaged"
