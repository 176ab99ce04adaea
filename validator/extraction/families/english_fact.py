"""One fact in an English sentence and in a table: net sales were $9.54 billion, and 9,538.4 under "in millions"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.extraction.english.known import series_of
from validator.extraction.english.series import Series
from validator.extraction.english.when import meet
from validator.extraction.likeness import agree, one_slip_apart, significant
from validator.extraction.recording import place_of, turned
from validator.extraction.structure import Analysis, Mention, Role
from validator.model.figure import Figure
from validator.model.record import Record

__all__ = ["FAMILY", "read"]

FAMILY = "fact"
STANDING = (Role.LEVEL, Role.PRIOR, Role.RATE, Role.SHARE, Role.OTHER)
# How alike names must be, by the digits that tell something; more digits need no more.
ALIKE = {2: 1.0, 3: 0.75}
LEAST, LEAST_DIGITS = 0.7, 2
BITS, SLIP_BITS = 6.0, 7.0


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every figure of a sentence that a cell of its name and period states too, or states but for one slip of the pen."""
    for sentence in analysis.english:
        standing = [m for m in sentence.mentions if m.role in STANDING and not m.figure.qualifier and significant(m.figure) >= LEAST_DIGITS]
        for mention in standing:
            cell, bits = _cell(analysis, mention, standing)
            if cell:
                values = tuple(sorted((cell, mention.figure), key=lambda figure: figure.place.offset))
                yield Record(f"core/{FAMILY}", {"values": values}, place_of(sentence), f"m{mention.index}-cell", bits, "english fact")


def _cell(analysis: Analysis, mention: Mention, standing: Sequence[Mention]) -> tuple[Figure | None, float]:
    found = series_of(mention, analysis, mention.dimension)
    agreeing = [
        cell
        for series, likeness in found
        for cell in _agreeing(analysis, mention, series)
        if likeness >= ALIKE.get(_digits(analysis, mention, standing, series), LEAST)
    ]
    if agreeing:
        return min(agreeing, key=lambda cell: (cell.resolution * cell.unit.scale, cell.place.offset)), BITS
    cells = [(cell, likeness) for series, likeness in found for cell in _of_period(analysis, mention, series)]
    if [likeness for _, likeness in cells] == [1] and _one_slip_apart(cells[0][0], mention.figure):
        return cells[0][0], SLIP_BITS
    return None, 0.0


def _digits(analysis: Analysis, mention: Mention, standing: Sequence[Mention], series: Series) -> int:
    """Count the digits that tell something: those of the figure, and of its like in the sentence that the same series states for other periods."""
    others = [m for m in standing if m.figure.label == mention.figure.label and m.figure.period != mention.figure.period]
    return significant(mention.figure) + sum(significant(m.figure) for m in others if _agreeing(analysis, m, series))


def _agreeing(analysis: Analysis, mention: Mention, series: Series) -> list[Figure]:
    cells = [cell for cell in _of_period(analysis, mention, series) if cell.unit.dimension == mention.dimension]
    # what is spent is told as an amount and stands in brackets in a statement of cash flows
    cells = [turned(cell) if cell.value < 0 < mention.figure.value else cell for cell in cells]
    return [cell for cell in cells if agree(cell, mention.figure)]


def _one_slip_apart(cell: Figure, told: Figure) -> bool:
    """Whether a slip leads from one to the other, both printed in one unit, however it is spelled."""
    return cell.unit.scale == told.unit.scale and one_slip_apart(replace(cell, unit=told.unit), told)


def _of_period(analysis: Analysis, mention: Mention, series: Series) -> list[Figure]:
    return [cell for period, cell in series.values.items() if meet(mention.figure.period, period, analysis.year)]
