"""The findings as a workbook for an office: a list to filter, one row for each finding, and a summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime
from io import BytesIO
from typing import TYPE_CHECKING

from validator.model.result import Result
from validator.model.rule import Severity
from validator.reporting.closing import closing_lines
from validator.reporting.display import visible
from validator.reporting.options import Options
from validator.reporting.rows import COLUMNS, rows
from validator.reporting.tally import totals
from validator.reporting.words import Words, words

if TYPE_CHECKING:
    from xlsxwriter import Workbook
    from xlsxwriter.format import Format
    from xlsxwriter.worksheet import Worksheet

__all__ = ["BINARY", "NAME", "render"]

NAME = "xlsx"
BINARY = True

_WIDTHS = {
    "file": 20,
    "place": 14,
    "section": 22,
    "severity": 7,
    "rule": 26,
    "message": 46,
    "arithmetic": 30,
    "cause": 14,
    "repair": 30,
    "quote": 26,
}
_WIDTH, _NUMBER_WIDTH = 18, 6
_COLOURS = {Severity.ERROR: "#FFC7CE", Severity.WARNING: "#FFEB9C", Severity.NOTE: "#DDEBF7"}
_HEAD = {"bold": True, "bg_color": "#D9D9D9", "border": 1, "text_wrap": True, "valign": "vcenter"}
_CELL = {"border": 1, "text_wrap": True, "valign": "top"}
_LONGEST = 32_767
"""Characters that a cell can hold."""
_MADE = datetime(1980, 1, 1, tzinfo=UTC)
"""The same every time: the same findings give the same bytes."""


def render(result: Result, options: Options) -> bytes:
    """Write the workbook."""
    from xlsxwriter import Workbook  # noqa: PLC0415 (takes longer to load than most files to check)

    spoken = words(options.language)
    made = BytesIO()
    book = Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False})
    book.set_properties({"created": _MADE, "author": "report-validator", "title": spoken.text("markdown.title")})
    _list(book, result, spoken)
    _summary(book, result, spoken)
    book.close()
    return made.getvalue()


def _list(book: Workbook, result: Result, spoken: Words) -> None:
    """Write the sheet of findings: a heading that stays in sight and filters, a colour for each severity."""
    sheet = book.add_worksheet(spoken.text("sheet.findings"))
    plain = book.add_format(_CELL)
    filled = {spoken.text(f"severity.{severity}"): book.add_format({**_CELL, "bg_color": colour}) for severity, colour in _COLOURS.items()}
    heads = [spoken.text("sheet.number"), *(spoken.text(f"column.{name}") for name in COLUMNS)]
    _row(sheet, 0, heads, book.add_format(_HEAD))
    count = 0
    for count, row in enumerate(rows(result, spoken), 1):
        sheet.write_number(count, 0, count, plain)
        for column, (name, text) in enumerate(zip(COLUMNS, row.cells, strict=True), 1):
            sheet.write_string(count, column, _text(text), filled.get(text, plain) if name == "severity" else plain)
    sheet.set_column(0, 0, _NUMBER_WIDTH)
    for column, name in enumerate(COLUMNS, 1):
        sheet.set_column(column, column, _WIDTHS.get(name, _WIDTH))
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, max(count, 1), len(COLUMNS))
    sheet.set_landscape()
    sheet.repeat_rows(0)
    sheet.fit_to_pages(1, 0)


def _summary(book: Workbook, result: Result, spoken: Words) -> None:
    """Write the sheet of sums: the closing sentences, then how many findings of each severity each file has, and each rule."""
    sheet = book.add_worksheet(spoken.text("sheet.summary"))
    head, plain = book.add_format(_HEAD), book.add_format(_CELL)
    sheet.set_column(0, 0, _WIDTHS["message"])
    row = 0
    for sentence in closing_lines(result, totals(result), spoken):
        sheet.write_string(row, 0, _text(sentence), book.add_format({"text_wrap": True, "valign": "top"}))
        row += 1
    found = list(rows(result, spoken))
    severities = [spoken.text(f"severity.{severity}") for severity in _COLOURS]
    row = _row(sheet, row + 1, [spoken.text("sheet.files"), *severities], head)
    for file in result.files:
        counted = Counter(each.severity for each in found if each.file == file.file)
        row = _row(sheet, row, [file.file, *(counted[severity] for severity in severities)], plain)
    row = _row(sheet, row + 1, [spoken.text("sheet.rules"), spoken.text("sheet.count")], head)
    for rule, number in sorted(Counter(each.rule for each in found).items(), key=lambda pair: (-pair[1], pair[0])):
        row = _row(sheet, row, [rule, number], plain)


def _row(sheet: Worksheet, row: int, cells: Sequence[str | int], look: Format) -> int:
    """Write one row, and give the number of the next."""
    for column, cell in enumerate(cells):
        if isinstance(cell, int):
            sheet.write_number(row, column, cell, look)
        else:
            sheet.write_string(row, column, _text(cell), look)
    return row + 1


def _text(text: str) -> str:
    return visible(text)[:_LONGEST]
