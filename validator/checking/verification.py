"""Which figures a passed check verifies: those for which it would have failed had the leading digit been another or the point moved.

The others are only bounded by it. The changes nearest to the figure decide, since what the others allow is a range: the leading digit one
up and one down, the point one place to the left and to the right, each read as coarse as a figure cut instead of rounded.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from validator.checking.conditions import Kind
from validator.checking.printing import within_one_unit
from validator.language.evaluation import EvaluationError, substitute, truth
from validator.language.solving import solve
from validator.model.figure import Figure
from validator.model.record import Record, figures_of
from validator.model.rule import Expression
from validator.model.truth import Truth

__all__ = ["changed", "verified"]

Key = tuple[str, int, str]


def verified(condition: Expression, record: Record, roles: tuple[str, ...], kind: Kind) -> frozenset[Key]:
    """Give the keys of the figures that a condition, which holds on the record as read, verifies."""
    figures = {role: figure for role, figure in figures_of(record) if role in roles}
    if kind is Kind.EQUATION:
        return frozenset(figure.key for role, figure in figures.items() if _would_fail(condition, record, role, figure))
    if kind is Kind.RESTATEMENT:
        return _restated(list(figures.values()))
    return frozenset()


def changed(figure: Figure) -> Iterator[Figure]:
    """Give the figure with its leading digit one up or down, or its point moved by one place.

    >>> [str(each.value) for each in changed(Figure("36.5", Decimal("36.5"), resolution=Decimal("0.05")))]
    ['46.5', '26.5', '3.65', '365']
    """
    yield from (figure.reprinted(value, resolution) for value, resolution in _changes(figure.value, figure.resolution))


def _changes(value: Decimal, resolution: Decimal) -> Iterator[tuple[Decimal, Decimal]]:
    """Give the numbers of :func:`changed` with their resolutions."""
    leading = Decimal(1).scaleb(value.adjusted() if value else 0).copy_sign(value)
    digit = value.as_tuple().digits[0]
    if digit < 9:  # noqa: PLR2004 (the last digit)
        yield value + leading, resolution
    if digit > 1:
        yield value - leading, resolution
    if value:
        yield value.scaleb(-1), resolution / 10
        larger = value.scaleb(1)
        # a point that moves past the last digit adds a zero, which is printed
        if larger.as_tuple().exponent > 0:  # type: ignore[operator]  # figures are finite
            yield larger.quantize(Decimal(1)), resolution
        else:
            yield larger, resolution * 10


def _would_fail(condition: Expression, record: Record, role: str, figure: Figure) -> bool:
    allowed = solve(condition, record, role)
    if allowed is not None:
        others = _changes(figure.value, 2 * figure.resolution)  # as coarse as within_one_unit
        return not any(figure.interval_of(value, resolution).meets(allowed) for value, resolution in others)
    return all(_is_refuted(condition, substitute(record, {role: other})) for other in changed(within_one_unit(figure)))


def _is_refuted(condition: Expression, record: Record) -> bool:
    """Whether figures contradict a condition, or are such that nothing can be worked out from them (growth of −110 %)."""
    try:
        return truth(condition, record) is Truth.FALSE
    except EvaluationError:
        return True


def _restated(figures: list[Figure]) -> frozenset[Key]:
    """Find the figures whose change another figure would contradict: of all others, the finest says most."""
    finest = sorted(range(len(figures)), key=lambda index: figures[index].resolution * figures[index].unit.scale)[:2]
    found = set()
    for index, figure in enumerate(figures):
        others = [figures[other].interval for other in finest if other != index][:1]
        changes = _changes(figure.value, figure.resolution)
        if others and not any(figure.interval_of(value, resolution).meets(others[0]) for value, resolution in changes):
            found.add(figure.key)
    return frozenset(found)
