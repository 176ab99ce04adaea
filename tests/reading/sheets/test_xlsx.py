"""Sheets of Excel 2007 and later as shown."""

from __future__ import annotations

import pytest

from tests.made.word import zipped
from tests.made.workbooks import formatted, xlsx
from validator.reading.problems import ReadingError
from validator.reading.sheets.cells import Sheet, SheetCell
from validator.reading.sheets.xlsx import read_xlsx


def shown(data: bytes) -> list[Sheet]:
    """Read a workbook."""
    return list(read_xlsx(data, "a.xlsx"))


def test_cells_are_read_as_shown() -> None:
    """Texts, numbers in their formats and without one, binary fractions as typed."""
    rows = [["项目", formatted("0.92500000000000004", "0.0%"), 12, formatted("44562", "yyyy/m/d")], [None, "0.1"]]

    (sheet,) = shown(xlsx({"决算": rows}, raw={"C2": '<c r="C2"><v>0.30000000000000004</v></c>'}))

    assert [(cell.row, cell.column, cell.text) for cell in sheet.cells] == [
        (0, 0, "项目"),
        (0, 1, "92.5%"),
        (0, 2, "12"),
        (0, 3, "2022/1/1"),
        (1, 1, "0.1"),
        (1, 2, "0.3"),
    ]


def test_kinds_of_cells() -> None:
    """Results of formulas are read, errors and truth values shown, a formula without a result told."""
    raw = {
        "A1": '<c r="A1"><f>1+1</f><v>2</v></c>',
        "B1": '<c r="B1" t="str"><f>A</f><v>甲</v></c>',
        "C1": '<c r="C1" t="e"><v>#N/A</v></c>',
        "D1": '<c r="D1" t="b"><v>1</v></c>',
        "E1": '<c r="E1"><f>SUM(A1:A9)</f></c>',
        "F1": '<c r="F1"/>',
    }

    (sheet,) = shown(xlsx({"一": [[None]]}, raw=raw))

    assert [cell.text for cell in sheet.cells] == ["2", "甲", "#N/A", "TRUE"]
    assert sheet.unvalued == ("E1",)


def test_merged_cells_reach() -> None:
    """The first of merged cells shows the text and says how far it reaches."""
    (sheet,) = shown(xlsx({"一": [["预算数", None], ["年初", "年末"]]}, merged=["A1:B1"]))

    assert sheet.cells[0] == SheetCell(0, 0, "预算数", 1, 2)


def test_hidden_sheets_are_left_out() -> None:
    """What a reader cannot see is not checked; hidden rows are, since totals count them."""
    sheets = shown(xlsx({"一": [["甲"]], "二": [["乙"]], "三": [["丙"]]}, states={"二": "hidden", "三": "veryHidden"}))

    assert [sheet.name for sheet in sheets] == ["一"]


def test_shared_texts() -> None:
    """Texts stand in a part of their own, in runs; how characters are read is left out."""
    namespace = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
    relations = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    strings = f"<sst {namespace}><si><r><t>合</t></r><r><t>计</t></r><rPh><t>heji</t></rPh></si></sst>"
    parts = {
        "xl/workbook.xml": f'<workbook {namespace} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="一" r:id="r1"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {relations}><Relationship Id="r1" Target="/xl/worksheets/a.xml"/></Relationships>',
        "xl/worksheets/a.xml": f'<worksheet {namespace}><sheetData><row><c t="s"><v>0</v></c><c><v>7</v></c></row></sheetData></worksheet>',
        "xl/sharedStrings.xml": strings,
    }

    (sheet,) = shown(zipped(parts))

    assert sheet.cells == (SheetCell(0, 0, "合计"), SheetCell(0, 1, "7"))


@pytest.mark.parametrize("data", [b"PK\x03\x04xl/", zipped({"xl/other.xml": "<x/>"}), zipped({"xl/workbook.xml": "<x"})])
def test_what_is_damaged_is_told(data: bytes) -> None:
    """Cut off, without sheets, broken."""
    with pytest.raises(ReadingError) as told:
        shown(data)

    assert told.value.problem.key == "file-damaged"
