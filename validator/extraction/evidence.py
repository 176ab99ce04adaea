"""Evidence that a miss is a slip of the pen, and not a list that was never meant to be whole."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from validator.extraction.structure import Analysis
from validator.model.figure import Figure

__all__ = ["TELLING_DIGITS", "adds_up", "make_up_all", "one_slip_away", "printed_elsewhere"]

# A number of so many digits is not printed twice by chance.
TELLING_DIGITS = 5
# Round numbers are ten times each other by chance: 500 and 50.
LEAST_DIGITS_MOVED, LEAST_DIGITS_PRINTED = 3, 4
# A list that lacks little lacks one digit or two by chance: only a miss that is next to nothing of the figure, or rounder, tells
# one wrong digit. Two that changed places are so by chance a tenth as often.
LEAST_ROUND, NEXT_TO_NOTHING = 100, 200
# A digit is left out, or struck twice, in numbers so long that hardly any other differs from them by just that.
LEAST_DIGITS_LEFT_OUT = 6
FACTORS = tuple(Decimal(10) ** power for power in (-4, -3, -2, -1, 1, 2, 3, 4))


def adds_up(total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the parts add to the total within what rounding of each of them, and of the total, may hide twice over.

    A miss of half the smallest part is no rounding: with small whole numbers, 2 + 2 of 7, a part is left out.
    """
    slack = 2 * sum((figure.resolution * figure.unit.scale for figure in (total, *parts)), Decimal(0))
    slack = min([slack, *(abs(part.base) / 2 for part in parts if part.value)])
    return abs(sum((part.base for part in parts), Decimal(0)) - total.base) <= slack


def make_up_all(percents: Sequence[Figure]) -> bool:
    """Whether shares come to 100% within what rounding of each may hide twice over: then nothing is left out of the list."""
    slack = 2 * sum((percent.resolution * percent.unit.scale for percent in percents), Decimal(0))
    return abs(sum((percent.base for percent in percents), Decimal(0)) - 1) <= slack


def one_slip_away(total: Figure, parts: Sequence[Figure], *, shortest: int = LEAST_DIGITS_LEFT_OUT) -> bool:
    """Whether the parts would add to the total had one figure been printed with one other digit, two swapped, or its point moved.

    Unrelated figures of n digits come so near by chance about once in 10ⁿ⁻² times. A digit is left out of numbers of ``shortest`` digits
    or more.
    """
    added = sum((part.base for part in parts), Decimal(0))
    needs = [(total, added)] + [(part, total.base - added + part.base) for part in parts]
    return any(_slip(figure, needed / figure.unit.scale, shortest) for figure, needed in needs if needed * figure.value > 0)


def printed_elsewhere(analysis: Analysis, total: Figure, parts: Sequence[Figure]) -> bool:
    """Whether the sum of the parts is printed to the digit somewhere else in the report: then it is a total that somebody added."""
    added = sum((part.base for part in parts), Decimal(0))
    summands = {part.key for part in parts}
    alike = (figure for figure in analysis.figures if figure.unit.dimension == total.unit.dimension and figure.base == added)
    return len(added.normalize().as_tuple().digits) >= TELLING_DIGITS and any(figure.key not in summands for figure in alike)


def _slip(figure: Figure, needed: Decimal, shortest: int) -> bool:
    moved = any(abs(figure.value * factor - needed) <= figure.resolution * min(factor, Decimal(1)) for factor in FACTORS)
    if moved and len(figure.value.normalize().as_tuple().digits) >= LEAST_DIGITS_MOVED:
        return True
    if _one_digit_more(figure.value, needed, shortest):
        return True
    step = figure.resolution * 2
    if not step or len(figure.value.as_tuple().digits) < LEAST_DIGITS_PRINTED:  # short numbers differ by one digit too easily
        return False
    printed, wanted = (str(int(value / step)) for value in (figure.value, needed.quantize(step)))
    missed = abs(int(printed) - int(wanted))
    if len(printed) != len(wanted):
        return False
    differing = [at for at, (one, other) in enumerate(zip(printed, wanted, strict=True)) if one != other]
    swapped = len(differing) == 2 and differing[1] == differing[0] + 1  # noqa: PLR2004 (two digits)
    telling = missed >= LEAST_ROUND or missed * NEXT_TO_NOTHING <= abs(int(printed))
    return (telling and len(differing) == 1) or (swapped and sorted(printed) == sorted(wanted))


def _one_digit_more(value: Decimal, needed: Decimal, shortest: int) -> bool:
    """Whether one of two numbers is the other with a digit left out: 10128.90 and 1012.90."""
    one, other = (f"{abs(each):f}".replace(".", "").lstrip("0") for each in (value, needed))
    short, long = sorted((one, other), key=len)
    if len(long) != len(short) + 1 or len(long) < shortest:
        return False
    return any(long[:at] + long[at + 1 :] == short for at in range(len(long)))
