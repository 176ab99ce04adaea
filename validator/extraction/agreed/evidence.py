"""What each crossing line says for or against a relation: whether it holds there, and how unlikely that is.

Evidence is what is new: figures that stay the same, or that grow in proportion, from one line to the next would fit again whatever the
relation. So a number counts by how far it is from what the lines before would let expect, against how finely it is printed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from math import gcd, log2

from validator.extraction.agreed.planes import Plane
from validator.extraction.agreed.stretches import ASIDE, MOST_FROM_WEAK, UNTOLD, WEAK, Outcome

__all__ = ["MOST", "Quotient", "at_most", "means", "quotients", "sums"]

MOST = 10.0
MOST_FROM_ONE = 6.0
REMEMBERED = 6
Held = list[tuple[int, list[int]]]


@dataclass(frozen=True, slots=True)
class Quotient:
    """A line that is one line divided by another.

    Attributes:
        quotient, dividend, divisor: lines.
        factor: 100 if it is printed as a percentage, else 1.
        change: whether it is the growth from the divisor to the dividend.
    """

    quotient: int
    dividend: int
    divisor: int
    factor: int = 1
    change: bool = False


def sums(plane: Plane, total: int, parts: Sequence[int], aside: AbstractSet[int], most: float = MOST) -> list[Outcome]:
    """Say where a line is the sum of others; blank parts add nothing, and ``aside`` are positions where nothing need hold.

    Where only one part is not 0 the line repeats it. If it is the same part everywhere, that says nothing for a sum.
    """
    grain = gcd(plane.grains[total], *(plane.grains[part] for part in parts))
    lines = [plane.lines[part] for part in parts]
    outcomes: list[Outcome] = []
    single: list[tuple[int, int, float]] = []
    held: Held = []
    for position, (value, half) in plane.lines[total].items():
        points = [line.get(position, (0, 0)) for line in lines]
        numbers = [number for number, _ in points]
        told = sum(number != 0 for number in numbers)
        miss = abs(sum(numbers) - value)
        slack = max(2 * half, half + sum(each for _, each in points) if told > 1 else 0)
        if miss > slack or (value and not any(each for _, each in points)):
            outcomes.append(Outcome(position, ASIDE if position in aside else None))
            continue
        if not told:
            outcomes.append(Outcome(position, 0.0))
            continue
        bits = min(most, _news(value, numbers, held, max(2 * miss, 2 * half, grain)))
        _remember(held, value, numbers)
        if told == 1:
            single.append((len(outcomes), next(at for at, number in enumerate(numbers) if number), min(bits, MOST_FROM_ONE)))
            bits = WEAK
        outcomes.append(Outcome(position, max(WEAK, bits)))
    usual = Counter(part for _, part, _ in single).most_common(1)
    for number, part, bits in single:
        if part != usual[0][0]:
            outcomes[number] = Outcome(outcomes[number].position, max(WEAK, bits))
    return outcomes


def means(plane: Plane, mean: int, items: Sequence[int], aside: AbstractSet[int]) -> list[Outcome]:
    """Say where a line is the mean of others, of those that are told or of all of them (a blank one is then 0)."""
    grain = gcd(*(plane.grains[item] for item in items))
    lines = [plane.lines[item] for item in items]
    outcomes: list[Outcome] = []
    held: Held = []
    for position, (value, printed) in plane.lines[mean].items():
        half = max(printed, plane.rounded[mean])
        points = [line[position] for line in lines if position in line]
        if not points:
            outcomes.append(Outcome(position, 0.0 if not value else ASIDE if position in aside else None))
            continue
        numbers = [line.get(position, (0, 0))[0] for line in lines]
        bits = max(_of_means(points, numbers, (value, half), grain, held), default=None)
        if bits is not None:
            _remember(held, value, numbers)
        outcomes.append(Outcome(position, bits if bits is not None or position not in aside else ASIDE))
    return outcomes


def _of_means(points: Sequence[tuple[int, int]], numbers: list[int], mean: tuple[int, int], grain: int, held: Held) -> Iterator[float]:
    """Give the bits of each way in which a number is a mean of others."""
    value, half = mean
    whole, slack = sum(number for number, _ in points), sum(each for _, each in points)
    low, high = min(number for number, _ in points), max(number for number, _ in points)
    for count in {len(points), len(numbers)}:
        miss = abs(whole - value * count)
        if miss > half * count + slack:
            continue
        spread = high - low if count == len(points) else max(abs(high), abs(low))
        if not spread or len(points) == 1:
            yield WEAK
            continue
        grid = max(2 * miss / count, 2 * half, grain / count)
        yield max(WEAK, min(_news(value, numbers, held, grid), log2(1 + spread / grid)))


def quotients(plane: Plane, found: Quotient) -> list[Outcome]:
    """Say where a line is one line divided by another, or the growth from one to the other, within what rounding hides."""
    dividends, divisors = plane.lines[found.dividend], plane.lines[found.divisor]
    shift, factor, grain = found.factor * plane.one * found.change, found.factor * plane.one, plane.grains[found.quotient]
    rounded = plane.rounded[found.quotient]
    outcomes: list[Outcome] = []
    seen: list[int] = []
    for position, (value, printed) in plane.lines[found.quotient].items():
        half = max(printed, rounded)
        if position not in dividends or position not in divisors:
            outcomes.append(Outcome(position, UNTOLD))
            continue
        (dividend, above), (divisor, below) = dividends[position], divisors[position]
        size = abs(divisor)
        if not size:
            outcomes.append(Outcome(position, None if value else 0.0))
            continue
        miss = abs((value + shift) * divisor - factor * dividend)
        loose = half * size + below * abs(value + shift) + above * factor
        # what the figures hide may explain part of the quotient, never all of it
        slack = loose if loose <= size * (abs(value) + half) else 0
        if miss > max(slack, 2 * half * size):
            outcomes.append(Outcome(position, None))
            continue
        new = min([abs(value), *(abs(value - other) for other in seen)])
        bits = log2(1 + new / max(2 * miss / size, 2 * half, grain)) if dividend and dividend != divisor else 0.0
        outcomes.append(Outcome(position, max(WEAK, min(MOST, bits))))
        seen[:] = [*seen[1 - 2 * REMEMBERED :], value]
    return outcomes


def at_most(plane: Plane, found: Quotient) -> tuple[float, int, float]:
    """Take a quick look: give about as many bits as :func:`quotients` can find, how many positions fail, and the share of those that hold."""
    dividends, divisors, bits = plane.lines[found.dividend], plane.lines[found.divisor], plane.bits[found.quotient]
    shift, factor, rounded = found.factor * plane.one * found.change, found.factor * plane.one, plane.rounded[found.quotient]
    values: dict[int, float] = {}
    fitting, told = 0, 0
    for position, (value, printed) in plane.lines[found.quotient].items():
        if position in dividends and position in divisors:
            (dividend, above), (divisor, below) = dividends[position], divisors[position]
            told += 1
            slack = 2 * max(printed, rounded) * abs(divisor) + below * abs(value + shift) + above * factor
            if abs((value + shift) * divisor - factor * dividend) <= slack:
                fitting += 1
                if dividend and dividend != divisor:
                    values[value] = bits[position]
    return sum(values.values()) + MOST_FROM_WEAK, told - fitting, fitting / max(1, told)


def _news(value: int, numbers: Sequence[int], held: Held, grid: float) -> float:
    """Give the bits of what is new in a line: how far it is from the nearest of those before, as they are or scaled to the same total."""
    new = abs(value) or 1
    for other, others in held:
        far = max(abs(value - other), *(abs(one - two) for one, two in zip(numbers, others, strict=True)))
        if other:
            far = min(far, max(abs(one * other - two * value) for one, two in zip(numbers, others, strict=True)) // abs(other))
        new = min(new, far)
    return min(MOST, log2(1 + new / grid))


def _remember(held: Held, value: int, numbers: list[int]) -> None:
    held.append((value, numbers))
    del held[:-REMEMBERED]
