"""Where tables begin and end in a sheet, and what stands around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise

from validator.model.address import Address
from validator.model.text import Piece, Text
from validator.reading.flow import Grid, GridCell, Item, Prose
from validator.reading.sheets.cells import Sheet, SheetCell, cell_name, column_name
from validator.reading.tables.captions import is_entry, names_unit
from validator.reading.tables.found import is_figure

__all__ = ["sheet_items"]

_Rows = list[list[SheetCell]]
LONGEST_ENTRY = 40
FEWEST_COLUMNS = 2
MOST_BESIDE = 1000


def sheet_items(sheet: Sheet, file: str) -> Iterator[Item]:
    """Give the tables of a sheet and the lines around them, in reading order.

    Blank rows and columns part tables, unless what follows goes on as the rows before did. Rows over a table that hold its title, its
    unit or entries such as ``编制单位：…`` are lines of text, as are lone cells below it.
    """
    for band in _bands(sheet.cells):
        for block in _side_by_side(band):
            yield from _block(block, sheet, file)


def _bands(cells: Sequence[SheetCell]) -> Iterator[_Rows]:
    """Divide a sheet at its blank rows, and before and after sentences that stand alone in their row."""
    band: _Rows = []
    bottom = -1
    for row in _rows(cells):
        sentence = _is_sentence(row)
        if band and (sentence or _is_sentence(band[-1]) or (row[0].row > bottom + 1 and not _goes_on(band, row))):
            yield band
            band = []
        band.append(row)
        bottom = max([bottom, *(cell.row + cell.row_span - 1 for cell in row)])
    if band:
        yield band


def _is_sentence(row: list[SheetCell]) -> bool:
    """Whether a row holds nothing but a sentence."""
    return len(row) == 1 and ("。" in row[0].text or len(row[0].text) > LONGEST_ENTRY)


def _rows(cells: Sequence[SheetCell]) -> Iterator[list[SheetCell]]:
    row: list[SheetCell] = []
    for cell in cells:
        if row and cell.row != row[0].row:
            yield row
            row = []
        row.append(cell)
    if row:
        yield row


def _goes_on(band: _Rows, row: list[SheetCell]) -> bool:
    """Whether a row after a blank one belongs to the table above: words and figures in the columns of the rows before."""
    columns = {cell.column for before in band[-3:] for cell in before}
    figures = [cell for cell in row if is_figure(cell.text)]
    return len(row) > 1 and bool(figures) and len(row) > len(figures) and {cell.column for cell in row} <= columns


def _side_by_side(band: _Rows) -> Iterator[_Rows]:
    """Divide a band at blank columns between tables that have both words and figures."""
    cells = [cell for row in band for cell in row]
    used: set[int] = set()
    for cell in cells:
        if cell.column_span == 1:
            used.add(cell.column)
        else:
            used.update(range(cell.column, min(cell.column + cell.column_span, cell.column + MOST_BESIDE)))
    cuts = [after for before, after in pairwise(sorted(used)) if after > before + 1]
    bounds = [0, *cuts, max(used) + 1]
    parts = [[cell for cell in cells if low <= cell.column < high] for low, high in pairwise(bounds)]
    if cuts and all(_is_table(part) for part in parts):
        for part in parts:
            yield list(_rows(part))
    else:
        yield band


def _is_table(cells: Sequence[SheetCell]) -> bool:
    """Whether some cells make a table of their own: several columns, words as well as figures."""
    figures = sum(is_figure(cell.text) for cell in cells)
    return len({cell.column for cell in cells}) >= FEWEST_COLUMNS and 1 < figures < len(cells)


def _block(rows: _Rows, sheet: Sheet, file: str) -> Iterator[Item]:
    """Give a table with the lines above and below it."""
    head = _head_rows(rows)
    body = rows[head:]
    foot = len(body)
    while foot > 1 and len(body[foot - 1]) == 1 and not is_figure(body[foot - 1][0].text):
        foot -= 1
    # A unit is told last, so that it stands right over the table.
    lines = sorted((cell for row in rows[:head] for cell in row), key=lambda cell: names_unit(cell.text))
    yield from (_prose(cell, sheet, file) for cell in lines)
    if foot and (foot > 1 or len(body[0]) > 1):
        yield _grid(body[:foot], sheet, file)
    else:
        foot = 0
    yield from (_prose(cell, sheet, file) for row in body[foot:] for cell in row)


def _head_rows(rows: _Rows) -> int:
    """Count the rows over a table that are lines of text: a lone cell, or only entries of a form and units."""
    wide = max(len(row) for row in rows)
    for number, row in enumerate(rows):
        alone = len(row) == 1 and not is_figure(row[0].text)
        entries = len(row) < wide and all(is_entry(cell.text) for cell in row)
        if not (alone or entries):
            return number
    return len(rows)


def _grid(rows: _Rows, sheet: Sheet, file: str) -> Grid:
    """Give a table. Rows and columns in which no cell begins are closed up, so that a far corner costs nothing."""
    cells = [cell for row in rows for cell in row]
    down = sorted({cell.row for cell in cells})
    across = sorted({cell.column for cell in cells})
    row_at = {row: index for index, row in enumerate(down)}
    column_at = {column: index for index, column in enumerate(across)}
    letters = {column: column_name(column) for column in across}
    placed = []
    for cell in cells:
        row, column, string, reach_down, reach_across = cell
        top, left = row_at[row], column_at[column]
        high = 1 if reach_down == 1 else bisect_left(down, row + reach_down) - top
        wide = 1 if reach_across == 1 else bisect_left(across, column + reach_across) - left
        lines = _lines(string, Address("", 0, (), 0, 1, 0, sheet.name, f"{letters[column]}{row + 1}"), file)
        placed.append(GridCell(lines, top, left, high, wide))
    return Grid(tuple(placed), len(down), len(across))


def _prose(cell: SheetCell, sheet: Sheet, file: str) -> Prose:
    """Give what stands in a cell outside tables."""
    address = Address("", 0, (), 0, 1, 0, sheet.name, cell_name(cell.row, cell.column))
    return Prose(_lines(cell.text, address, file))


def _lines(string: str, address: Address, file: str) -> tuple[Text, ...]:
    """Give the lines of a cell; ``address``: of its first character."""
    if "\n" not in string:
        return (Text(string, (Piece(0, 0, 0, 0, address),), file),)
    lines, start = [], 0
    for line in string.split("\n"):
        words = line.strip()
        if words:
            character = start + 1 + (0 if words[0] == line[0] else line.index(words[0]))
            lines.append(Text(words, (Piece(0, 0, 0, 0, address._replace(character=character)),), file))
        start += len(line) + 1
    return tuple(lines)
