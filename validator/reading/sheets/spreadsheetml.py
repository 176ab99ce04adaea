"""Workbooks in the XML of Excel 2003, which office systems still export as .xls or .xml → sheets as shown."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation

from validator.reading.packages import Xml, parse_xml
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import MOST_CELLS, Sheet, SheetCell, cell_name
from validator.reading.sheets.number_formats import GENERAL, Printer, printer

__all__ = ["read_spreadsheetml"]

_NS = "{urn:schemas-microsoft-com:office:spreadsheet}"
_SHEET, _TABLE, _ROW, _CELL, _DATA = (f"{_NS}{name}" for name in ("Worksheet", "Table", "Row", "Cell", "Data"))
_STYLE, _FORMAT = f"{_NS}Style", f"{_NS}NumberFormat"
_INDEX, _TYPE, _OF_STYLE, _NAME, _ID = (f"{_NS}{name}" for name in ("Index", "Type", "StyleID", "Name", "ID"))
_ACROSS, _DOWN, _FORMULA = f"{_NS}MergeAcross", f"{_NS}MergeDown", f"{_NS}Formula"
_VISIBLE = "{urn:schemas-microsoft-com:office:excel}Visible"
_FARTHEST = 1_048_576
_FIRST_DAY = datetime(1899, 12, 30)  # noqa: DTZ001 (dates of a sheet have no time zone)
_NAMED = {
    "Fixed": "0.00",
    "Standard": "#,##0.00",
    "Percent": "0.00%",
    "Scientific": "0.00E+00",
    "Currency": "#,##0.00",
    "Short Date": "yyyy/m/d",
    "Long Date": 'yyyy"年"m"月"d"日"',
    "General Date": "yyyy/m/d h:mm",
}
"""Formats that are called by a name instead of a code."""


def read_spreadsheetml(data: bytes, file: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are not hidden, each cell as its format prints the stored value.

    Raises:
        ReadingError: ``file-damaged``, ``file-bomb`` or ``extra-missing``.
    """
    root = parse_xml(data, file, extra="excel")
    printers = {
        style.get(_ID): printer(_code(form.get(f"{_NS}Format", GENERAL)))
        for style in root.iter(_STYLE)
        if (form := style.find(_FORMAT)) is not None
    }
    for sheet in root.iterchildren(_SHEET):
        told = next(sheet.iter(_VISIBLE), None)
        if told is None or told.text == "SheetVisible":
            yield _sheet(sheet, printers, file)


def _code(named: str) -> str:
    return _NAMED.get(named, named)


def _sheet(sheet: Xml, printers: Mapping[str | None, Printer], file: str) -> Sheet:
    cells: list[SheetCell] = []
    unvalued: list[str] = []
    for row, column, cell, style in _placed(sheet):
        held = cell.find(_DATA)
        text = _text(held, printers.get(cell.get(_OF_STYLE) or style)) if held is not None else ""
        if text:
            cells.append(SheetCell(row, column, text, 1 + _number(cell, _DOWN), 1 + _number(cell, _ACROSS)))
        elif held is None and cell.get(_FORMULA):
            unvalued.append(cell_name(row, column))
        if len(cells) > MOST_CELLS:
            raise ReadingError(problem(file, "file-bomb", size=f"{len(cells):,}+", limit=f"{MOST_CELLS:,}"))
    return Sheet(sheet.get(_NAME, ""), tuple(cells), tuple(unvalued))


def _placed(sheet: Xml) -> Iterator[tuple[int, int, Xml, str | None]]:
    """Give the cells with their places and the style of their row; one without an index stands after the one before it."""
    for table in sheet.iterchildren(_TABLE):
        row = -1
        for line in table.iterchildren(_ROW):
            row = _number(line, _INDEX, row + 2) - 1
            column = -1
            for cell in line.iterchildren(_CELL):
                column = _number(cell, _INDEX, column + 2) - 1
                yield row, column, cell, line.get(_OF_STYLE)
                column += _number(cell, _ACROSS)


def _number(element: Xml, name: str, default: int = 0) -> int:
    value = element.get(name, "")
    return int(value) if value.isdecimal() and len(value) < len(str(_FARTHEST)) + 1 and int(value) <= _FARTHEST else default


def _text(held: Xml, printing: Printer | None) -> str:
    """Give what a cell shows."""
    value, kind = "".join(held.itertext()).strip(), held.get(_TYPE)
    shown = printing or printer(GENERAL)
    if kind == "Boolean":
        return "TRUE" if value == "1" else "FALSE"
    if kind == "DateTime":
        return shown(_days(value)).strip() if printing and _days(value) else value.partition("T")[0]
    if kind != "Number":
        return value
    try:
        return shown(Decimal(value)).strip()
    except InvalidOperation:
        return value


def _days(value: str) -> Decimal:
    """Give a date and time as a workbook counts them; 0 if it is none."""
    try:
        since = datetime.fromisoformat(value) - _FIRST_DAY
    except ValueError:
        return Decimal(0)
    return Decimal(since // timedelta(seconds=1)) / 86_400
