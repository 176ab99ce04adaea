"""The columns of a region: which name the rows and which hold figures, and tables that stand side by side."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from validator.extraction.cells import CellKind
from validator.extraction.grid import Grid, GridCell
from validator.extraction.label_words import is_called
from validator.extraction.regions import Region, is_of_targets
from validator.extraction.stated_units import is_unit

__all__ = ["ColumnKind", "Panel", "column_kinds", "header_of", "panels"]

MOST_CODE_DIGITS = 12
LEAST_CODE_DIGITS = 3
DISTINCT = 0.5
# 1, 2 may be counts; 1, 2, 3 count the rows.
FEWEST_COUNTED = 3
TARGET_LISTS = ("table_target", "table_actual", "table_full_marks", "table_marks")


class ColumnKind(StrEnum):
    """What the cells of a column are."""

    BLANK = "blank"
    LABEL = "label"
    CODE = "code"
    SERIAL = "serial"
    UNIT = "unit"
    NOTE = "note"
    VALUE = "value"


@dataclass(frozen=True, slots=True)
class Panel:
    """Columns that belong together: those that name the rows, and those that hold their figures.

    Attributes:
        labels, codes, units, values: grid columns, from left to right.
    """

    labels: tuple[int, ...]
    codes: tuple[int, ...]
    units: tuple[int, ...]
    values: tuple[int, ...]


def header_of(grid: Grid, region: Region, column: int) -> tuple[str, ...]:
    """Give the words above a column, outermost first, each once."""
    found = (grid.at(row, column) for row in region.header)
    return tuple(dict.fromkeys(cell.string for cell in found if cell))


def column_kinds(grid: Grid, region: Region) -> tuple[ColumnKind, ...]:
    """Give the kind of every column of a region."""
    return tuple(_kind(grid, region, column) for column in range(grid.columns))


def _kind(grid: Grid, region: Region, column: int) -> ColumnKind:
    cells = [cell for row in region.body if (cell := grid.own(row, column))]
    header = header_of(grid, region, column)
    if is_of_targets(grid, region.header) and any(is_called(name, words) for name in TARGET_LISTS for words in header):
        return ColumnKind.VALUE
    told = [cell for cell in cells if not cell.nothing]
    if not told:
        return ColumnKind.VALUE if cells else ColumnKind.BLANK
    if any(is_called("table_note", words) for words in header):
        return ColumnKind.NOTE
    if any(is_called("table_unit", words) for words in header) and all(is_unit(cell.string) for cell in told):
        return ColumnKind.UNIT
    return _by_content(grid, region, column, told, header)


def _by_content(grid: Grid, region: Region, column: int, told: Sequence[GridCell], header: Sequence[str]) -> ColumnKind:
    digits = [cell.reading.digits for cell in told if cell.reading.digits]
    first = _first(grid, region, column)
    # words that hold one figure (增加 8.65 个百分点) count as one, but in a column of names
    numbers = [cell for cell in told if cell.reading.kind is CellKind.FIGURE or (cell.reading.figure and not first)]
    if _are_codes(digits, told, header) and _names_follow(grid, region, column):
        return ColumnKind.CODE
    if _are_called_serials(digits, told, header) or (_are_counted_up(digits, told) and _names_follow(grid, region, column)):
        return ColumnKind.SERIAL
    years = all(cell.period for cell in told)
    if years and (first or any(is_called("table_years", words) for words in header)):
        return ColumnKind.LABEL
    if first and _counted(digits, told):
        return ColumnKind.LABEL
    return ColumnKind.VALUE if len(numbers) * 2 >= len(told) else ColumnKind.LABEL


def _are_codes(digits: Sequence[str], told: Sequence[GridCell], header: Sequence[str]) -> bool:
    """Whether the cells are codes: digits of one to twelve places, so named, or parents and children by their first digits."""
    if not digits or len(digits) * 2 <= len(told) or max(map(len, digits)) > MOST_CODE_DIGITS:
        return False
    if any(is_called("table_code", words) or words.endswith(("编码", "代码")) for words in header):
        return True
    known = set(digits)
    children = [code for code in digits if len(code) > LEAST_CODE_DIGITS and (code[:-2] in known or code[:LEAST_CODE_DIGITS] in known)]
    return len(children) * 2 >= len(digits) - 1 and len(children) > 1


def _names_follow(grid: Grid, region: Region, column: int) -> bool:
    """Whether words stand to the right of the cells of a column."""
    rows = [row for row in region.body if (cell := grid.own(row, column)) and cell.reading.digits]
    beside = [next((cell for cell in grid.row(row) if cell.cell.column > column), None) for row in rows]
    return sum(cell is not None and (cell.words or bool(cell.reading.digits)) for cell in beside) * 2 > len(rows)


def _are_called_serials(digits: Sequence[str], told: Sequence[GridCell], header: Sequence[str]) -> bool:
    """Whether the header calls the cells numbers of rows, and they hold bare digits and no other number."""
    named = any(is_called("table_serial", words) for words in header)
    return named and bool(digits) and all(not cell.number or cell.reading.digits for cell in told)


def _are_counted_up(digits: Sequence[str], told: Sequence[GridCell]) -> bool:
    """Whether the cells count the rows: 1, 2, 3 …."""
    counted = [str(number) for number in range(1, len(digits) + 1)]
    return list(digits) == counted and len(digits) >= FEWEST_COUNTED and len(digits) * 2 > len(told)


def _counted(digits: Sequence[str], told: Sequence[GridCell]) -> bool:
    """Whether the cells are 1, 2, 3 … among words: names, such as those of classes and grades."""
    if not FEWEST_COUNTED <= len(digits) < len(told):
        return False
    return list(digits) == [str(number) for number in range(int(digits[0]), int(digits[0]) + len(digits))]


def _first(grid: Grid, region: Region, column: int) -> bool:
    """Whether no other column to the left holds words."""
    return not any(cell.words for row in region.body for cell in grid.row(row) if cell.cell.column < column)


def panels(grid: Grid, region: Region) -> tuple[Panel, ...]:
    """Give the panels of a region from left to right: a second column of names behind figures begins a new one."""
    kinds = column_kinds(grid, region)
    starts = [0]
    for column in range(1, grid.columns):
        behind_values = ColumnKind.VALUE in kinds[starts[-1] : column]
        if behind_values and _begins(grid, region, kinds, column):
            starts.append(column)
    bounds = list(zip(starts, [*starts[1:], grid.columns], strict=True))
    found = [_panel(kinds, start, stop) for start, stop in bounds]
    return tuple(panel for panel in found if panel.values)


def _begins(grid: Grid, region: Region, kinds: Sequence[ColumnKind], column: int) -> bool:
    """Whether a second table begins with a column: names (or codes) with figures behind them, most of them different."""
    if kinds[column] not in (ColumnKind.LABEL, ColumnKind.CODE) or ColumnKind.VALUE not in kinds[column:]:
        return False
    names = [cell.string for row in region.body if (cell := grid.own(row, column))]
    return len(set(names)) > len(names) * DISTINCT


def _panel(kinds: Sequence[ColumnKind], start: int, stop: int) -> Panel:
    def of(kind: ColumnKind) -> tuple[int, ...]:
        return tuple(column for column in range(start, stop) if kinds[column] is kind)

    values = of(ColumnKind.VALUE)
    first = values[0] if values else stop
    labels = tuple(column for column in of(ColumnKind.LABEL) if column < first) or of(ColumnKind.LABEL)[:1]
    return Panel(labels, of(ColumnKind.CODE), of(ColumnKind.UNIT), values)
