"""The grid of a table of a page: merged cells once, with how far they reach."""

from __future__ import annotations

from collections.abc import Iterator

from validator.reading.html.elements import hidden, tag_of
from validator.reading.packages import Xml
from validator.reading.word.tables import MOST_COLUMNS, PlacedCell

__all__ = ["caption_of", "grid"]

_GROUPS = ("thead", "tbody", "tfoot")
_LONGEST_SPAN = 65_534
"""What browsers take a longer row span for."""


def grid(table: Xml) -> tuple[list[PlacedCell], int, int]:
    """Give the cells of a table in reading order, and its rows and columns. Hidden rows and cells are left out."""
    cells: list[PlacedCell] = []
    taken: dict[int, int] = {}
    rows = list(_rows(table))
    columns = 0
    for number, row in enumerate(rows):
        column = 0
        for element in row:
            if tag_of(element) not in {"td", "th"} or hidden(element):
                continue
            while taken.get(column, 0) > number:
                column += 1
            down = _span(element, "rowspan", _LONGEST_SPAN) or len(rows)
            wide = _span(element, "colspan", MOST_COLUMNS) or 1
            height = min(down, len(rows) - number)
            cells.append(PlacedCell(element, number, column, height, wide))
            if height > 1:
                taken.update(dict.fromkeys(range(column, column + wide), number + height))
            column += wide
        columns = max([columns, column])
    return cells, len(rows), columns


def caption_of(table: Xml) -> Xml | None:
    """Give the caption of a table; None if it has none."""
    return next((child for child in table if tag_of(child) == "caption" and not hidden(child)), None)


def _rows(table: Xml) -> Iterator[Xml]:
    """Give the rows of a table, also those in groups; a head comes first wherever it stands."""
    groups = [child for child in table if tag_of(child) in _GROUPS and not hidden(child)]
    heads = [group for group in groups if tag_of(group) == "thead"]
    feet = [group for group in groups if tag_of(group) == "tfoot"]
    middle = [child for child in table if tag_of(child) == "tr" or (child in groups and child not in heads and child not in feet)]
    for child in (*heads, *middle, *feet):
        if tag_of(child) == "tr":
            yield from () if hidden(child) else (child,)
        else:
            yield from (row for row in child if tag_of(row) == "tr" and not hidden(row))


def _span(element: Xml, name: str, most: int) -> int:
    said = element.get(name)
    if not said:
        return 1
    value = said.strip()
    return min(int(value), most) if value.isdecimal() and len(value) < len(str(most)) + 1 else 1
