"""What printing does to a value: rounding, cutting, and zeros that are left out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal

from validator.language.evaluation import substitute
from validator.model.figure import Figure
from validator.model.interval import EXACT, PRECISION, Interval
from validator.model.record import Record
from validator.model.unit import Unit

__all__ = ["as_cut", "measured", "prints_as", "within_one_unit", "zeros_left_out"]

HALF_UP = Context(prec=PRECISION, rounding=ROUND_HALF_UP)


def measured(figure: Figure) -> bool:
    """Whether the printed number hides digits: it is neither set nor counted whole."""
    return not figure.exact


def prints_as(base: Decimal, figure: Figure) -> bool:
    """Whether a value in base units, rounded half up in the figure's unit to its last digit, gives the figure.

    >>> from validator.model.unit import Unit
    >>> rate = Figure("71.64%", Decimal("71.64"), Unit("%", "percent", Decimal("0.01")), Decimal("0.005"))
    >>> prints_as(Decimal("0.716391"), rate), prints_as(Decimal("0.716350"), rate), prints_as(Decimal("0.7163"), rate)
    (True, True, False)
    """
    if not figure.resolution:
        return base == figure.base
    value = HALF_UP.divide(base, figure.unit.scale)
    unit = 2 * figure.resolution
    steps = HALF_UP.divide(value, unit).quantize(Decimal(1), context=HALF_UP)
    return HALF_UP.multiply(steps, unit) == figure.value


def within_one_unit(figure: Figure) -> Figure:
    """Give the figure as coarse as if its last digit had been cut or rounded up: the true value is less than one whole unit away.

    91.76 printed 91.7 is such a miss; 98.91 printed 100 is not.
    """
    return figure.reprinted(figure.value, 2 * figure.resolution)


def zeros_left_out(record: Record, figures: Sequence[tuple[str, Figure]], *, nothing_only: bool = False) -> Record:
    """Read amounts printed without decimals as exactly as their siblings: 159万元 beside 62.81万元 as 159.00万元.

    Siblings are figures of the same unit in the record. Without any such amount the record itself is given.

    Args:
        record: as printed.
        figures: role and figure of those to look at.
        nothing_only: read only 0万元 so: beside amounts with decimals it means nothing at all, however it is printed.
    """
    if not any(figure.whole and measured(figure) for _, figure in figures):
        return record
    amounts = [(role, figure) for role, figure in figures if measured(figure)]
    finest: dict[Unit, Decimal] = {}
    for _, figure in amounts:
        finest[figure.unit] = min(figure.resolution, finest.get(figure.unit, figure.resolution))
    bare = [
        (role, figure) for role, figure in amounts if figure.whole and finest[figure.unit] * 2 < 1 and not (nothing_only and figure.value)
    ]
    return substitute(record, {role: figure.reprinted(figure.value, finest[figure.unit]) for role, figure in bare}) if bare else record


def as_cut(record: Record, figures: Iterable[tuple[str, Figure]]) -> Record:
    """Read every measured figure as cut after its last digit: 91.7 stands for anything from 91.7 up to 91.8, -91.7 down to -91.8."""
    cut = {}
    for role, figure in figures:
        if measured(figure):
            unit = EXACT.multiply(2 * figure.resolution, figure.unit.scale).copy_sign(figure.value)
            cut[role] = Interval(*sorted((figure.base, EXACT.add(figure.base, unit))))
    return substitute(record, cut)
