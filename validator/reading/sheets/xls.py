"""Workbooks of Excel 97 to 2003 (.xls, .et) → sheets as shown."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from io import StringIO
from typing import Any

from validator.reading.extras import needed
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import Sheet, SheetCell
from validator.reading.sheets.number_formats import GENERAL, Printer, number_text, printer

__all__ = ["read_xls"]

_TEXT, _NUMBER, _DATE, _TRUTH, _ERROR = 1, 2, 3, 4, 5


def read_xls(data: bytes, file: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are not hidden, each cell as its format prints the stored value.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted`` or ``extra-missing``.
    """
    xlrd = needed("xlrd", "excel", file, "Excel 97-2003")
    try:
        book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=StringIO())
    except Exception as error:
        key = "file-encrypted" if "encrypted" in str(error).lower() else ""
        known = problem(file, key) if key else problem(file, "file-damaged", reason=str(error) or type(error).__name__)
        raise ReadingError(known) from error
    printers = [printer(_code(book, style.format_key), bool(book.datemode)) for style in book.xf_list]
    for sheet in book.sheets():
        if sheet.visibility == 0:
            yield _sheet(sheet, printers, xlrd.error_text_from_code)


def _code(book: Any, key: int) -> str:  # noqa: ANN401 (a type of the library)
    known = book.format_map.get(key)
    return known.format_str if known is not None else GENERAL


def _sheet(sheet: Any, printers: list[Printer], errors: dict[int, str]) -> Sheet:  # noqa: ANN401 (a type of the library)
    cells: dict[tuple[int, int], SheetCell] = {}
    for row in range(sheet.nrows):
        for column in range(sheet.row_len(row)):
            text = _text(sheet.cell_type(row, column), sheet.cell_value(row, column), sheet.cell_xf_index(row, column), printers, errors)
            if text:
                cells[row, column] = SheetCell(row, column, text)
    for top, bottom, left, right in sheet.merged_cells:
        if (top, left) in cells:
            cells[top, left] = cells[top, left]._replace(row_span=bottom - top, column_span=right - left)
    return Sheet(sheet.name, tuple(cells[place] for place in sorted(cells)))


def _text(kind: int, value: Any, style: int, printers: list[Printer], errors: dict[int, str]) -> str:  # noqa: ANN401 (text or number)
    """Give what a cell shows."""
    if kind in {_NUMBER, _DATE}:
        number = Decimal(repr(value))
        return (printers[style](number) if style < len(printers) else number_text(number, GENERAL)).strip()
    if kind == _TRUTH:
        return "TRUE" if value else "FALSE"
    if kind == _ERROR:
        return errors.get(value, "#N/A")
    return str(value).strip() if kind == _TEXT else ""
