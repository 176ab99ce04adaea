"""Relations that numbers agree on → records of the shapes that rules are about."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from validator.extraction.agreed.relations import Agreed, Kind, agreed
from validator.extraction.structure import Analysis, TableFigures
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.unit import NUMBER

__all__ = ["AGREED", "STRUCTURE", "as_ratio", "records_of"]

AGREED = "table agreed"
"""How the wordings begin of what no word of the table says."""
STRUCTURE = 3.0
"""Bits: so few that a record may verify figures and accuses nobody."""
Values = Mapping[str, "Figure | tuple[Figure, ...]"]
Fields = Callable[[Agreed, Figure, tuple[Figure, ...]], Values]


def records_of(analysis: Analysis, kind: Kind, shape: str, fields: Fields) -> Iterator[Record]:
    """Give a record wherever a relation of a kind holds; ``fields`` names the figure of the first line and those of the others."""
    for table, relations in agreed(analysis):
        for number, relation in enumerate(relations):
            if relation.kind is kind:
                yield from _records(table, number, relation, shape, fields)


def _records(table: TableFigures, number: int, relation: Agreed, shape: str, fields: Fields) -> Iterator[Record]:
    for position in relation.positions:
        cell, others = relation.cells(position)
        first = table.figures[cell]
        found = tuple(table.figures[other] for other in others if other in table.figures)
        if found:
            claim = f"t{table.number}-agreed-{number}-{position}"
            yield Record(shape, fields(relation, first, found), first.place, claim, STRUCTURE, f"{AGREED} {relation.kind}")


def as_ratio(relation: Agreed, figure: Figure, dividend: Figure, divisor: Figure) -> Figure:
    """Give a quotient in the unit that the arithmetic shows: 34.2 for 0.342 is a percentage, 0.342 under % is none, nor is 3 of 万元 and 万元."""
    percent = units().find("%")
    if relation.factor > 1 and percent:
        return figure if figure.unit.kind == "percent" else replace(figure, unit=percent)
    bare = figure.unit.kind == "percent" or dividend.unit == divisor.unit
    return replace(figure, unit=NUMBER) if bare else figure
