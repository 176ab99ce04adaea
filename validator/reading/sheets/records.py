"""Sheets of records: a row of headers, then a record in each row, as in a CSV file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

from validator.language.sources import Source
from validator.model.address import Address
from validator.model.figure import Figure
from validator.model.place import Place
from validator.model.record import Printed, Record
from validator.model.result import Problem
from validator.reading.contents import Contents, Wanted
from validator.reading.memory import changed
from validator.reading.problems import ReadingError, problem
from validator.reading.record_rows import read_rows
from validator.reading.sheets.cells import Sheet, cell_name

__all__ = ["read_record_sheets"]


def read_record_sheets(sheets: Iterable[Sheet], file: str, wanted: Wanted) -> Contents:
    """Read records of the shape that the user names from all sheets that show something.

    Figures know their sheets and cells; a problem has the row as its line and the column, counted from 1, as its column.

    Raises:
        ReadingError: ``file-empty``: nothing is shown on any sheet.
    """
    read: list[Contents] = []
    offset = 0
    for sheet in sheets:
        if sheet.cells:
            rows = _Rows(sheet, file, offset)
            read.append(rows.read(wanted))
            offset += len(rows.source.text) + 1
    if not read:
        raise ReadingError(problem(file, "file-empty"))
    return Contents(
        records=tuple(record for contents in read for record in contents.records),
        problems=tuple(each for contents in read for each in contents.problems),
    )


class _Rows:
    """One sheet written as the rows of a CSV file, with the way back to its cells.

    Attributes:
        source: the rows.
        starts: for each row, the columns of the text at which its cells begin.
        offset: how many characters stand on the sheets before.
    """

    def __init__(self, sheet: Sheet, file: str, offset: int) -> None:
        self.sheet = sheet
        self.file = file
        self.offset = offset
        self.starts: list[list[int]] = []
        header = _header_row(sheet)
        texts = {(cell.row, cell.column): cell.text for cell in sheet.cells if cell.row >= header}
        self.left = min(column for _, column in texts)
        right = max(column for _, column in texts)
        lines = []
        for row in range(max(row for row, _ in texts) + 1):
            quoted = [_quoted(texts.get((row, column), "")) for column in range(self.left, right + 1)]
            starts = [1]
            for cell in quoted:
                starts.append(starts[-1] + len(cell) + 1)
            self.starts.append(starts)
            lines.append(",".join(quoted))
        self.source = Source.of("\n".join(lines), file)

    def read(self, wanted: Wanted) -> Contents:
        """Read the records of the sheet."""
        contents = read_rows(self.source, wanted)
        return Contents(records=tuple(map(self._record, contents.records)), problems=tuple(map(self._problem, contents.problems)))

    def _record(self, record: Record) -> Record:
        return replace(changed(record, self._value), place=self._place(record.place))

    def _value(self, _: str, value: Figure | Printed) -> Figure | Printed:
        return replace(value, place=self._place(value.place))

    def _place(self, place: Place) -> Place:
        name = cell_name(place.line - 1, self._column(place.line, place.column))
        return Place(self.file, address=Address(sheet=self.sheet.name, cell=name), offset=self.offset + place.offset, quote=place.quote)

    def _problem(self, found: Problem) -> Problem:
        column = self._column(found.line, found.column) + 1 if found.line else 0
        return replace(found, column=column, source="")

    def _column(self, line: int, column: int) -> int:
        """Give the column of the sheet that a column of the text is in."""
        starts = self.starts[line - 1]
        return self.left + next((index for index, start in enumerate(starts[1:]) if column < start), len(starts) - 2)


def _header_row(sheet: Sheet) -> int:
    """Give the row of the headers: the first with several cells, if any has; what stands over it is a title."""
    counted = Counter(cell.row for cell in sheet.cells)
    return min((row for row, number in counted.items() if number > 1), default=min(counted))


def _quoted(text: str) -> str:
    plain = " ".join(text.split("\n")).replace('"', '""')
    return f'"{plain}"' if plain else ""
