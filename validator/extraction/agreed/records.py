"""Relations that numbers agree on → records of the shapes that rules are about."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace

from validator.extraction.agreed.relations import Agreed, Kind, agreed
from validator.extraction.evidence import one_slip_away
from validator.extraction.structure import Analysis, TableFigures
from validator.language.units import units
from validator.model.figure import Figure
from validator.model.record import Record
from validator.model.unit import NUMBER

__all__ = ["ACCUSING", "AGREED", "STRUCTURE", "as_ratio", "in_one_unit", "records_of"]

AGREED = "table agreed"
"""How the wordings begin of what no word of the table says."""
STRUCTURE = 3.0
"""Bits: so few that a record may verify figures and accuses nobody."""
ACCUSING = 7.0
"""Bits where a sum fails in one place, holds in several others, and one typed slip explains the miss."""
FEWEST_COUNTED = 4
ADDING = (Kind.SUM, Kind.MEAN)
Values = Mapping[str, "Figure | tuple[Figure, ...]"]
Fields = Callable[[Agreed, Figure, tuple[Figure, ...]], Values]


def records_of(analysis: Analysis, kind: Kind, shape: str, fields: Fields) -> Iterator[Record]:
    """Give a record wherever a relation of a kind holds; ``fields`` names the figure of the first line and those of the others."""
    for table, relations in agreed(analysis):
        for number, relation in enumerate(relations):
            if relation.kind is kind:
                yield from _records(table, number, relation, shape, fields)


def _records(table: TableFigures, number: int, relation: Agreed, shape: str, fields: Fields) -> Iterator[Record]:
    counts = relation.kind is Kind.SUM and _of_counts(table, relation)
    for position in sorted({*relation.positions, *relation.doubted}):
        cell, others = relation.cells(position)
        told = tuple(table.figures[at] for at in (cell, *others) if at in table.figures)
        first, *found = in_one_unit(told) if relation.kind in ADDING else told
        wrong = position in relation.doubted and len(found) == len(others) and _is_slip(first, found)
        if counts:
            first, found = replace(first, set=True), [replace(each, set=True) for each in found]
        if found and (wrong or position in relation.positions):
            claim = f"t{table.number}-agreed-{number}-{position}"
            structure = ACCUSING if wrong else STRUCTURE
            yield Record(shape, fields(relation, first, tuple(found)), first.place, claim, structure, f"{AGREED} {relation.kind}")


def _of_counts(table: TableFigures, relation: Agreed) -> bool:
    """Whether bare whole numbers add to the unit in line after line: they were counted, rounding would show."""
    told = 0
    for position in relation.positions:
        cell, others = relation.cells(position)
        figures = [table.figures[at] for at in (cell, *others) if at in table.figures]
        if any(figure.unit != NUMBER or 2 * figure.resolution != 1 for figure in figures):
            return False
        if cell in table.figures and table.figures[cell].value != sum(figure.value for figure in figures[1:]):
            return False
        told += sum(figure.value != 0 for figure in figures[1:]) > 1
    return told >= FEWEST_COUNTED


def _is_slip(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether figures of one unit miss their sum by a single typed slip."""
    return {part.unit for part in parts} == {total.unit} and one_slip_away(total, parts)


def in_one_unit(figures: Sequence[Figure]) -> tuple[Figure, ...]:
    """Give figures that add up as printed in the unit of most of them, where their cells print none: 职工 over a column is no unit there."""
    bare = [figure for figure in figures if not _prints_unit(figure)]
    usual = Counter(figure.unit for figure in bare).most_common(1)
    return tuple(figure if _prints_unit(figure) else replace(figure, unit=usual[0][0]) for figure in figures)


def _prints_unit(figure: Figure) -> bool:
    return bool(figure.unit.symbol) and figure.unit.symbol in figure.text


def as_ratio(relation: Agreed, figure: Figure, dividend: Figure, divisor: Figure) -> Figure:
    """Give a quotient in the unit that the arithmetic shows: 34.2 for 0.342 is a percentage, 0.342 under % is none, nor is 3 of 万元 and 万元."""
    percent = units().find("%")
    if relation.factor > 1 and percent:
        return figure if figure.unit.kind == "percent" else replace(figure, unit=percent)
    bare = figure.unit.kind == "percent" or dividend.unit == divisor.unit
    return replace(figure, unit=NUMBER) if bare else figure
