"""Slips and needs, and what a slip costs.

Each kind has a price in bits: minus the binary logarithm of how likely such a slip is among all wrong figures, plus the bits that say
which one of its kind it was (which digit, which neighbour). Less is more plausible; the prices are judgements, fixed here and in
``slips``. A value that no slip explains costs its own significant digits: a round 100% is a cheap thing to write down, 74.91% is not.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from math import log2

from validator.diagnosis.digits import Digits
from validator.diagnosis.writing import rewritten
from validator.model.figure import Figure
from validator.model.interval import EXACT, Interval
from validator.model.unit import Unit

__all__ = ["BITS_PER_DIGIT", "PRICES", "Need", "Slip", "from_elsewhere", "other_value", "price_of"]

PRICES = {
    "decimal-slip": 1.0,  # plus one bit per place
    "unit-slip": 3.0,
    "percent-sign-lost": 1.0,
    "separator-misplaced": 1.0,
    "digit-replaced": 2.0,
    "digits-transposed": 3.0,
    "digit-dropped": 3.0,
    "digit-added": 4.0,
    "sign-slip": 2.0,
    "truncated": 1.0,
    "decimals-dropped": 1.0,
    "wrong-base": 5.0,
    "copied-from-neighbour": 4.0,  # plus the bits that say which one
    "stale-copy": 5.0,
    "cells-swapped": 5.0,
    "item-added": 6.0,
    "item-left-out": 6.0,
    "fraction-as-percent": 2.0,
    "percent-for-points": 2.0,
    "other-value": 2.0,
}
PLACEHOLDER = 1.0
"""What 100% and 0 cost where a worked out value belongs: they stand in templates."""
UNCALLED_FOR = 2.0
"""What it costs more that a given figure, taken over from elsewhere, is wrong by no slip."""
LEAST_SURPRISE = 3.0
"""What any wrong value costs, however few digits it has."""
BITS_PER_DIGIT = log2(10)
COPIES = {"copied-from-neighbour", "stale-copy"}


@dataclass(frozen=True, slots=True)
class Slip:
    """One explanation of a wrong figure.

    Attributes:
        cause: one of ``CAUSES``.
        figure: as it should have been printed: text, value, unit and resolution mended.
        bits: how implausible the slip is.
        wording: what to print where the number is right and says another thing than the checks read in it; empty: the text of ``figure``.
    """

    cause: str
    figure: Figure
    bits: float
    wording: str = ""


@dataclass(frozen=True, slots=True)
class Need:
    """What the other figures ask of one.

    Attributes:
        allowed: the values that they allow, in base units.
        point: the value that they give as printed, in base units.
        decimals: how many decimals its siblings print, in their own units.
        units: other units in which its siblings are printed.
        usual: how many decimals the report prints such figures with, if it has a habit.
    """

    allowed: Interval
    point: Decimal
    decimals: int = 0
    units: tuple[Unit, ...] = ()
    usual: int | None = None


def price_of(cause: str, apart: int = 0) -> float:
    """Give the price of a value that came from elsewhere: another base, another cell; ``apart`` figures away."""
    return PRICES[cause] + log2(1 + apart)


def from_elsewhere(cause: str, figure: Figure, need: Need, apart: int = 0) -> Slip:
    """Give the needed value of a figure that came from elsewhere. An amount that was copied says nothing of the decimals that it had."""
    copied = cause in COPIES and figure.unit.kind != "percent" and need.usual is None
    asked = replace(need, usual=max(Digits.of(figure).decimals, need.decimals)) if copied else need
    return Slip(cause, other_value(figure, asked).figure, price_of(cause, apart))


def other_value(figure: Figure, need: Need, *, given: bool = False) -> Slip:
    """Give the needed value printed as this figure is, explained by no slip.

    A figure printed without decimals beside siblings that have them gets theirs: 100% is mended to 98.91%, not to 99%. The price is that
    of the digits printed in vain, less the choice of values, printed with as many digits, that would do. What the report worked out is
    cheap if it is round, most of all as 100% or 0, and a percentage has two digits and its decimals; of what it was ``given`` every digit counts.
    """
    own = Digits.of(figure)
    needed = EXACT.divide(need.point, figure.unit.scale)
    decimals = need.usual if need.usual is not None else need.decimals if own.decimals == 0 and not figure.unit.discrete else own.decimals
    last_digit = max(-own.decimals, needed.adjusted() + 1 - len(own.string))
    width = EXACT.divide(need.allowed.high - need.allowed.low, figure.unit.scale)
    choices = 1 + int(width.scaleb(-last_digit))
    vain = len(own.string) if given else len(own.string.strip("0") or "0")
    if not given and (figure.base == 0 or (figure.base == 1 and figure.unit.kind == "percent")):
        return Slip("other-value", rewritten(figure, needed, decimals), PRICES["other-value"] + PLACEHOLDER)
    if figure.unit.kind == "percent":  # any of a hundred, and its decimals; a round one is a guess that many make
        vain = 2 + own.decimals if vain == len(own.string) else min(vain, 2 + own.decimals)
    surprise = BITS_PER_DIGIT * vain - log2(choices) + UNCALLED_FOR * given
    return Slip("other-value", rewritten(figure, needed, decimals), PRICES["other-value"] + max(LEAST_SURPRISE, surprise))
