"""Spreadsheets of OpenDocument (.ods) → sheets: the file itself holds the text that each cell shows."""

from __future__ import annotations

from collections.abc import Iterator

from validator.reading.opendocument.tags import MOST_REPEATED, count, office, style, table, text
from validator.reading.packages import Package, Xml
from validator.reading.problems import ReadingError, problem
from validator.reading.sheets.cells import MOST_CELLS, Sheet, SheetCell, cell_name

__all__ = ["read_ods"]

_ROW, _CELL, _COVERED = table("table-row"), table("table-cell"), table("covered-table-cell")
_GROUPS = frozenset({table("table-rows"), table("table-header-rows"), table("table-row-group")})
_PARAGRAPH, _SPACES, _TAB, _BREAK = text("p"), text("s"), text("tab"), text("line-break")
_NOTE = office("annotation")


def read_ods(data: bytes, file: str) -> Iterator[Sheet]:
    """Give the sheets of a spreadsheet that are not hidden.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted``, ``file-bomb`` or ``extra-missing``.
    """
    package = Package(data, file)
    root = package.xml("content.xml")
    if root is None:
        raise ReadingError(problem(file, "file-damaged", reason="content.xml"))
    hidden = {
        element.get(style("name"))
        for element in root.iter(style("style"))
        if any(properties.get(table("display")) == "false" for properties in element.iterchildren(style("table-properties")))
    }
    for element in root.iter(table("table")):
        if element.getparent().tag == office("spreadsheet") and element.get(table("style-name")) not in hidden:
            yield _sheet(element, file)


def _sheet(element: Xml, file: str) -> Sheet:
    cells: list[SheetCell] = []
    unvalued: list[str] = []
    number = 0
    for row in _rows(element):
        times = count(row.get(table("number-rows-repeated")))
        shown = list(_cells(row))
        for repeat in range(min(times, MOST_REPEATED) if shown else 0):
            for cell, column, words in shown:
                if words:
                    spans = count(cell.get(table("number-rows-spanned"))), count(cell.get(table("number-columns-spanned")))
                    cells.append(SheetCell(number + repeat, column, words, *spans))
                else:
                    unvalued.append(cell_name(number + repeat, column))
        if len(cells) > MOST_CELLS:
            raise ReadingError(problem(file, "file-bomb", size=f"{len(cells):,}+", limit=f"{MOST_CELLS:,}"))
        number += times
    return Sheet(element.get(table("name"), ""), tuple(cells), tuple(unvalued))


def _rows(element: Xml) -> Iterator[Xml]:
    for child in element:
        if child.tag == _ROW:
            yield child
        elif child.tag in _GROUPS:
            yield from _rows(child)


def _cells(row: Xml) -> Iterator[tuple[Xml, int, str]]:
    """Give the cells of a row that show something, and those whose formula has no result, with their columns."""
    column = 0
    for cell in row:
        if cell.tag not in {_CELL, _COVERED}:
            continue
        times = count(cell.get(table("number-columns-repeated")))
        if cell.tag == _CELL and len(cell):
            words = "\n".join(_words(paragraph) for paragraph in cell.iterchildren(_PARAGRAPH)).strip()
            for repeat in range(min(times, MOST_REPEATED) if words else 0):
                yield cell, column + repeat, words
        elif cell.tag == _CELL and cell.get(table("formula")) and cell.get(office("value-type")) is None:
            yield cell, column, ""
        column += times


def _words(paragraph: Xml) -> str:
    """Give the characters of a paragraph of a cell."""
    said = paragraph.text or ""
    for child in paragraph:
        if child.tag == _SPACES:
            said += " " * min(count(child.get(text("c"))), MOST_REPEATED)
        elif child.tag in {_TAB, _BREAK}:
            said += "\n" if child.tag == _BREAK else "\t"
        elif child.tag != _NOTE:
            said += _words(child)
        said += child.tail or ""
    return said
