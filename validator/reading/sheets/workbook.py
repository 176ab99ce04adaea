"""Sheets as shown → document, with what the workbook keeps to itself."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from validator.model.address import Address
from validator.model.result import Problem
from validator.model.text import Piece, Text
from validator.reading.contents import Contents
from validator.reading.flow import Item, Prose, flow_document
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import Sheet
from validator.reading.sheets.layout import sheet_items

__all__ = ["read_workbook"]

_NAMELESS = re.compile(r"(?:sheet|工作表|表)\s*\d*\Z", re.IGNORECASE)
_MOST_NAMED = 5


def read_workbook(sheets: Iterable[Sheet], file: str) -> Contents:
    """Make a document of the sheets of a workbook; each that has a name of its own is a section if there are several.

    Raises:
        ReadingError: ``file-without-text``: nothing is shown on any sheet.
    """
    shown = [sheet for sheet in sheets if sheet.cells or sheet.unvalued]
    if not any(sheet.cells for sheet in shown):
        raise ReadingError(_unvalued(shown[0], file) if shown else problem(file, "file-without-text"))
    document = flow_document(_items(shown, file), file)
    return Contents(document, problems=tuple(_unvalued(sheet, file) for sheet in shown if sheet.unvalued))


def _items(sheets: Sequence[Sheet], file: str) -> Iterator[Item]:
    for sheet in sheets:
        if len(sheets) > 1 and sheet.name.strip() and not _NAMELESS.match(sheet.name.strip()):
            name = Text(sheet.name.strip(), (Piece(0, 0, 0, 0, Address(sheet=sheet.name)),), file)
            yield Prose((name,), level=1)
        yield from sheet_items(sheet, file)


def _unvalued(sheet: Sheet, file: str) -> Problem:
    """Tell of formulas whose results the file does not hold: what they stand for was not checked."""
    named = ", ".join(sheet.unvalued[:_MOST_NAMED]) + (" …" if len(sheet.unvalued) > _MOST_NAMED else "")
    return problem(file, "formula-without-value", sheet=sheet.name, cells=named, n=len(sheet.unvalued))
