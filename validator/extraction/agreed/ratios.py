"""Lines that are one line divided by another, or the growth from one to another: shares, rates, prices, relative changes."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import log2

from validator.extraction.agreed.evidence import Quotient, at_most, quotients
from validator.extraction.agreed.line_words import says_change, says_quotient
from validator.extraction.agreed.planes import Plane
from validator.extraction.agreed.stretches import Stretch, best_stretch

__all__ = ["Ratio", "ratios"]

MOST_LINES, WINDOW = 140, 20
PIVOTS, NEEDED, TOUCHED = 6, 2, 2
PERCENT = 100
MOST_FITTING = 12
WAYS = ((1, False), (PERCENT, False), (1, True), (PERCENT, True))
ACCEPTED, ACCEPTED_ALONE = 6.0, 14.0
SAID = 4.0
EACH_OUTSIDE, MOST_OUTSIDE = 1.0, 6
EACH_STEP_APART = 0.5
ENOUGH_HELD, LACKING, NOT_ENOUGH = 0.6, 20.0, 5.0
CONSTANT = 0.3
TOO_FINE = 6.0
LARGEST_CHANGE = 3
OF_A_CHANGE = 1.5


@dataclass(frozen=True, slots=True)
class Ratio:
    """A quotient with the positions where it holds and the evidence for it, in bits."""

    found: Quotient
    positions: tuple[int, ...]
    bits: float


def ratios(plane: Plane) -> tuple[Ratio, ...]:
    """Give for each line the quotient that is most likely meant, if there is one; of a = b ÷ c and c = b ÷ a only one is given."""
    best: dict[int, Ratio] = {}
    for candidate in dict.fromkeys(_candidates(plane)):
        ratio = _judged(plane, candidate)
        if ratio and (candidate.quotient not in best or ratio.bits > best[candidate.quotient].bits):
            best[candidate.quotient] = ratio
    kept: dict[object, Ratio] = {}
    for ratio in sorted(best.values(), key=lambda each: (-each.bits, each.found.quotient)):
        kept.setdefault(_claim(ratio.found), ratio)
    return tuple(_as_meant(plane, ratio) for ratio in kept.values())


def _claim(found: Quotient) -> object:
    """Give what two ways to say the same have in common."""
    return found if found.change else (frozenset((found.quotient, found.divisor)), found.dividend)


def _as_meant(plane: Plane, ratio: Ratio) -> Ratio:
    """Of a = b ÷ c and c = b ÷ a, give the one whose result is called a quotient, has decimals, or is the coarser of the two."""
    found = ratio.found
    if found.change or _likeness(plane, found.quotient) >= _likeness(plane, found.divisor):
        return ratio
    return replace(ratio, found=replace(found, quotient=found.divisor, divisor=found.quotient))


def _likeness(plane: Plane, line: int) -> tuple[bool, bool, float, int]:
    """Give how much a line is like a quotient."""
    return says_quotient(plane.names.get(line, "")), plane.grains[line] % plane.one != 0, -plane.digits[line], line


def _judged(plane: Plane, found: Quotient) -> Ratio | None:
    """Weigh a candidate: what it holds, against how many were tried, how far apart its lines stand and what it fails."""
    before = _prior(plane, found)
    most, missed, share = at_most(plane, found)
    if most + before - EACH_OUTSIDE * min(missed, MOST_OUTSIDE) - _lacking(share) < ACCEPTED:
        return None
    stretch = best_stretch(quotients(plane, found))
    if stretch is None:
        return None
    bits = stretch.bits * (CONSTANT if _by_a_constant(plane, found, stretch) else 1.0)
    bits += before - EACH_OUTSIDE * min(len(stretch.outside), MOST_OUTSIDE) - _lacking(stretch.share)
    if bits < (ACCEPTED if stretch.held > 1 else ACCEPTED_ALONE):
        return None
    return Ratio(found, stretch.positions, bits + OF_A_CHANGE * found.change)


def _prior(plane: Plane, found: Quotient) -> float:
    """Give what speaks for a candidate before its numbers are looked at, less what the number of candidates takes away."""
    bits = -2 * log2(max(len(plane.order), 4)) - 2 - EACH_STEP_APART * _apart(plane, found)
    bits -= TOO_FINE if plane.digits[found.quotient] > 2 * plane.digits[found.divisor] + 1 else 0.0
    return bits + (SAID if (says_change if found.change else says_quotient)(plane.names.get(found.quotient, "")) else 0.0)


def _lacking(share: float) -> float:
    """Give what it takes away that a relation holds at a small share of the positions only."""
    return NOT_ENOUGH + LACKING * (ENOUGH_HELD - share) if share < ENOUGH_HELD else 0.0


def _apart(plane: Plane, found: Quotient) -> int:
    """Give how many steps the other lines are away from the quotient."""
    at = plane.index[found.quotient]
    return abs(plane.index[found.dividend] - at) + abs(plane.index[found.divisor] - at)


def _middle_size(plane: Plane, line: int) -> int:
    sizes = sorted(abs(value) for value, _ in plane.lines[line].values())
    return sizes[len(sizes) // 2]


def _by_a_constant(plane: Plane, found: Quotient, stretch: Stretch) -> bool:
    """Whether the divisor is one number wherever the quotient holds and another where it does not: then it is not what divides."""
    divisors, dividends = plane.lines[found.divisor], plane.lines[found.dividend]
    inside = set(stretch.positions)
    same = len({divisors[position][0] for position in inside if position in divisors}) == 1
    others = (position for position in plane.lines[found.quotient] if position in divisors and position in dividends)
    return same and len(inside) > 2 and any(position not in inside for position in others)  # noqa: PLR2004 (two may be equal by chance)


def _candidates(plane: Plane) -> Iterator[Quotient]:
    """Give quotients that fit at two positions or more; of two that are told, one is enough."""
    order = plane.order
    window = len(order) if len(order) <= MOST_LINES else WINDOW
    sizes = {position: sorted(_sizes(plane, position)) for position in plane.filled}
    for at, quotient in enumerate(order):
        if len(plane.finest(quotient)) < NEEDED:
            continue
        ways = [way for way in WAYS if not way[1] or _may_be_change(plane, quotient, way[0])]
        for number, divisor in enumerate(order[max(0, at - window) : at + window + 1], max(0, at - window)):
            if number == at:
                continue
            pivots = [position for position in plane.finest(quotient) if plane.lines[divisor].get(position, (0, 0))[0]][:PIVOTS]
            for factor, change in ways:
                # of quotient × divisor = dividend one order says both
                if change or number > at:
                    yield from _fitting(plane, Quotient(quotient, 0, divisor, factor, change), pivots, sizes)


def _may_be_change(plane: Plane, line: int, factor: int) -> bool:
    """Whether the numbers of a line are small enough for relative changes; whole ones are none unless they are percentages."""
    whole = plane.grains[line] % plane.one == 0
    return _middle_size(plane, line) <= LARGEST_CHANGE * factor * plane.one and (factor == PERCENT or not whole)


def _sizes(plane: Plane, position: int) -> Iterator[tuple[int, int]]:
    for at, line in plane.lines.items():
        if position in line and line[position][0]:
            yield abs(line[position][0]), at


def _fitting(plane: Plane, way: Quotient, pivots: Sequence[int], sizes: dict[int, list[tuple[int, int]]]) -> Iterator[Quotient]:
    """Give the candidates for a dividend: lines whose number is what the quotient and the divisor multiply to, at enough positions."""
    times: dict[int, int] = {}
    if len(pivots) < NEEDED:
        return
    needed = 1 if len(pivots) == NEEDED else NEEDED
    shift, factor = way.factor * plane.one * way.change, way.factor * plane.one
    own, divisors = plane.lines[way.quotient], plane.lines[way.divisor]
    for number, position in enumerate(pivots):
        if number == TOUCHED and not times:
            return
        (value, printed), (divisor, below) = own[position], divisors[position]
        half = max(printed, plane.rounded[way.quotient])
        product = (value + shift) * divisor
        size = abs(product)
        slack = half * abs(divisor) + min(below * abs(value + shift), size // 50) + below * factor
        at = sizes[position]
        first = bisect_left(at, ((size - slack) // factor, -1))
        for large, line in at[first : first + MOST_FITTING]:
            if large * factor > size + slack + factor:
                break
            if line not in (way.quotient, way.divisor) and (plane.lines[line][position][0] > 0) == (product > 0):
                times[line] = times.get(line, 0) + 1
    for dividend, count in sorted(times.items()):
        if count >= needed:
            yield replace(way, dividend=dividend)
            if not way.change:
                yield replace(way, dividend=dividend, quotient=way.divisor, divisor=way.quotient)
