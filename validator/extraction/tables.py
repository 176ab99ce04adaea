"""Tables → figures with their row, column, period and unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from validator.extraction.cells import CellKind, CellReading, in_unit
from validator.extraction.characters import fold
from validator.extraction.column_lines import column_lines
from validator.extraction.defaults import Defaults, PrintedCells
from validator.extraction.factors import factors_of, in_units_of_row
from validator.extraction.grid import Grid
from validator.extraction.label_words import is_called, is_change, total_of
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.number_marks import with_points
from validator.extraction.panels import Panel, panels
from validator.extraction.periods import only_period
from validator.extraction.regions import Region, is_of_targets, regions
from validator.extraction.row_lines import row_lines
from validator.extraction.stated_units import stated_unit
from validator.extraction.steps import as_coarse_as_rounded
from validator.extraction.structure import TableFigures
from validator.extraction.vocabulary import words
from validator.model.document import Table
from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["read_table"]

JOINED = " › "
# so many numbers in a row follow each other by chance
MOST_BY_CHANCE = 6
KEY_VALUE = re.compile(r"^(?P<key>[^:：\d]{2,20})[:：]\s*(?P<value>\S.*)$")


@dataclass(frozen=True, slots=True)
class _Frame:
    """What the figures of a table share."""

    grid: Grid
    number: int
    year: str
    subject: str
    caption: str
    guessed: bool


def read_table(table: Table, number: int, year: str) -> TableFigures:
    """Read the figures of a table.

    The unit of a number is what its cell prints, else what its row or column states, else the caption. ``label`` is the path of the row,
    ``scope`` that of the column (exchanged where rows are nothing but periods), ``subject`` what the table is about or, where columns are
    measures, the name of the row.

    Args:
        table: as read from the source.
        number: its number among the blocks of the document.
        year: the report's own year: figures of it have an empty ``period``.
    """
    table = with_points(table)
    grid = Grid.of(table)
    frame = _Frame(grid, number, year, _subject(grid, table), fold(table.caption.string), table.ragged)
    matrices = tuple(_matrices(frame))
    figures = {(at[1], at[0]) if matrix.turned else at: figure for matrix in matrices for at, figure in matrix.figures.items()}
    factors = {at: of for matrix in matrices for at, of in matrix.factors.items()}
    return TableFigures(
        number=number,
        figures=dict(sorted(figures.items())),
        rows=table.rows,
        columns=table.columns,
        row_labels=_labels(table.rows, (line for matrix in matrices for line in matrix.rows)),
        column_labels=_labels(table.columns, (line for matrix in matrices for line in matrix.columns)),
        section=table.section,
        caption=table.caption.string,
        matrices=matrices,
        texts={at: cell.cell.text for at, cell in grid.origins.items()},
        factors=factors,
    )


def _labels(size: int, lines: Iterable[Line]) -> tuple[str, ...]:
    names = [""] * size
    for line in lines:
        names[line.at] = names[line.at] or line.name
    return tuple(names)


def _matrices(frame: _Frame) -> Iterator[Matrix]:
    part = 0
    for region in regions(frame.grid):
        for panel in panels(frame.grid, region):
            yield _matrix(frame, region, panel, part)
            part += 1


def _matrix(frame: _Frame, region: Region, panel: Panel, part: int) -> Matrix:
    columns = column_lines(frame.grid, region, panel)
    targets = is_of_targets(frame.grid, region.header)
    rows = row_lines(frame.grid, region.body, panel)
    rows = tuple(_indicator(row) for row in rows) if targets else rows
    defaults = Defaults(_table_unit(frame, region, panel), targets)
    readings = {(row.at, column.at): cell.reading for row in rows for column in columns if (cell := frame.grid.own(row.at, column.at))}
    matrix = Matrix(
        frame.number, part, rows, columns, {}, readings, averages=_averages(frame, region), targets=targets, guessed=frame.guessed
    )
    figures = as_coarse_as_rounded(dict(_figures(frame, matrix, defaults)))
    return replace(matrix, figures=figures, factors=dict(_factors(frame, matrix)))


def _indicator(row: Line) -> Line:
    """Give a row of a table of indicators: its name is that of an indicator (验收合格率), and says nothing of its marks."""
    if row.kind is LineKind.HEADING or (row.kind is LineKind.TOTAL and not total_of(row.label)):
        return row
    return replace(row, kind=LineKind.ITEM, depth=0)


def _figures(frame: _Frame, matrix: Matrix, defaults: Defaults) -> Iterator[tuple[tuple[int, int], Figure]]:
    """Give the figure of each cell that holds one, with its unit, label, scope, period and subject."""
    measures = _are_measures(matrix.columns)
    for column in matrix.columns:
        printed = [reading for row in matrix.rows if (reading := matrix.readings.get((row.at, column.at)))]
        if _are_years(column, printed) or _number_the_rows(printed):
            continue
        cells = PrintedCells(tuple(printed))
        for row in matrix.rows:
            reading = matrix.readings.get((row.at, column.at))
            if reading is None or reading.figure is None or row.kind is LineKind.HEADING or (reading.digits and _names_a_code(row)):
                continue
            figure = _read(frame, row, column, defaults.unit_of(row, column, cells))
            if figure:
                yield (row.at, column.at), _told(frame, figure, row, column, measures=measures)


def _factors(frame: _Frame, matrix: Matrix) -> Iterator[tuple[tuple[int, int], tuple[Figure, ...]]]:
    """Give the factors of the cells that print a product, told like any other figure of their row and column."""
    lines = {(row.at, column.at): (row, column) for row in matrix.rows for column in matrix.columns}
    words_only = (at for at, reading in matrix.readings.items() if reading.kind is CellKind.WORDS and reading.figure is None)
    found = {at: of for at in words_only if (cell := frame.grid.own(*at)) and (of := factors_of(cell.cell.text))}
    measures = _are_measures(matrix.columns) if found else False
    for at, of in in_units_of_row(found).items():
        yield at, tuple(_told(frame, figure, *lines[at], measures=measures) for figure in of)


def _read(frame: _Frame, row: Line, column: Line, unit: Unit | None) -> Figure | None:
    cell = frame.grid.own(row.at, column.at)
    return in_unit(cell.reading, cell.cell.text, unit) if cell else None


def _names_a_code(row: Line) -> bool:
    """Whether a row of a form holds a name, or a code in its place: 主管部门及代码 | 501504."""
    return is_called("table_form", row.label) or is_called("table_code", row.label)


def _are_years(column: Line, printed: Sequence[CellReading]) -> bool:
    """Whether a column of figures is one of years: so called, or all of them years under no unit."""
    figures = [reading for reading in printed if reading.kind is CellKind.FIGURE]
    return bool(figures) and all(reading.year for reading in figures) and len(figures) > 1 and column.unit is None


def _number_the_rows(printed: Sequence[CellReading]) -> bool:
    """Whether the figures of a column count the rows, whatever it is called: each is one more than the one above it."""
    values = [reading.figure.value for reading in printed if reading.figure]
    if len(values) < MOST_BY_CHANCE or len(values) < len(printed) - 1 or any(value != int(value) for value in values[:1]):
        return False
    return all(below - above == 1 for above, below in pairwise(values))


def _are_measures(columns: Sequence[Line]) -> bool:
    """Whether the columns name different things, so that a row is a thing with several figures."""
    return sum(bool(line.path) and not line.periods and line.kind is LineKind.ITEM for line in columns) > 1


def _told(frame: _Frame, figure: Figure, row: Line, column: Line, *, measures: bool) -> Figure:
    label, scope = row.name, JOINED.join(part for part in (*column.path, column.facet) if part and not only_period(part))
    period = next((line.periods[0].text for line in (column, row) if _holds_for(line)), "")
    subject = frame.subject
    if row.path and all(only_period(part) for part in row.path):
        label, scope = scope, ""
    elif measures and not subject:
        subject = row.label
    # marks are given, not measured: nothing is hidden behind their last digit
    given = figure.set or figure.unit.dimension == "score"
    return replace(figure, label=label, scope=scope, period="" if period == frame.year else period, subject=subject, set=given)


def _holds_for(line: Line) -> bool:
    """Whether the period that a line names is the one of its figures: dated, or nothing but a period, and not compared with another."""
    if not line.periods or line.kind is LineKind.CHANGE or any(is_change(name) for name in line.path):
        return False
    return line.periods[0].text[:1].isdigit() or any(only_period(name) for name in line.path)


def _table_unit(frame: _Frame, region: Region, panel: Panel) -> Unit | None:
    """Give the unit stated over the figures: in a title row, a corner of the header or the caption."""
    names = range(panel.values[0]) if panel.labels and panel.labels[0] < panel.values[0] else ()
    corners = [cell for row in region.header for column in names if (cell := frame.grid.own(row, column))]
    corners = [cell for cell in corners if not is_called("table_header", cell.string)]  # Item is a name here, no unit
    titles = [cell for row in reversed(range(region.header[0] if region.header else region.body[0])) for cell in frame.grid.row(row)]
    titles = [cell for row in region.titles for cell in frame.grid.row(row)] + [
        cell for cell in titles if len(frame.grid.row(cell.cell.row)) == 1
    ]
    stated = [stated_unit(cell.string) for cell in (*corners, *titles)] + [
        stated_unit(line) for line in reversed(frame.caption.splitlines() or [""])
    ]
    return next((unit for unit in stated if unit and unit.kind != "percent"), None)


def _averages(frame: _Frame, region: Region) -> bool:
    """Whether the caption or a title says that the figures are averages."""
    strings = [frame.caption, *(cell.string for row in region.titles for cell in frame.grid.row(row))]
    return any(word in string.lower() for string in strings for word in words()["table_averages"])


def _subject(grid: Grid, table: Table) -> str:
    """Give what a table is about, if a line of it says so: 项目名称 | 道路改造."""
    for cell in grid.origins.values():
        if is_called("table_subject", cell.string):
            beside = next((other for other in grid.row(cell.cell.row) if other.cell.column > cell.cell.column), None)
            if beside and beside.words:
                return beside.string
    lines = [
        *fold(table.caption.string).splitlines(),
        *(cell.string for cell in grid.origins.values() if ":" in cell.string or "：" in cell.string),
    ]
    told = [found for line in lines if (found := KEY_VALUE.match(line.strip())) and is_called("table_subject", found["key"])]
    return told[0]["value"].strip() if told else ""
