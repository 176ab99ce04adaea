"""Copies of Excel files with notes in cells."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from tests.annotating.marked import note, parts, root
from tests.made.word import zipped
from tests.made.workbooks import formatted, xlsx
from validator.annotating.copies import Wishes
from validator.annotating.formats.excel import annotate
from validator.annotating.notes import Change
from validator.model.address import Address
from validator.reading.sheets.xlsx import read_xlsx

NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
MAIN = NS.strip("{}")
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = "<?xml version='1.0' encoding='UTF-8' standalone='yes'?>\n"
BOOK = xlsx({"支出": [["项目", "金额"], ["甲", formatted("47", "0.00")], ["乙", 5]], "收入": [["项目"], [12]]})
NAMESPACES = 'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"'


def at(cell: str, sheet: str = "支出") -> Address:
    """Give the address of a cell."""
    return Address(sheet=sheet, cell=cell)


def notes(data: bytes, number: int = 1) -> dict[str, str]:
    """Give the notes of a sheet by their cells."""
    return {comment.get("ref"): "".join(comment.itertext()) for comment in root(data, f"xl/comments{number}.xml").iter(f"{NS}comment")}


def boxes(data: bytes, number: int = 1) -> list[tuple[str, str]]:
    """Give row and column (0-based) of the boxes of notes."""
    drawn = parts(data)[f"xl/drawings/vmlDrawing{number}.vml"].decode()
    etree.fromstring(drawn)
    return re.findall(r"<x:Row>(\d+)</x:Row><x:Column>(\d+)</x:Column>", drawn)


def colours(data: bytes, number: int = 1) -> dict[str, str]:
    """Give the fills of the cells of a sheet that have any."""
    styles = root(data, "xl/styles.xml")
    fills = [each.get("rgb") for fill in styles.find(f"{NS}fills") for each in [*fill.iter(f"{NS}fgColor"), None][:1] if each is not None]
    reserved = 2
    formats = styles.find(f"{NS}cellXfs")
    found = {}
    for cell in root(data, f"xl/worksheets/sheet{number}.xml").iter(f"{NS}c"):
        fill = int(formats[int(cell.get("s", "0"))].get("fillId", "0"))
        if fill >= reserved:
            found[cell.get("r")] = fills[fill - reserved]
    return found


def with_parts(data: bytes, changed: Mapping[str, str]) -> bytes:
    """Give a workbook with some parts added or in place of others."""
    return zipped({**parts(data), **changed})


def test_a_note_stands_in_its_cell() -> None:
    """The note, its box and the fill are at the cell; what the sheets show is what it was, number formats included."""
    copy = annotate(
        BOOK, "a.xlsx", Wishes((note(at("B2"), "应为4.7", "算式"), note(at("A2", "收入"), "二")), (Change(at("B2"), "47", "4.7"),))
    )

    assert (notes(copy.data, 1), notes(copy.data, 2)) == ({"B2": "应为4.7\n算式"}, {"A2": "二"})
    assert (boxes(copy.data, 1), boxes(copy.data, 2)) == ([("1", "1")], [("1", "0")])
    assert (colours(copy.data, 1), colours(copy.data, 2)) == ({"B2": "FFFFC7CE"}, {"A2": "FFFFC7CE"})
    assert list(read_xlsx(copy.data, "a.xlsx")) == list(read_xlsx(BOOK, "a.xlsx"))
    assert (copy.notes, copy.changes) == (2, 0)


def test_all_that_is_written() -> None:
    """The whole of the parts that change or are added, for a small file, but for the drawing."""
    book = xlsx({"支出": [["金额", 47]]})

    copy = parts(annotate(book, "a.xlsx", Wishes((note(at("B1"), "应为4.7"),), author="李明")).data)

    assert copy["xl/worksheets/sheet1.xml"].decode() == (
        f'{HEAD}<worksheet xmlns="{MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>金额</t></is></c><c r="B1" s="1"><v>47</v></c></row></sheetData>'
        f'<mergeCells/><legacyDrawing xmlns:r="{OFFICE}" r:id="rId2"/></worksheet>'
    )
    assert copy["xl/comments1.xml"].decode() == (
        f'{HEAD}<comments xmlns="{MAIN}"><authors><author>李明</author></authors><commentList><comment ref="B1" authorId="0">'
        '<text><r><t xml:space="preserve">应为4.7</t></r></text></comment></commentList></comments>'
    )
    assert copy["xl/styles.xml"].decode() == (
        f'{HEAD}<styleSheet xmlns="{MAIN}"><numFmts/><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>'
        '<fill><patternFill patternType="solid"><fgColor rgb="FFFFC7CE"/><bgColor indexed="64"/></patternFill></fill></fills>'
        '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="0" fillId="2" applyFill="1"/></cellXfs></styleSheet>'
    )
    assert copy["xl/worksheets/_rels/sheet1.xml.rels"].decode() == (
        f'{HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="{OFFICE}/comments" Target="../comments1.xml"/>'
        f'<Relationship Id="rId2" Type="{OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/></Relationships>'
    )
    types = copy["[Content_Types].xml"].decode()
    assert '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>' in types
    assert (
        '<Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/>'
        in types
    )


def _annotated_before() -> bytes:
    """Give a workbook whose first sheet has notes and boxes, macros, and a drawing that is no XML to the letter."""
    sheet = (
        parts(BOOK)["xl/worksheets/sheet1.xml"]
        .decode()
        .replace("</worksheet>", f'<legacyDrawing xmlns:r="{OFFICE}" r:id="rId7"/><extLst/></worksheet>')
    )
    return with_parts(
        BOOK,
        {
            "xl/worksheets/sheet1.xml": sheet,
            "xl/worksheets/_rels/sheet1.xml.rels": (
                '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
                f'<Relationship Id="rId7" Type="{OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing4.vml"/>'
                f'<Relationship Id="rId8" Type="{OFFICE}/comments" Target="../comments4.xml"/></Relationships>'
            ),
            "xl/comments4.xml": (
                f'<comments xmlns="{MAIN}"><authors><author>王芳</author></authors><commentList>'
                '<comment ref="B2" authorId="0"><text><t>请核实</t></text></comment></commentList></comments>'
            ),
            "xl/drawings/vmlDrawing4.vml": f'<xml {NAMESPACES}><v:shapetype id="_x0000_t202"/><v:shape id="_x0000_s2049"><br></v:shape></xml>',
            "xl/vbaProject.bin": "macro",
        },
    )


def test_what_is_there_survives() -> None:
    """Notes of others stay, ours stand below them in the same cell or beside them; other parts are the same byte for byte, in their order."""
    book = _annotated_before()

    copy = annotate(book, "a.xlsx", Wishes((note(at("B2"), "应为4.7"), note(at("B3"), "二"), note(at("B3"), "三"))))

    before, after = parts(book), parts(copy.data)
    assert list(after)[: len(before)] == list(before)
    changed = {"xl/worksheets/sheet1.xml", "xl/styles.xml", "xl/comments4.xml", "xl/drawings/vmlDrawing4.vml"}
    assert {name for name in after if after[name] != before.get(name)} == changed
    assert notes(copy.data, 4) == {"B2": "请核实\n\n应为4.7", "B3": "二\n\n三"}
    drawn = after["xl/drawings/vmlDrawing4.vml"].decode()
    assert drawn.startswith(before["xl/drawings/vmlDrawing4.vml"].decode().removesuffix("</xml>"))
    assert re.findall(r'id="(_x0000_[^"]+)"', drawn) == ["_x0000_t202", "_x0000_s2049", "_x0000_s2050"]


def test_nothing_to_write_changes_nothing() -> None:
    """Without notes for one of its cells the copy is the workbook, byte for byte."""
    assert annotate(BOOK, "a.xlsx", Wishes((note(at("B2", "无")), note(Address(sheet="支出"))))).data == BOOK
