"""Change in tables: this year, last year, and what the columns of change say of them, as an amount or as a percentage."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import partial

from validator.extraction.line_relations import Figures, Relation, Turn, amounts_to, records_of
from validator.extraction.line_roles import LineRole, is_adjusted, role_of_line
from validator.extraction.matrix import Matrix
from validator.extraction.structure import Analysis
from validator.extraction.table_periods import pairs_of
from validator.model.figure import Figure
from validator.model.interval import Interval
from validator.model.record import Record

__all__ = ["FAMILY", "OTHER_SIGN_OF_AMOUNT", "change_relations", "rate_test", "read"]

FAMILY = "change"
ONE = Interval.point(Decimal(1))


def read(analysis: Analysis) -> Iterator[Record]:
    """Read every change that a column or a row of a table states between two others."""
    for table in analysis.tables:
        for matrix in table.matrices:
            for lines in (matrix, matrix.turn()):
                yield from records_of(lines, f"core/{FAMILY}", change_relations(lines, "delta"), amount_test, (OTHER_SIGN_OF_AMOUNT,))
                rates = change_relations(lines, "percent")
                yield from records_of(lines, f"core/{FAMILY}", rates, rate_test, (OTHER_SIGN_OF_RATE, BY_SIZE, SMALLER_LOSS))


def change_relations(matrix: Matrix, field: str) -> tuple[Relation, ...]:
    """Give the relations of every line of change of a table; ``field`` is what the figures of that line are."""
    roles = [role_of_line(line, row=matrix.turned) for line in matrix.columns]
    return tuple(
        Relation({"current": pair.current, "previous": pair.previous, field: line}, line, pair.bits, pair.wording)
        for position, line in enumerate(matrix.columns)
        if roles[position] is LineRole.CHANGE and not is_adjusted(line)
        for pair in pairs_of(matrix.columns, roles, position)
    )


def amount_test(figures: Figures) -> tuple[bool, float] | None:
    """Say whether current - previous is the printed amount; None if the units do not allow it."""
    current, previous, delta = figures["current"], figures["previous"], figures["delta"]
    if not current.unit.dimension == previous.unit.dimension == delta.unit.dimension or delta.unit.kind in ("percent", "points"):
        return None
    return amounts_to(current.interval - previous.interval, delta, trivial=not delta.value or not previous.value)


def rate_test(figures: Figures) -> tuple[bool, float] | None:
    """Say whether (current - previous) ÷ previous is the printed percentage; None if it is no such percentage."""
    current, previous, percent = figures["current"], figures["previous"], figures["percent"]
    if percent.unit.kind != "percent" or current.unit.dimension != previous.unit.dimension:
        return None
    if previous.interval.low <= 0:
        return _from_a_loss(current, previous, percent) if previous.interval.high < 0 else None
    grown = amounts_to(current.interval / previous.interval - ONE, percent, trivial=current.base == previous.base)
    # between two percentages a percentage may be meant in points: it is read as growth only where it is one
    return grown if current.unit.kind != "percent" or grown[0] else None


def _from_a_loss(current: Figure, previous: Figure, percent: Figure) -> tuple[bool, float] | None:
    """Read a change from a loss as a percentage of its size, the commonest of several conventions: only where it is one."""
    grown = amounts_to((current.interval - previous.interval) / -previous.interval, percent, trivial=current.base == previous.base)
    return grown if grown[0] else None


def negated(figure: Figure) -> Figure:
    """Give a figure with the other sign, as printed."""
    return replace(figure, value=-figure.value)


def other_sign(figures: Figures, field: str) -> Figures | None:
    """Give the figures with a change that counts the other way round."""
    return {**figures, field: negated(figures[field])} if figures[field].value else None


def _magnitudes(figures: Figures) -> Figures | None:
    """Read two negative amounts (expenses in brackets) by their size."""
    current, previous = figures["current"], figures["previous"]
    return {**figures, "current": negated(current), "previous": negated(previous)} if current.value < 0 and previous.value < 0 else None


def _improvement(figures: Figures) -> Figures | None:
    """Read a loss that grew smaller as an improvement: from -5,446.90 to -243.59 is 95.53 %."""
    sizes = _magnitudes(figures)
    return other_sign(sizes, "percent") if sizes else None


OTHER_SIGN_OF_AMOUNT = Turn("other sign", partial(other_sign, field="delta"))
OTHER_SIGN_OF_RATE = Turn("other sign", partial(other_sign, field="percent"))
BY_SIZE = Turn("by size", _magnitudes, alone=True)
SMALLER_LOSS = Turn("smaller loss", _improvement, alone=True)
