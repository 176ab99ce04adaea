"""The grid of a Word table: merged cells once, with how far they reach."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from validator.reading.packages import Xml
from validator.reading.word.tags import w

__all__ = ["MOST_COLUMNS", "PlacedCell", "children", "grid"]

MOST_COLUMNS = 1000
"""A cell that claims to take more columns is believed to take one."""

_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")))
_VALUE = w("val")
_ROW, _ROW_PROPERTIES, _ROW_DELETED, _BEFORE = w("tr"), w("trPr"), w("del"), w("gridBefore")
_CELL, _CELL_PROPERTIES, _DELETED = w("tc"), w("tcPr"), w("cellDel")
_ACROSS, _MERGED_ACROSS, _MERGED_DOWN = w("gridSpan"), w("hMerge"), w("vMerge")


@dataclass(slots=True)
class PlacedCell:
    """A cell with its place in the grid, 0-based, and how far it reaches. ``element`` is its first ``w:tc``."""

    element: Xml
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


def children(element: Xml, tag: str) -> Iterator[Xml]:
    """Give the children of a name, also those inside content controls and insertions."""
    for child in element:
        if child.tag == tag:
            yield child
        elif child.tag in _WRAPPERS:
            yield from children(child, tag)


def grid(table: Xml) -> tuple[list[PlacedCell], int, int]:
    """Give the cells of a table in reading order, and its rows and columns. Deleted rows are left out."""
    cells: list[PlacedCell] = []
    open_above: dict[int, PlacedCell] = {}
    rows = columns = 0
    for row in children(table, _ROW):
        properties = row.find(_ROW_PROPERTIES)
        if properties is not None and properties.find(_ROW_DELETED) is not None:
            continue
        placed = _row(row, rows, _before(properties), open_above)
        cells += [cell for cell in placed if cell.row == rows]
        open_above = {cell.column: cell for cell in placed}
        columns = max([columns, *(cell.column + cell.column_span for cell in placed)])
        rows += 1
    return cells, rows, columns


def _row(row: Xml, number: int, column: int, above: dict[int, PlacedCell]) -> list[PlacedCell]:
    """Place the cells of one row; one that goes on from above is the cell above, reaching further down."""
    placed: list[PlacedCell] = []
    for element in children(row, _CELL):
        properties = element.find(_CELL_PROPERTIES)
        said = {} if properties is None else {mark.tag: mark.get(_VALUE) for mark in properties}
        if _DELETED in said:
            continue
        width = _number(said.get(_ACROSS), 1)
        if placed and _goes_on(said, _MERGED_ACROSS):
            placed[-1].column_span += width
        elif column in above and _goes_on(said, _MERGED_DOWN):
            cell = above[column]
            cell.row_span = number - cell.row + 1
            placed.append(cell)
        else:
            placed.append(PlacedCell(element, number, column, 1, width))
        column += width
    return placed


def _goes_on(said: Mapping[str, str | None], merged: str) -> bool:
    """Whether a cell goes on with a merged one; the first of them says ``restart``."""
    return merged in said and said[merged] in {None, "", "continue"}


def _before(properties: Xml | None) -> int:
    """Give how many columns a row leaves out at its beginning."""
    mark = properties.find(_BEFORE) if properties is not None else None
    return _number(mark.get(_VALUE), 0) if mark is not None else 0


def _number(value: str | None, default: int) -> int:
    return int(value) if value and value.isdecimal() and 0 < int(value) <= MOST_COLUMNS else default
