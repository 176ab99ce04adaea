"""Where a wrong value may have come from that no slip of the digits explains: another base, another cell, an item more or less."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import permutations

from validator.checking.conditions import Kind, calls, kind
from validator.checking.printing import prints_as
from validator.diagnosis.digits import Digits
from validator.diagnosis.needs import need as asked_of
from validator.diagnosis.nodes import Node
from validator.diagnosis.prices import Need, Slip, from_elsewhere
from validator.diagnosis.printing import Printing
from validator.diagnosis.roles import claimed
from validator.diagnosis.writing import with_unit
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.record import figures_of

__all__ = ["is_difference", "nearest_copy", "origins"]

UPSIDE_DOWN = 7
"""A rate that is turned upside down where it would be above 100% otherwise counts as taken from so far away."""
LEAST_DIGITS = 3
"""With fewer digits a value is met elsewhere by chance."""
RATES = {"percent", "ratio"}


def origins(own: Sequence[Node], figure: Figure, checks: Sequence[Check], need: Need, printing: Printing) -> Iterator[Slip]:
    """Give the needed value of a figure once for each place that its printed value may have come from.

    Args:
        own: the figure, and all its copies.
        figure: as printed.
        checks: the failed checks that speak of it.
        need: what they ask of it.
        printing: what else the report prints.
    """
    if is_difference(figure, checks):
        yield replace(from_elsewhere("percent-for-points", figure, need), wording=in_points(figure, printing))
    if has_wrong_base(figure, checks):
        # what is more than all is seldom what was meant
        yield from_elsewhere("wrong-base", figure, need, UPSIDE_DOWN * (abs(figure.base) < 1 < abs(need.point)))
    base = other_base(own, figure, checks, printing)
    if base is not None:
        yield from_elsewhere("wrong-base", figure, need, printing.apart(own[0], base))
    source = nearest_copy(own, figure, printing)
    if source is not None:
        near = printing.side_by_side(own[0], source)
        yield from_elsewhere("copied-from-neighbour" if near else "stale-copy", figure, need, printing.apart(own[0], source))
    yield from _miscounted(own, figure, checks, need, printing)


def has_wrong_base(rate: Figure, checks: Iterable[Check]) -> bool:
    """Whether two amounts of the same records give a rate as printed, as a share or as a growth: divided by this year, not by last."""
    if rate.unit.kind not in RATES or len(Digits.of(rate).string.lstrip("0")) < LEAST_DIGITS:
        return False
    figures = [figure for check in checks for _, figure in figures_of(check.record) if figure.unit.kind not in RATES and figure.base]
    different = {(figure.base, figure.unit.dimension): figure for figure in figures}
    for one, other in permutations(different.values(), 2):
        if one.unit.dimension == other.unit.dimension:
            share = EXACT.divide(one.base, other.base)
            if any(prints_as(value, rate) for value in (share, share - 1, Decimal(1) - share)):
                return True
    return False


def other_base(own: Sequence[Node], rate: Figure, checks: Iterable[Check], printing: Printing) -> Node | None:
    """Give the nearest amount of the file that gives a rate as printed in the place of one it should have been worked out from."""
    if rate.unit.kind not in RATES or len(Digits.of(rate).string.lstrip("0")) < LEAST_DIGITS or own[0] not in printing.rank:
        return None
    found: list[Node] = []
    for check in checks:
        for role, figure in check.figures if kind(check.rule.condition) is Kind.EQUATION and _is_worked_out(check, rate) else ():
            asked = asked_of(check, (role,), printing) if figure.unit.kind not in RATES else None
            places = printing.within(asked.allowed, figure.unit) if asked else ()
            found += [node for node in places if printing.figures[node].base != figure.base]
    return _nearest(own, found, printing)


def is_difference(rate: Figure, checks: Iterable[Check]) -> bool:
    """Whether what stands as a change in percent is the difference of the two percentages: 2.50% for 2.50 points from 60.00% to 62.50%."""
    if rate.unit.kind != "percent" or not rate.value:
        return False
    for check in checks:
        others = [other for _, other in check.figures if other.unit == rate.unit and other.key != rate.key]
        if any(EXACT.subtract(one.base, other.base) == rate.base for one, other in permutations(others, 2)) and _is_worked_out(check, rate):
            return True
    return False


def in_points(rate: Figure, printing: Printing) -> str:
    """Write a percentage as the points that it is, in the words of the report.

    >>> from validator.language.printed import read_figure
    >>> in_points(read_figure("2.50%"), Printing())
    '2.50个百分点'
    """
    spoken = f"{rate.label}{rate.place.quote}"
    own = "percentage points" if spoken and spoken.isascii() else "个百分点"
    symbol = next((unit.symbol for unit in printing.units if unit.kind == "points" and unit.scale == rate.unit.scale), own)
    return with_unit(rate, replace(rate.unit, symbol=f" {symbol}" if symbol.isascii() else symbol)).text


def nearest_copy(own: Sequence[Node], figure: Figure, printing: Printing) -> Node | None:
    """Give the nearest place of the file that prints the value of a figure for something else; a round value is met everywhere."""
    if len(Digits.of(figure).string.strip("0")) < LEAST_DIGITS or own[0] not in printing.rank:
        return None
    return _nearest(own, printing.same.get((abs(figure.value), figure.unit), ()), printing)


def _miscounted(own: Sequence[Node], figure: Figure, checks: Sequence[Check], need: Need, printing: Printing) -> Iterator[Slip]:
    """Give the needed value of a total that an item of another level, or one of its own twice, was added to, or that lacks one."""
    sums = [check for check in checks if kind(check.rule.condition) is Kind.EQUATION and calls(check.rule.condition, "sum")]
    if own[0] not in printing.rank or not any(_is_worked_out(check, figure) for check in sums):
        return
    over = EXACT.subtract(figure.base, need.point)
    items = [node for node in printing.within(Interval.point(abs(over)), figure.unit) if _is_telling(printing.figures[node])]
    item = _nearest(own, items, printing)
    if item is not None:
        yield from_elsewhere("item-added" if over > 0 else "item-left-out", figure, need, printing.apart(own[0], item))


def _is_telling(figure: Figure) -> bool:
    """Whether a value is not met by chance: several digits, or decimals."""
    digits = Digits.of(figure)
    return len(digits.string.strip("0")) >= LEAST_DIGITS or digits.decimals > 0


def _is_worked_out(check: Check, figure: Figure) -> bool:
    claim = claimed(check)
    return claim is not None and dict(check.figures)[claim].key == figure.key


def _nearest(own: Sequence[Node], places: Iterable[Node], printing: Printing) -> Node | None:
    """Give the nearest of some places in the same file."""
    others = [node for node in places if node not in own and node[0] == own[0][0]]
    return min(others, key=lambda node: (printing.apart(own[0], node), node), default=None)
