"""Binary workbooks (.xlsb) → sheets. The library gives values without formats: they are shown as without one."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from io import BytesIO

from validator.reading.extras import needed
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import Sheet, SheetCell
from validator.reading.sheets.number_formats import GENERAL, number_text

__all__ = ["read_calamine"]


def read_calamine(data: bytes, file: str) -> Iterator[Sheet]:
    """Give the sheets of a workbook that are not hidden.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted`` or ``extra-missing``.
    """
    library = needed("python_calamine", "excel", file, "Excel")
    try:
        book = library.CalamineWorkbook.from_filelike(BytesIO(data))
        sheets = [book.get_sheet_by_name(known.name) for known in book.sheets_metadata if known.visible == library.SheetVisibleEnum.Visible]
    except library.PasswordError as error:
        raise ReadingError(problem(file, "file-encrypted")) from error
    except (library.CalamineError, ValueError, OSError) as error:
        raise ReadingError(problem(file, "file-damaged", reason=str(error))) from error
    for sheet in sheets:
        cells: dict[tuple[int, int], SheetCell] = {}
        for row, values in enumerate(sheet.to_python(skip_empty_area=False)):
            for column, value in enumerate(values):
                text = _text(value)
                if text:
                    cells[row, column] = SheetCell(row, column, text)
        for (top, left), (bottom, right) in sheet.merged_cell_ranges or ():
            if (top, left) in cells:
                cells[top, left] = cells[top, left]._replace(row_span=bottom - top + 1, column_span=right - left + 1)
        yield Sheet(sheet.name, tuple(cells[place] for place in sorted(cells)))


def _text(value: object) -> str:
    """Give what a cell shows."""
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, int | float):
        return number_text(Decimal(repr(value)), GENERAL)
    if isinstance(value, datetime):
        return f"{value:%Y/%m/%d}" if value.time() == time() else f"{value:%Y/%m/%d %H:%M}"
    return str(value).strip() if isinstance(value, str | date | time | timedelta) else ""
