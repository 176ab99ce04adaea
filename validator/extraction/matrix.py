"""A panel of a table as named lines and the figures where they cross."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cached_property

from validator.extraction.cells import CellReading
from validator.extraction.periods import Period
from validator.model.figure import Figure
from validator.model.unit import Unit

__all__ = ["Line", "LineKind", "Matrix"]


class LineKind(StrEnum):
    """What the words of a row or column say that it is."""

    ITEM = "item"
    TOTAL = "total"
    OF_WHICH = "of-which"
    """A part of the line above it: 其中：…"""
    MEASURE = "measure"
    """Its figures do not add: a rate, an average, a price, a change."""
    CHANGE = "change"
    """What changed between two other lines: it is no part of a sum across, though it adds down."""
    HEADING = "heading"
    """A name without figures that opens the lines under it."""


@dataclass(frozen=True, slots=True)
class Line:
    """A row or a column.

    Attributes:
        at: grid row or column.
        path: the words that name it, outermost first; what spans or heads several lines comes before its own words.
        kind: see :class:`LineKind`.
        depth: how deep it stands under the lines above it, by its numbering or indentation.
        code: its code (2013901) or its number in the header (栏次 3); empty if none.
        facet: the part of the path behind the name, if the table prints the same behind each: 预算数, 决算数.
        unit: what it states for its figures.
        periods: the periods that its words name.
    """

    at: int
    path: tuple[str, ...]
    kind: LineKind = LineKind.ITEM
    depth: int = 0
    code: str = ""
    facet: str = ""
    unit: Unit | None = None
    periods: tuple[Period, ...] = ()

    @property
    def label(self) -> str:
        """Its own words."""
        return self.path[-1] if self.path else ""

    @property
    def group(self) -> tuple[str, ...]:
        """The words over it."""
        return self.path[:-1]

    @property
    def name(self) -> str:
        """All its words, outermost first."""
        return " › ".join(self.path)


@dataclass(frozen=True, eq=False)
class Matrix:
    """Lines that cross, with what stands where they do. Two matrices are equal only if they are the same.

    Attributes:
        table: number of the table in the document.
        part: number of the panel in the table.
        rows, columns: from top to bottom, from left to right.
        figures: (``at`` of the row, ``at`` of the column) → figure.
        readings: the same for every cell that is not blank.
        averages: whether the caption says that all figures are averages, which do not add.
        targets: whether it is a table of targets and what was reached.
        turned: whether rows and columns have been exchanged.
        factors: the factors of the cells that print a product (280元*30%), by position as ``figures``.
        guessed: whether the source gave no columns, so that a cell may stand in the wrong one.
    """

    table: int
    part: int
    rows: tuple[Line, ...]
    columns: tuple[Line, ...]
    figures: Mapping[tuple[int, int], Figure] = field(default_factory=dict)
    readings: Mapping[tuple[int, int], CellReading] = field(default_factory=dict)
    averages: bool = False
    targets: bool = False
    turned: bool = False
    factors: Mapping[tuple[int, int], tuple[Figure, ...]] = field(default_factory=dict)
    guessed: bool = False

    def figure(self, row: Line, column: Line) -> Figure | None:
        """Give the figure where two lines cross."""
        return self.figures.get((row.at, column.at))

    def turn(self) -> Matrix:
        """Give the same with rows and columns exchanged, so that what is read down can be read across."""
        return self._turned

    @cached_property
    def _turned(self) -> Matrix:
        figures = {(column, row): figure for (row, column), figure in self.figures.items()}
        readings = {(column, row): reading for (row, column), reading in self.readings.items()}
        factors = {(column, row): of for (row, column), of in self.factors.items()}
        turned = not self.turned
        return replace(self, rows=self.columns, columns=self.rows, figures=figures, readings=readings, turned=turned, factors=factors)

    def claim(self, kind: str, row: Line, column: Line) -> str:
        """Give the name of what the table claims where two lines cross; the same before and after turning."""
        at = (column.at, row.at) if self.turned else (row.at, column.at)
        return f"t{self.table}.{self.part}-{kind}-{at[0]}-{at[1]}"
