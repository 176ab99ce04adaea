"""Tables with lines between their columns and none between their rows: one cell of lines, many of the report."""

from __future__ import annotations

from collections.abc import Sequence

from validator.reading.pdf.bodies import body_of
from validator.reading.pdf.columns import Column
from validator.reading.pdf.doubts import is_sure
from validator.reading.pdf.layout import Area, AreaCell, Line
from validator.reading.pdf.runs import Row, Run, rows_of
from validator.reading.pdf.strips import Strip
from validator.reading.pdf.writing import PADDING, cell_lines
from validator.reading.tables.found import is_figure

__all__ = ["figures_in", "unstacked"]

FEWEST = 2
MOST_RUNNING = 3
_INTRODUCES = frozenset(":：")
_COLUMN = Column(0, 0)


def unstacked(area: Area) -> Area:
    """Give a table with lines; a row that holds several rows, one below the other, is divided into these."""
    if all(len(cell.lines) < FEWEST for cell in area.cells):
        return area
    number = 0
    cells: list[AreaCell] = []
    sure = area.sure
    rows: list[list[AreaCell]] = [[] for _ in range(area.rows)]
    for cell in area.cells:
        rows[cell.row].append(cell)
    for row, inside in enumerate(rows):
        if not _is_stack(inside, area.cells, row):
            cells += [cell._replace(row=number) for cell in inside]
            number += 1
            continue
        divided, certain = _divided(inside)
        cells += [cell._replace(row=number + cell.row) for cell in divided]
        number += max(cell.row for cell in divided) + 1
        sure = sure and certain
    sure = sure and sum(_runs_on(cell) for cell in cells) < MOST_RUNNING
    return area if number == area.rows and sure else area._replace(rows=number, cells=tuple(cells), sure=sure)


def _runs_on(cell: AreaCell) -> bool:
    """Whether the name of a column and the first figure below it stand in one cell."""
    if len(cell.lines) < FEWEST or len(cell.lines[-1]) > 1:
        return False
    last, above = cell.lines[-1][0].string, cell.lines[-2][-1].string
    return is_figure(last) and "." in last and not is_figure(above) and above[-1] not in _INTRODUCES


def _is_stack(row: Sequence[AreaCell], cells: Sequence[AreaCell], number: int) -> bool:
    """Whether a row holds several: two of its cells have figures on several lines, beside as many lines of words, or all have as many."""
    if sum(len(cell.lines) >= FEWEST for cell in row) < FEWEST or any(cell.row_span > 1 for cell in row):
        return False
    if any(cell.row < number < cell.row + cell.row_span for cell in cells):
        return False
    figures = [figures_in(cell) for cell in row]
    stacks = sorted(figures, reverse=True)[:FEWEST]
    words = max((len(cell.lines) - count for cell, count in zip(row, figures, strict=True)), default=0)
    if len(stacks) < FEWEST or stacks[-1] < FEWEST:
        return False
    return words >= stacks[-1] or {(len(cell.lines), count) for cell, count in zip(row, figures, strict=True) if cell.lines} == {
        (stacks[0],) * 2
    }


def figures_in(cell: AreaCell) -> int:
    """Count the lines of a cell that are a figure each; one that is broken, for want of room, counts once."""
    return sum(is_figure(text.string) for text in cell_lines(cell.lines, cell.width, "", ()))


def _divided(row: Sequence[AreaCell]) -> tuple[list[AreaCell], bool]:
    """Give the cells that the lines of a row make, and whether there is no doubt about these."""
    filled = [cell for cell in row if cell.lines]
    strips = [_strip(cell.lines) for cell in filled]
    runs: list[Run] = [run for cell in filled for line in cell.lines for run in line]
    lines = [Line(each, _COLUMN) for each in rows_of(runs)]
    body = body_of(lines, strips)
    found = []
    for number, cells in enumerate(body.rows):
        for cell in cells:
            home = filled[cell.column]
            lines_in = list(cell.parts.values())
            found.append(AreaCell(number, home.column, 1, home.column_span, lines_in, PADDING if cell.broken else 0))
    return found, is_sure(body, strips, lines)


def _strip(lines: Sequence[Row]) -> Strip:
    """Give from where to where the words in a cell go."""
    return Strip(min(line[0].left for line in lines), max(line[-1].right for line in lines))
