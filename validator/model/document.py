"""A document: the report's text before it is understood."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from validator.model.address import Address
from validator.model.text import Text

__all__ = ["Block", "Cell", "Document", "Heading", "Paragraph", "Table"]


@dataclass(frozen=True, slots=True)
class Heading:
    """A title; ``level`` 1 is outermost."""

    text: Text
    level: int


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph with the headings above it (outermost first)."""

    text: Text
    section: tuple[str, ...] = ()


class Cell(NamedTuple):
    """One cell of a table. ``row`` and ``column`` are 0-based grid positions of its upper left corner."""

    text: Text
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells, whatever the source was (pipes, tabs, one cell per line, Word, Excel, HTML, PDF).

    Attributes:
        cells: in reading order; a merged cell stands once, with its spans; a blank cell has an empty text or is left out.
        rows, columns: the size of the grid.
        caption: the line(s) above it that name it and its unit (``单位：万元``); empty text if none.
        section: the headings above it.
        ragged: the source gave cells without columns (a flattened or space-aligned table): positions are a guess.
    """

    cells: tuple[Cell, ...]
    rows: int
    columns: int
    caption: Text
    section: tuple[str, ...] = ()
    ragged: bool = False

    def at(self, row: int, column: int) -> Cell | None:
        """Give the cell that covers a grid position."""
        for cell in self.cells:
            if cell.row <= row < cell.row + cell.row_span and cell.column <= column < cell.column + cell.column_span:
                return cell
        return None


Block = Heading | Paragraph | Table


@dataclass(frozen=True, slots=True)
class Document:
    """The blocks of one file in reading order.

    Attributes:
        doubtful: parts of pages (each with its box) where it is not certain what stands in which row and column.
    """

    file: str
    blocks: tuple[Block, ...]
    warnings: tuple[str, ...] = ()
    doubtful: tuple[Address, ...] = ()
