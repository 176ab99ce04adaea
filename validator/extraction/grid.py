"""A table as a grid of cells that have been read, each known by its upper left corner."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from validator.extraction.cells import CellKind, CellReading, read_cell
from validator.model.document import Cell, Table

__all__ = ["Grid", "GridCell"]

# A span beyond this is a slip of the file, not a cell.
LONGEST_SPAN = 2000
Position = tuple[int, int]


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell with what it was read as, without knowing its unit yet."""

    cell: Cell
    reading: CellReading

    @property
    def string(self) -> str:
        """Its folded characters."""
        return self.reading.string

    @property
    def number(self) -> bool:
        """Whether it is a number that cannot be a year."""
        return self.reading.kind is CellKind.FIGURE and not self.reading.year

    @property
    def words(self) -> bool:
        """Whether it holds words."""
        return self.reading.kind is CellKind.WORDS

    @property
    def nothing(self) -> bool:
        """Whether it holds a mark for nothing, or for a figure that is not told."""
        return self.reading.kind in (CellKind.NIL, CellKind.UNTOLD)

    @property
    def period(self) -> bool:
        """Whether it names a period, or is a number that may be a year."""
        return self.reading.kind is CellKind.PERIOD or self.reading.year


@dataclass(frozen=True)
class Grid:
    """The cells of a table by position; blank ones are left out.

    Attributes:
        origins: upper left corner → cell.
        rows, columns: the size.
    """

    origins: Mapping[Position, GridCell]
    rows: int
    columns: int

    @classmethod
    def of(cls, table: Table) -> Grid:
        """Read the cells of a table."""
        cells = {(cell.row, cell.column): GridCell(cell, read_cell(cell.text)) for cell in table.cells}
        return cls({at: cell for at, cell in cells.items() if cell.reading.kind is not CellKind.BLANK}, table.rows, table.columns)

    @cached_property
    def _cover(self) -> Mapping[Position, GridCell]:
        return {
            (row, column): found
            for found in self.origins.values()
            for row in range(found.cell.row, found.cell.row + min(found.cell.row_span, LONGEST_SPAN))
            for column in range(found.cell.column, found.cell.column + min(found.cell.column_span, LONGEST_SPAN))
        }

    @cached_property
    def _by_row(self) -> Mapping[int, tuple[GridCell, ...]]:
        rows: dict[int, list[GridCell]] = {}
        for at in sorted(self.origins):
            rows.setdefault(at[0], []).append(self.origins[at])
        return {row: tuple(cells) for row, cells in rows.items()}

    def at(self, row: int, column: int) -> GridCell | None:
        """Give the cell that covers a position."""
        return self._cover.get((row, column))

    def own(self, row: int, column: int) -> GridCell | None:
        """Give the cell whose upper left corner is there."""
        return self.origins.get((row, column))

    def row(self, row: int) -> tuple[GridCell, ...]:
        """Give the cells that begin in a row, from left to right."""
        return self._by_row.get(row, ())
