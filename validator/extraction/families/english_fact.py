"""One fact in an English sentence and in a table: net sales were $9.54 billion, and 9,538.4 under "in millions"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from validator.extraction.english.known import series_of
from validator.extraction.english.series import Series
from validator.extraction.english.when import meet
from validator.extraction.likeness import agree, one_slip_apart, significant
from validator.extraction.recording import place_of
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "fact"
STANDING = (Role.LEVEL, Role.PRIOR, Role.RATE, Role.SHARE, Role.OTHER)
# How alike names must be, by the digits that tell something; more digits need no more.
ALIKE = {2: 1.0, 3: 0.75}
LEAST = 0.7
BITS, SLIP_BITS = 6.0, 7.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure of a sentence that a cell of its name and period states too, or states but for one slip of the pen."""
    for sentence in analysis.english:
        for mention in sentence.mentions:
            cell, bits = _cell(analysis, mention)
            if cell:
                values = tuple(sorted((cell, mention.figure), key=lambda figure: figure.place.offset))
                yield Record(f"core/{FAMILY}", {"values": values}, place_of(sentence), f"m{mention.index}-cell", bits, "english fact")


def _cell(analysis: Analysis, mention: Mention) -> tuple[Figure | None, float]:
    if mention.role not in STANDING or mention.figure.qualifier or significant(mention.figure) not in range(min(ALIKE), 99):
        return None, 0.0
    found = series_of(mention, analysis, mention.dimension)
    cells = [(cell, likeness) for series, likeness in found for cell in _of_period(analysis, mention, series)]
    least = ALIKE.get(significant(mention.figure), LEAST)
    agreeing = [cell for cell, likeness in cells if likeness >= least and agree(cell, mention.figure)]
    if agreeing:
        return min(agreeing, key=lambda cell: (cell.resolution * cell.unit.scale, cell.place.offset)), BITS
    exact = [cell for cell, likeness in cells if likeness == 1]
    if len(exact) == len(cells) == 1 and _one_slip_apart(exact[0], mention.figure):
        return exact[0], SLIP_BITS
    return None, 0.0


def _one_slip_apart(cell: Figure, told: Figure) -> bool:
    """Whether a slip leads from one to the other, both printed in one unit, however it is spelled."""
    return cell.unit.scale == told.unit.scale and one_slip_apart(replace(cell, unit=told.unit), told)


def _of_period(analysis: Analysis, mention: Mention, series: Series) -> list[Figure]:
    return [cell for period, cell in series.values.items() if meet(mention.figure.period, period, analysis.year)]
