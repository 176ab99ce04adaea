"""The grid of a Word table: merged cells once, with how far they reach."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from validator.reading.packages import Xml
from validator.reading.word.tags import w

__all__ = ["MOST_COLUMNS", "PlacedCell", "children", "grid"]

MOST_COLUMNS = 1000
"""A cell that claims to take more columns is believed to take one."""

_WRAPPERS = frozenset(map(w, ("sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag")))
_VALUE = w("val")


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
    for row in children(table, w("tr")):
        properties = row.find(w("trPr"))
        if properties is not None and properties.find(w("del")) is not None:
            continue
        placed = _row(row, rows, _span(properties, "gridBefore", 0), open_above)
        cells += [cell for cell in placed if cell.row == rows]
        open_above = {cell.column: cell for cell in placed}
        columns = max([columns, *(cell.column + cell.column_span for cell in placed)])
        rows += 1
    return cells, rows, columns


def _row(row: Xml, number: int, column: int, above: dict[int, PlacedCell]) -> list[PlacedCell]:
    """Place the cells of one row; one that goes on from above is the cell above, reaching further down."""
    placed: list[PlacedCell] = []
    for element in children(row, w("tc")):
        properties = element.find(w("tcPr"))
        if properties is not None and properties.find(w("cellDel")) is not None:
            continue
        width = _span(properties, "gridSpan", 1)
        if placed and _merge(properties, "hMerge") == "continue":
            placed[-1].column_span += width
        elif _merge(properties, "vMerge") == "continue" and column in above:
            cell = above[column]
            cell.row_span = number - cell.row + 1
            placed.append(cell)
        else:
            placed.append(PlacedCell(element, number, column, 1, width))
        column += width
    return placed


def _span(properties: Xml | None, name: str, default: int) -> int:
    mark = properties.find(w(name)) if properties is not None else None
    value = mark.get(_VALUE, "") if mark is not None else ""
    return int(value) if value.isdecimal() and 0 < int(value) <= MOST_COLUMNS else default


def _merge(properties: Xml | None, name: str) -> str:
    """Say whether a cell begins a merged one (``restart``), goes on with it (``continue``) or neither."""
    mark = properties.find(w(name)) if properties is not None else None
    return "" if mark is None else mark.get(_VALUE) or "continue"
