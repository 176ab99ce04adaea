"""What the other figures of a check ask of some of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from decimal import Decimal

from validator.checking.conditions import Kind, compared, kind
from validator.checking.printing import zeros_left_out
from validator.diagnosis.prices import Need
from validator.diagnosis.printing import Printing
from validator.language.numerals import decimals_of
from validator.language.solving import solve, solve_printed
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval

__all__ = ["PLAIN", "finest_decimals", "need", "room"]

MOST_PERCENT_DECIMALS = 2
FARTHEST = Decimal(10)
PLAIN = Printing()
"""A report of which nothing is known."""


def need(check: Check, roles: tuple[str, ...], printing: Printing = PLAIN) -> Need | None:
    """Give what a check asks of the figures of some roles, copies of each other: the values allowed and the one recomputed.

    None if the rule cannot be solved for them, or they are all it has. ``printing``: the habits of the report. It is worked out once for each
    report: the check is kept, so that no other can come to have its identity.
    """
    if not printing.figures:
        return _need(check, roles, printing)
    key = (id(check), roles)
    if key not in printing.asked:
        printing.asked[key] = (check, _need(check, roles, printing))
    return printing.asked[key][1]


def _need(check: Check, roles: tuple[str, ...], printing: Printing) -> Need | None:
    figures = dict(check.figures)
    siblings = [figure for role, figure in check.figures if role not in roles]
    figure = figures[roles[0]]
    if kind(check.rule.condition) is Kind.RESTATEMENT:
        agreed = _agreed(siblings)
        solution = (_to_agree(figure, agreed), agreed.base) if agreed else None
    elif len(roles) == 1 and kind(check.rule.condition) is Kind.EQUATION:
        solution = _solved(check, roles[0])
    else:
        return None
    if solution is None:
        return None
    return Need(*solution, finest_decimals(figure, siblings), printing.units, _usual(figure, siblings, printing))


def _solved(check: Check, role: str) -> tuple[Interval, Decimal] | None:
    """Give the values that the others allow for a figure of an equation, and the one that they give as printed; None if they say nothing."""
    record = zeros_left_out(check.record, compared(check.rule, check.record))
    allowed = solve(check.rule.condition, record, role)
    point = solve_printed(check.rule.condition, record, role) if allowed is not None else None
    return (allowed, point) if allowed is not None and point is not None else None


def room(check: Check, role: str) -> Interval | None:
    """Give where a figure far beyond a bound would be expected: within the last power of ten that the bound allows.

    None if it is not beyond the bound at least twofold, or the rule is none that can be solved for it.
    """
    figure = dict(check.figures)[role]
    allowed = solve(check.rule.condition, check.record, role)
    if allowed is None:
        return None
    if allowed.high.is_finite() and 0 < 2 * allowed.high <= figure.base:
        return Interval(max(allowed.low, EXACT.divide(allowed.high, FARTHEST)), allowed.high)
    if allowed.low.is_finite() and 0 < 2 * figure.base <= allowed.low:
        return Interval(allowed.low, min(allowed.high, EXACT.multiply(allowed.low, FARTHEST)))
    return allowed if figure.base < 0 <= allowed.low else None


def finest_decimals(figure: Figure, siblings: Iterable[Figure]) -> int:
    """Give how many decimals a figure would have if printed as finely as its siblings; a percentage has two at most."""
    finest = max((decimals_of(sibling.resolution, sibling.value) for sibling in siblings), default=0)
    return min(finest, MOST_PERCENT_DECIMALS) if figure.unit.kind == "percent" else finest


def _usual(figure: Figure, siblings: Iterable[Figure], printing: Printing) -> int | None:
    """Give how many decimals a figure is expected to have: those of all its siblings of the same unit, if it has several, else the report's."""
    alike = [decimals_of(each.resolution, each.value) for each in siblings if each.unit == figure.unit and not each.set]
    return alike[0] if len(alike) > 1 and len(set(alike)) == 1 else printing.usual.get(figure.unit)


def _to_agree(figure: Figure, agreed: Figure) -> Interval:
    """Give what a figure must meet to restate another: printed equally fine, its very value."""
    alike = figure.resolution * figure.unit.scale == agreed.resolution * agreed.unit.scale
    return Interval.point(agreed.base) if alike else agreed.interval


def _agreed(siblings: list[Figure]) -> Figure | None:
    """Give the value that most of them print; of equally many the finest, then the first."""
    if not siblings:
        return None
    votes = Counter(sibling.base for sibling in siblings)
    best = min(enumerate(siblings), key=lambda each: (-votes[each[1].base], each[1].resolution * each[1].unit.scale, each[0]))
    return best[1]
