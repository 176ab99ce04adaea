"""Excel files written part by part, as other programs write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from xml.sax.saxutils import escape, quoteattr

from tests.made.word import zipped
from validator.model.document import Document, Table
from validator.reading.sheets.cells import cell_name

__all__ = ["Rows", "formatted", "xlsx", "xlsx_of"]

Value = str | int | Decimal | None
Rows = Sequence[Sequence[Value]]
_NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_TYPES = 'xmlns="http://schemas.openxmlformats.org/package/2006/content-types"'
_RELATIONS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_RELATIONS = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'


def formatted(value: str, code: str) -> str:
    """Give a number with its format, as a cell for :func:`xlsx`."""
    return f"\0{code}\0{value}"


def xlsx(
    sheets: Mapping[str, Rows],
    merged: Sequence[str] = (),
    states: Mapping[str, str] | None = None,
    raw: Mapping[str, str] | None = None,
    since_1904: bool = False,
) -> bytes:
    """Pack a workbook.

    Args:
        sheets: name → rows of texts, numbers, formatted numbers; None is no cell.
        merged: ranges, on every sheet.
        states: name → ``hidden`` or ``veryHidden``.
        raw: cells of the first sheet written as they are (``B2`` → ``<c r="B2"><f>A1</f></c>``).
        since_1904: days count from 1904.
    """
    codes: list[str] = []
    parts: dict[str, str | bytes] = {}
    entries, relations = [], []
    for number, (name, rows) in enumerate(sheets.items(), 1):
        state = f' state="{(states or {})[name]}"' if name in (states or {}) else ""
        entries.append(f'<sheet name={quoteattr(name)} sheetId="{number}"{state} r:id="rId{number}"/>')
        relations.append(f'<Relationship Id="rId{number}" Type="{_OFFICE}/worksheet" Target="worksheets/sheet{number}.xml"/>')
        ranges = "".join(f'<mergeCell ref="{each}"/>' for each in merged)
        data = "".join(_row(row, at, codes, raw if number == 1 else None) for at, row in enumerate(rows))
        parts[f"xl/worksheets/sheet{number}.xml"] = (
            f"<worksheet {_NS}><sheetData>{data}</sheetData><mergeCells>{ranges}</mergeCells></worksheet>"
        )
    formats = "".join(f'<numFmt numFmtId="{200 + at}" formatCode={quoteattr(code)}/>' for at, code in enumerate(codes))
    styles = "".join(f'<xf numFmtId="{200 + at}"/>' for at in range(len(codes)))
    overrides = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{kind}+xml"/>'
        for name, kind in {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles", **dict.fromkeys(parts, "worksheet")}.items()
    )
    parts |= {
        "[Content_Types].xml": f'<Types {_TYPES}><Default Extension="rels" ContentType="{_RELATIONS_TYPE}"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships {_RELATIONS}><Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {_NS} {_R}><workbookPr date1904="{int(since_1904)}"/><sheets>{"".join(entries)}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships {_RELATIONS}>{"".join(relations)}<Relationship Id="rIdStyles" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
        "xl/styles.xml": f'<styleSheet {_NS}><numFmts>{formats}</numFmts><cellXfs><xf numFmtId="0"/>{styles}</cellXfs></styleSheet>',
    }
    return zipped(parts)


def _row(row: Sequence[Value], number: int, codes: list[str], raw: Mapping[str, str] | None) -> str:
    cells = {cell_name(number, column): value for column, value in enumerate(row) if value is not None}
    own = {name: text for name, text in (raw or {}).items() if name.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(number + 1)}
    written = {**{name: _cell(name, value, codes) for name, value in cells.items()}, **own}
    return f'<row r="{number + 1}">{"".join(written[name] for name in sorted(written))}</row>'


def _cell(name: str, value: Value, codes: list[str]) -> str:
    if isinstance(value, str) and value.startswith("\0"):
        _, code, number = value.split("\0")
        if code not in codes:
            codes.append(code)
        return f'<c r="{name}" s="{codes.index(code) + 1}"><v>{number}</v></c>'
    if isinstance(value, str):
        return f'<c r="{name}" t="inlineStr"><is><t>{escape(value)}</t></is></c>'
    return f'<c r="{name}"><v>{value}</v></c>'


def xlsx_of(document: Document) -> bytes:
    """Write a document as one sheet of text: a row for each paragraph, and for each row of a table."""
    rows: list[list[Value]] = []
    merged: list[str] = []
    for block in document.blocks:
        if not isinstance(block, Table):
            rows.append([block.text.string])
            continue
        rows += [[block.caption.string]] if block.caption.string else []
        for number in range(block.rows):
            line: list[Value] = [None] * block.columns
            for cell in (each for each in block.cells if each.row == number):
                line[cell.column] = cell.text.string
                if cell.row_span > 1 or cell.column_span > 1:
                    last = cell_name(len(rows) + cell.row_span - 1, cell.column + cell.column_span - 1)
                    merged.append(f"{cell_name(len(rows), cell.column)}:{last}")
            rows.append(line)
        rows.append([])
    return xlsx({"Sheet1": rows}, merged)
