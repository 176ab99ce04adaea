"""Figures of tables by what they measure and when: what an English sentence speaks of without printing it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache

from validator.extraction.english.naming import named
from validator.extraction.english.when import order_of, periods_named
from validator.extraction.english.words import alike, word_set
from validator.extraction.label_words import is_change
from validator.extraction.matrix import Line, LineKind, Matrix
from validator.extraction.structure import Analysis
from validator.model.figure import Figure

__all__ = ["Series", "Shelf", "shelf"]

SPAN = re.compile(
    r"\b(three|six|nine|twelve|thirteen|twenty-six|thirty-nine|fifty-two|\d{1,2})[\s-]+(?:months?|weeks?)\b|\b(quarter|half|year)s?\b",
    re.IGNORECASE,
)
LEAST_LIKENESS = 0.7
# A name of which the label tells a part and its context the rest.
TOLD = 0.95
# Of names that are about as like, each may be meant.
AS_LIKE = 0.05


@dataclass(frozen=True, eq=False)
class Series:
    """Figures of one name in several periods, or in one.

    Attributes:
        names: the words by which it may be called: of its row and column, without and with what stands over the row.
        values: period → figure; a period that the table does not name is empty.
        dimension: of all its figures.
        spans: what its headers say of the length of the periods: three months, year.
        table: number of its table.
    """

    names: tuple[frozenset[str], ...]
    values: Mapping[str, Figure]
    dimension: str
    spans: frozenset[str] = frozenset()
    table: int = 0

    def likeness(self, label: frozenset[str], context: frozenset[str] = frozenset()) -> float:
        """How well a label is met by one of the names of the series; the context (a subject, a heading) may tell the rest of a name."""
        told = any(label < name <= label | context for name in self.names)
        return max(TOLD * told, *(alike(label, name) for name in self.names), 0.0)

    def counted_in(self, dimension: str) -> Series:
        """Give the series in a currency, if its table states a scale without one: in thousands."""
        unit = next(iter(self.values.values())).unit
        if self.dimension != "number" or unit.scale == 1 or not dimension.startswith("money"):
            return self
        values = {period: replace(figure, unit=replace(figure.unit, dimension=dimension)) for period, figure in self.values.items()}
        return replace(self, values=values, dimension=dimension)

    @property
    def periods(self) -> tuple[str, ...]:
        """Its periods, the latest first."""
        return tuple(sorted(self.values, key=order_of, reverse=True))


@dataclass(frozen=True, eq=False)
class Shelf:
    """All series of a document by the words of their names, and by the whole names."""

    by_word: Mapping[str, tuple[Series, ...]] = field(default_factory=dict)
    by_name: Mapping[frozenset[str], tuple[Series, ...]] = field(default_factory=dict)

    def find(
        self, dimension: str, label: frozenset[str], context: frozenset[str] = frozenset(), least: float = LEAST_LIKENESS
    ) -> list[tuple[Series, float]]:
        """Give the series of a dimension (all if empty) that a label names, those named best, in reading order, each with its likeness."""
        return list(_found(self, dimension, label, context, least))


@lru_cache(maxsize=4096)  # the same names are asked for again and again
def _found(of: Shelf, dimension: str, label: frozenset[str], context: frozenset[str], least: float) -> tuple[tuple[Series, float], ...]:
    seen = {id(each): each for word in sorted(label) for each in of.by_word.get(word, ())}
    alike_ones = [(each, likeness) for each in seen.values() if (likeness := each.likeness(label, context)) >= least]
    found = [(each.counted_in(dimension), likeness) for each, likeness in alike_ones]
    found = [(each, likeness) for each, likeness in found if dimension in ("", each.dimension)]
    best = max((likeness for _, likeness in found), default=0.0)
    return tuple((each, likeness) for each, likeness in found if likeness >= best - AS_LIKE)


@lru_cache(maxsize=1)  # several families ask for the tables of the one document at hand
def shelf(analysis: Analysis) -> Shelf:
    """Give the series of the tables of a document."""
    by_word: dict[str, list[Series]] = defaultdict(list)
    by_name: dict[frozenset[str], list[Series]] = defaultdict(list)
    for table in analysis.tables:
        for matrix in table.matrices:
            for series in _series(matrix):
                for word in sorted(frozenset().union(*series.names)):
                    by_word[word].append(series)
                for name in series.names:
                    by_name[name].append(series)
    return Shelf({word: tuple(found) for word, found in by_word.items()}, {name: tuple(found) for name, found in by_name.items()})


def _series(matrix: Matrix) -> Iterator[Series]:
    """Give the series of a panel: along its rows where columns name periods, else along its columns."""
    cells: dict[object, list[tuple[Line, Line, str, Figure]]] = defaultdict(list)
    for row in matrix.rows:
        for column in matrix.columns:
            figure = matrix.figure(row, column)
            if figure is None or _tells_change(column) or _tells_change(row):
                continue
            across, down = (_period(line) for line in (column, row))
            along = ("row", row.at, named(column.name)) if across or not down else ("column", column.at, named(row.name))
            cells[*along, _spans(row, column), figure.unit.dimension].append((row, column, across or down or figure.period, figure))
    for group in cells.values():
        row, column, _, first = group[0]
        values: dict[str, Figure] = {}
        for *_, period, figure in group:
            values.setdefault(period, figure)
        yield Series(_names(row, column), values, first.unit.dimension, _spans(row, column), matrix.table)


def _tells_change(line: Line) -> bool:
    return line.kind is LineKind.CHANGE or any(is_change(name) for name in line.path)


def _period(line: Line) -> str:
    return next(iter(periods_named(line.name)), "")


def _spans(row: Line, column: Line) -> frozenset[str]:
    return frozenset((found[0] or found[1]).lower() for line in (row, column) for found in SPAN.findall(line.name))


def _names(row: Line, column: Line) -> tuple[frozenset[str], ...]:
    own, path, across = (word_set(named(words)) for words in (row.label, row.name, column.name))
    return tuple(dict.fromkeys(name for name in (own | across, path | across) if name))
