"""Workbooks of Excel 2007 and later (.xlsx, .xlsm) → sheets as shown."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from validator.reading.packages import Package, Xml
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import MOST_CELLS, Sheet, SheetCell, cell_name, position
from validator.reading.sheets.number_formats import BUILT_IN, GENERAL, Padding, Printer, padding, printer

__all__ = ["placed_cells", "read_xlsx"]

_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_ROW, _CELL, _VALUE, _FORMULA, _INLINE, _TEXT = (f"{_NS}{name}" for name in ("row", "c", "v", "f", "is", "t"))
_PHONETIC = f"{_NS}rPh"
_DIGITS_OF_A_FRACTION = 15
_DIGITS = "0123456789"


def read_xlsx(data: bytes, file: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are not hidden, each cell as its format prints the stored value.

    Hidden rows and columns are read: totals count them. Errors (``#N/A``) are shown as they are.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted``, ``file-bomb`` or ``extra-missing``.
    """
    package = Package(data, file)
    main = next((name for name in package.names if name.lower() == "xl/workbook.xml"), "")
    book = package.xml(main) if main else None
    if book is None:
        raise ReadingError(problem(file, "file-damaged", reason="xl/workbook.xml"))
    targets = _targets(package, "xl/_rels/workbook.xml.rels", "xl")
    strings = _strings(package.xml("xl/sharedStrings.xml"))
    properties = book.find(f"{_NS}workbookPr")
    since_1904 = properties is not None and properties.get("date1904") in {"1", "true"}
    codes = _codes(package.xml("xl/styles.xml"))
    for entry in book.iter(f"{_NS}sheet"):
        name = targets.get(entry.get(_ID, ""), "")
        root = package.xml(name) if "worksheet" in name and entry.get("state", "visible") == "visible" else None
        if root is not None:
            yield _Reader(strings, codes, file, since_1904=since_1904).sheet(root, entry.get("name", ""))


def _targets(package: Package, name: str, folder: str) -> Mapping[str, str]:
    """Give the parts that relations of a part point to; those outside the file are not followed."""
    relations = package.xml(name)
    found = {}
    for relation in relations.iter(_RELATION) if relations is not None else ():
        target = relation.get("Target", "")
        if relation.get("TargetMode") != "External":
            found[relation.get("Id", "")] = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
    return found


def _strings(root: Xml | None) -> list[str]:
    """Give the texts that cells share."""
    return [_words(entry) for entry in root.iterchildren(f"{_NS}si")] if root is not None else []


def _words(entry: Xml) -> str:
    """Give the characters of a text, its runs joined; how characters are read is left out."""
    return "".join(part.text or "" for part in entry.iter(_TEXT) if part.getparent() is entry or part.getparent().tag != _PHONETIC)


def _codes(root: Xml | None) -> dict[str | None, str]:
    """Give for each style of cells the format of its numbers."""
    if root is None:
        return {}
    codes = {int(entry.get("numFmtId", "0")): entry.get("formatCode", GENERAL) for entry in root.iter(f"{_NS}numFmt")}
    styles = root.find(f"{_NS}cellXfs")
    ids = [int(style.get("numFmtId", "0")) for style in styles] if styles is not None else []
    return {str(style): codes.get(number, BUILT_IN.get(number, GENERAL)) for style, number in enumerate(ids)}


class _Reader:
    """Reads the sheets of one workbook."""

    def __init__(self, strings: list[str], codes: Mapping[str | None, str], file: str, *, since_1904: bool) -> None:
        self.strings = strings
        self.printers: dict[str | None, Printer] = {style: printer(code, since_1904) for style, code in codes.items()}
        self.paddings: dict[str | None, Padding | None] = {style: padding(code) for style, code in codes.items()}
        self.plain = printer(GENERAL)
        self.file = file

    def sheet(self, root: Xml, name: str) -> Sheet:
        """Read one sheet."""
        rows = root.find(f"{_NS}sheetData")
        cells: dict[tuple[int, int], SheetCell] = {}
        unvalued: list[str] = []
        for row, column, cell in placed_cells(rows) if rows is not None else ():
            text = self._text(cell)
            if text:
                cells[row, column] = SheetCell(row, column, text)
                if len(cells) > MOST_CELLS:
                    raise ReadingError(problem(self.file, "file-bomb", size=f"{len(cells):,}+", limit=f"{MOST_CELLS:,}"))
            elif text is None:
                unvalued.append(cell_name(row, column))
        _merge(cells, root)
        return Sheet(name, tuple(cells[place] for place in sorted(cells)), tuple(unvalued))

    def _text(self, cell: Xml) -> str | None:
        """Give what a cell shows; None if its formula has no stored result."""
        kind = cell.get("t")
        value = formula = None
        for child in cell:
            tag = child.tag
            if tag == _VALUE:
                value = child.text
            elif tag == _FORMULA:
                formula = child
            elif tag == _INLINE:
                return _words(child).strip()
        if value is None:
            return None if formula is not None and kind != "str" else ""
        if kind is None or kind == "n":
            return self._number(value, cell.get("s"))
        if kind == "s":
            return self.strings[int(value)].strip() if value.isdecimal() and int(value) < len(self.strings) else ""
        return ("TRUE" if value == "1" else "FALSE") if kind == "b" else value.strip()

    def _number(self, value: str, style: str | None) -> str:
        """Print a number in the style of its cell."""
        padded = self.paddings.get(style)
        if padded is not None and (text := padded.text(value)):
            return text.strip()
        try:
            # The file holds binary fractions in up to 17 digits; their shortest form is what was typed.
            number = Decimal(repr(float(value))) if len(value) > _DIGITS_OF_A_FRACTION else Decimal(value)
        except (InvalidOperation, ValueError):
            return value.strip()
        if not number.is_finite():
            return value.strip()
        return self.printers.get(style, self.plain)(number).strip()


def placed_cells(rows: Xml) -> Iterator[tuple[int, int, Xml]]:
    """Give the cells with their places; a row or cell without a name stands after the one before it."""
    row = -1
    columns: dict[str, int] = {}
    for element in rows.iterchildren(_ROW):
        number = element.get("r", "")
        row = int(number) - 1 if number.isdecimal() and int(number) > row else row + 1
        column = -1
        for cell in element.iterchildren(_CELL):
            letters = cell.get("r", "").rstrip(_DIGITS)
            known = columns.get(letters)
            if known is None:
                place = position(f"{letters}1")
                known = place[1] if place else column + 1
                if place:
                    columns[letters] = known
            column = known
            yield row, column, cell


def _merge(cells: dict[tuple[int, int], SheetCell], root: Xml) -> None:
    """Let merged cells reach as far as they do; those behind them show nothing."""
    for merged in root.iter(f"{_NS}mergeCell"):
        first, _, last = merged.get("ref", "").partition(":")
        start, end = position(first), position(last or first)
        if start is None or end is None or start not in cells:
            continue
        rows, columns = end[0] - start[0] + 1, end[1] - start[1] + 1
        cells[start] = cells[start]._replace(row_span=max(1, rows), column_span=max(1, columns))
