"""The columns of a panel as lines: names from several header rows, the same words behind each of them, formulas and numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.facets import with_facets
from validator.extraction.grid import Grid
from validator.extraction.label_words import is_called, is_change, is_measure, is_of_which, is_total, is_whole
from validator.extraction.matrix import Line, LineKind
from validator.extraction.panels import Panel
from validator.extraction.periods import only_period, periods_in
from validator.extraction.regions import Region, RowKind, row_kind
from validator.extraction.stated_units import is_unit, stated_unit
from validator.model.unit import Unit

__all__ = ["column_lines"]

LEADING_NUMBER = re.compile(r"\d+")


def column_lines(grid: Grid, region: Region, panel: Panel) -> tuple[Line, ...]:
    """Give the columns of a panel that hold figures, from left to right."""
    rows = [_spread(grid, region.header, row, panel.values) for row in region.header if row_kind(grid, row) is not RowKind.SERIALS]
    numbers = next(
        (
            {column: cell.string for column in panel.values if (cell := grid.at(row, column))}
            for row in region.header
            if row_kind(grid, row) is RowKind.SERIALS
        ),
        {},
    )
    lines = [_line(column, [names.get(column, "") for names in rows], numbers.get(column, "")) for column in panel.values]
    return tuple(with_facets(list(_with_units(lines))))


def _line(column: int, names: Sequence[str], number: str) -> Line:
    path = tuple(dict.fromkeys(name for name in names if name and not _is_sentence(name)))
    unit = next((unit for name in reversed(path) if (unit := stated_unit(name))), None)
    own = tuple(name for name in path if is_called("table_full_marks", name) or not is_unit(name)) or path
    return Line(column, own, _kind(own, unit), code=number, unit=unit, periods=periods_in(" ".join(own)))


def _is_sentence(name: str) -> bool:
    """Whether words over a column are what somebody wrote into a form (年度总体目标), and no name."""
    return "。" in name or "；" in name


def _kind(path: tuple[str, ...], unit: Unit | None) -> LineKind:
    label = path[-1] if path else ""
    if is_measure(label) or (unit and unit.kind in ("percent", "points")):
        return LineKind.MEASURE
    if is_total(label) or is_whole(label):
        return LineKind.TOTAL
    if any(is_change(name) for name in path):
        return LineKind.CHANGE
    return LineKind.OF_WHICH if any(is_of_which(name) for name in path) else LineKind.ITEM


def _with_units(lines: Sequence[Line]) -> Iterator[Line]:
    """Give parts of a column (其中：…) the unit that it states."""
    unit: Unit | None = None
    for line in lines:
        if line.kind is LineKind.OF_WHICH and line.unit is None:
            yield replace(line, unit=unit)
        else:
            unit = line.unit if line.unit and line.unit.kind not in ("percent", "points") else None
            yield line


def _spread(grid: Grid, header: Sequence[int], row: int, columns: Sequence[int]) -> dict[int, str]:
    """Give the words of a header row over each column.

    Where the source tells how far cells reach, that holds. Where it does not (text), a cell reaches over its share of the columns if they
    divide evenly; a single cell reaches over its blank neighbours that are not periods, others over the blank columns that are named below.
    """
    names = {column: cell.string for column in columns if (cell := grid.at(row, column))}
    blank = [column for column in columns if column not in names]
    told = any(cell.cell.column_span > 1 or cell.cell.row_span > 1 for cell in grid.row(row))
    if not blank or not names or told or row == header[-1]:
        return names
    size, rest = divmod(len(columns), len(names))
    shares = [columns[start : start + size] for start in range(0, len(columns), size)] if not rest else []
    if len(names) > 1 and all(sum(column in names for column in share) == 1 for share in shares) and shares:
        return {column: names[next(each for each in share if each in names)] for share in shares for column in share}
    return _reach(grid, header, names, columns) if len(names) == 1 else _over_named(grid, header[header.index(row) + 1 :], names, columns)


def _over_named(grid: Grid, lower: Sequence[int], names: dict[int, str], columns: Sequence[int]) -> dict[int, str]:
    """Let each name that stands over another reach to the right, over blank columns that have a name below.

    Where such a column has nothing over it to the left, the names are set otherwise and none reaches further.
    """
    found = dict(names)
    over = ""
    for column in columns:
        named_below = any(grid.own(row, column) for row in lower)
        if column in names:
            over = names[column] if named_below else ""
        elif named_below and not over:
            return names
        elif named_below:
            found[column] = over
        else:
            over = ""
    return found


def _reach(grid: Grid, header: Sequence[int], names: dict[int, str], columns: Sequence[int]) -> dict[int, str]:
    """Let a single name reach to both sides up to the first column that is called by a period."""
    (start, name), *_ = names.items()
    found = dict(names)
    for direction in ([c for c in columns if c > start], [c for c in reversed(columns) if c < start]):
        for column in direction:
            below = grid.at(header[-1], column)
            if below is None or below.period or only_period(below.string):
                break
            found[column] = name
    return found
