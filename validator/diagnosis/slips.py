"""Slips: typed edits that lead from the figure that was meant to the figure that was printed (see ``prices``)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import ROUND_DOWN, Decimal
from math import log2

from validator.diagnosis import digits as edits
from validator.diagnosis.digits import Digits
from validator.diagnosis.landing import Landing, results
from validator.diagnosis.prices import BITS_PER_DIGIT, PRICES, Need, Slip
from validator.diagnosis.writing import rewritten, with_unit
from validator.language.numerals import rounded
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.unit import Unit

__all__ = ["bound_slips", "rounding_slips", "slips", "unit_slips"]

DOUBLED = 2.0
"""What a doubled digit is cheaper than any other added one."""
LOST_POINT = 1.0
"""What losing a point altogether is cheaper than gaining or moving one."""
ODD_DECIMALS = 6.0
"""What a repair costs more that would be printed with other decimals than its siblings, or, if they differ, than the figure and its siblings."""
NO_POINT = 3.0
"""What moving the point costs more where none is printed: then it is a 0 too many or too few."""
RATE_SIGN = 1.5
"""What confusing % and ‰ is cheaper than confusing other units."""
LOST_SIGN = 1.0
"""What dropping a part of a unit (元 for 万元) is cheaper than writing another one."""
ONE_OF_SEVERAL = 1.0
"""What leaving out one of several decimals costs more than leaving out all."""
FURTHER_DECIMAL = 2.0
"""What dropped decimals cost more than fewer of them that would do."""
TELLING = 3
"""So many digits still tell where a point was, if others were rounded away."""
HUNDREDFOLD = 2
"""Places between a fraction and its percentage."""
PERCENT = Unit("%", "percent", Decimal("0.01"))

Edit = Callable[[Figure, Need], Iterator[Slip]]


def slips(figure: Figure, need: Need) -> tuple[Slip, ...]:
    """Give every slip that explains the miss: after mending, the figure meets what the others allow. The most plausible comes first."""
    return _explaining(figure, need, (*ACCIDENTS, *ROUNDINGS))


def rounding_slips(figure: Figure, need: Need) -> tuple[Slip, ...]:
    """Give the slips that rounding is made of: a digit cut off instead of rounded, decimals left out."""
    return _explaining(figure, need, ROUNDINGS)


def _explaining(figure: Figure, need: Need, edits_tried: Iterable[Edit]) -> tuple[Slip, ...]:
    seen: dict[tuple[str, str], Slip] = {}
    for edit in edits_tried:
        for slip in edit(figure, need):
            known = seen.get((slip.figure.text, slip.cause))
            if (known is None or slip.bits < known.bits) and slip.figure.interval.meets(need.allowed):
                seen[slip.figure.text, slip.cause] = slip
    return tuple(sorted(seen.values(), key=lambda slip: (slip.bits, abs(slip.figure.base - need.point), slip.cause, slip.figure.text)))


def unit_slips(figure: Figure, units: Iterable[Unit]) -> Iterator[Slip]:
    """Give the figure in each other unit of its dimension."""
    for unit in units:
        if unit.dimension == figure.unit.dimension and unit.scale != figure.unit.scale and figure.value:
            lost = bool(figure.unit.symbol) and unit.symbol.endswith(figure.unit.symbol)
            price = PRICES["unit-slip"] - RATE_SIGN * (unit.kind == "percent") - LOST_SIGN * lost
            yield Slip("unit-slip", with_unit(figure, unit), price)


def bound_slips(figure: Figure, room: Interval, decimals: int, units: Iterable[Unit]) -> tuple[Slip, ...]:
    """Give the slips that bring a figure into a range where it would be expected: a point moved, a sign lost or gained, another unit.

    ``decimals``: how many its siblings print.
    """
    found = [*_moved_into(figure, room, decimals), *_sign(figure), *unit_slips(figure, units)]
    return tuple(sorted((slip for slip in found if slip.figure.base in room), key=lambda slip: slip.bits))


def _of_digits(cause: str, edit: Callable[[Digits], Iterator[Digits]]) -> Edit:
    def find(figure: Figure, need: Need) -> Iterator[Slip]:
        every = results(edit, Digits.of(figure))
        for digits in Landing.of(figure, need.allowed).among(every):
            if figure.value and not digits.value:
                continue  # nothing at all is no misprint of something
            yield Slip(cause, _printed(figure, digits), PRICES[cause] + log2(len(every.digits)) + _odd_decimals(figure, digits, need))

    return find


def _added(figure: Figure, need: Need) -> Iterator[Slip]:
    every, where = list(edits.added(Digits.of(figure))), Landing.of(figure, need.allowed)
    for digits, doubled in every:
        if where.takes(digits) and digits.value:
            price = PRICES["digit-added"] - DOUBLED * doubled + log2(len(every)) + _odd_decimals(figure, digits, need)
            yield Slip("digit-added", _printed(figure, digits), price)


def _moved(figure: Figure, need: Need) -> Iterator[Slip]:
    yield from _moved_into(figure, need.allowed, need.decimals, need.usual)


def _moved_into(figure: Figure, allowed: Interval, siblings: int, usual: int | None = None) -> Iterator[Slip]:
    own, where = Digits.of(figure).decimals, Landing.of(figure, allowed)
    for digits, places in edits.moved(Digits.of(figure)):
        if where.takes(digits):
            lost = places < 0 and not own
            fitted = _fitted(digits, own, max(siblings, usual or 0))
            moved = _printed(figure, fitted)
            if places == HUNDREDFOLD and figure.unit.kind == "percent" and abs(figure.value) <= 1:
                yield Slip("fraction-as-percent", _printed(figure, digits), PRICES["fraction-as-percent"])
            else:
                odd = (ODD_DECIMALS if fitted.decimals else NO_POINT) * (usual == own == 0)
                scant = fitted.value != digits.value and len(fitted.string.strip("0")) < TELLING
                vanished = BITS_PER_DIGIT * scant * (digits.decimals - fitted.decimals)
                yield Slip("decimal-slip", moved, PRICES["decimal-slip"] + abs(places) - LOST_POINT * lost + vanished + odd)


def _fitted(digits: Digits, own: int, siblings: int) -> Digits:
    """Print a number whose point has moved as finely as the report prints such numbers; of 47 for 4.7 no digit is lost."""
    most, least = max(own, siblings), min(own, siblings)
    if digits.decimals < least:
        return Digits(digits.string + "0" * (least - digits.decimals), least)
    while digits.decimals > most and (own or digits.string.endswith("0")):
        kept = rounded(digits.value, digits.decimals - 1) if own else digits.value
        digits = Digits(str(int(kept.scaleb(digits.decimals - 1))).rjust(digits.decimals, "0"), digits.decimals - 1)
    return digits


def _unit(figure: Figure, need: Need) -> Iterator[Slip]:
    yield from unit_slips(figure, need.units)
    if figure.unit.dimension == "number":
        yield Slip("percent-sign-lost", with_unit(figure, PERCENT), PRICES["percent-sign-lost"])


def _sign(figure: Figure, need: Need | None = None) -> Iterator[Slip]:
    counted = figure.unit.discrete and figure.value > 0  # nothing is counted below zero
    if figure.value and not counted and (need is None or (-figure.interval).meets(need.allowed)):
        yield Slip("sign-slip", rewritten(figure, -figure.value, Digits.of(figure).decimals), PRICES["sign-slip"])


def _separator(figure: Figure, _need: Need) -> Iterator[Slip]:
    """Take a comma for a point (34,74 for 34.74) or a point for a separator (1.146 for 1,146)."""
    digits = Digits.of(figure)
    text = figure.text.replace("，", ",").replace("．", ".")
    if text.count(",") == 1 and not digits.decimals:
        after = len(text.partition(",")[2]) - len(text.partition(",")[2].lstrip("0123456789"))
        yield Slip("separator-misplaced", _printed(figure, Digits(digits.string, after)), PRICES["separator-misplaced"])
    elif digits.decimals == 3:  # noqa: PLR2004 (separators stand every three digits)
        yield Slip("separator-misplaced", _printed(figure, Digits(digits.string, 0).tidy), PRICES["separator-misplaced"] + 1)


def _truncated(figure: Figure, need: Need) -> Iterator[Slip]:
    """Round what was cut off: 91.8 for 91.7 if 91.76 is needed."""
    if not figure.resolution or figure.exact:
        return
    needed = EXACT.divide(need.point, figure.unit.scale)
    if abs(figure.value) < abs(needed) < abs(figure.value) + 2 * figure.resolution:
        mended = rewritten(figure, needed, Digits.of(figure).decimals)
        if mended.value != figure.value:
            coarser = Digits.of(figure).decimals < (need.decimals if need.usual is None else need.usual)
            yield Slip("truncated", mended, PRICES["truncated"] + FURTHER_DECIMAL * coarser)


def _decimals_dropped(figure: Figure, need: Need) -> Iterator[Slip]:
    """Put back decimals that were left out: 159.20 for 159. Of several that fit, the value with the fewest digits is the most plausible.

    Where figures are printed whole none were left out.
    """
    if not figure.whole or figure.exact or not need.decimals or need.usual == 0 or need.point * figure.value <= 0:
        return
    fitting: list[Decimal] = []
    for decimals in range(1, need.decimals + 1):
        value = rounded(EXACT.divide(need.point, figure.unit.scale), decimals)
        mended = rewritten(figure, value, need.decimals)
        if mended.interval.meets(need.allowed) and value % 1 and abs(value - figure.value) < 1 and value not in fitting:
            yield Slip("decimals-dropped", mended, PRICES["decimals-dropped"] + FURTHER_DECIMAL * len(fitting))
            fitting.append(value)


def _decimal_dropped(figure: Figure, need: Need) -> Iterator[Slip]:
    """Put back the last decimal of an amount where such amounts have one more: 2049.86 for 2049.8."""
    own, value = Digits.of(figure).decimals, EXACT.divide(need.point, figure.unit.scale)
    usual = need.decimals if need.usual is None else need.usual
    if not own or own + 1 != usual or figure.exact or figure.unit.kind == "percent":
        return
    if rounded(value, usual).quantize(Decimal(1).scaleb(-own), ROUND_DOWN) == figure.value:
        yield Slip("decimals-dropped", rewritten(figure, value, usual), PRICES["decimals-dropped"] + ONE_OF_SEVERAL)


def _odd_decimals(figure: Figure, digits: Digits, need: Need) -> float:
    """Give the extra price of a repair that would be printed unlike the rest of the report, or unlike the figure itself and its siblings."""
    expected = {need.decimals, Digits.of(figure).decimals} if need.usual is None else {need.usual}
    lacking = max(0, min(expected) - digits.decimals)  # the fewer decimals, the more easily a value fits
    return ODD_DECIMALS * (digits.decimals not in expected) + BITS_PER_DIGIT * lacking


def _printed(figure: Figure, digits: Digits) -> Figure:
    return rewritten(figure, digits.value.copy_sign(figure.value), digits.decimals)


ACCIDENTS: tuple[Edit, ...] = (
    _moved,
    _unit,
    _separator,
    _of_digits("digit-replaced", edits.replaced),
    _of_digits("digits-transposed", edits.transposed),
    _of_digits("digit-dropped", edits.dropped),
    _added,
    _sign,
    _decimal_dropped,
)
ROUNDINGS: tuple[Edit, ...] = (_truncated, _decimals_dropped)
