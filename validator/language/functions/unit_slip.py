"""``unit_slip``: whether an amount stands in the wrong unit."""

from __future__ import annotations

from decimal import Decimal

from validator.language.signatures import Function, Gives, Takes
from validator.model.figure import Figure
from validator.model.truth import Truth

__all__ = ["FUNCTION"]

# 元 for 万元, 万元 for 亿元, 元 for 亿元, and back
_STEPS = tuple(Decimal(10) ** exponent for exponent in (4, -4, 8, -8))
# Amounts that belong together lie within a few powers of ten: the corrected one must lie this near to the others, the printed one this far off.
_NEAR = Decimal(10)
_FAR = Decimal(100)


def unit_slip(odd: Figure, *others: Figure) -> Truth:
    """Say whether an amount has lost its place among others by a step between units: 437.32元 among amounts such as 412.00万元.

    TRUE if it lies a hundredfold or more outside the range of the others, and in another unit (theirs, or 10⁴ or 10⁸ times as large or small) within tenfold of it.
    """
    sizes = [abs(other.base) for other in others if other.base]
    size = abs(odd.base)
    if not sizes or not size:
        return Truth.FALSE
    steps = {*_STEPS, *(other.unit.scale / odd.unit.scale for other in others if other.unit.scale != odd.unit.scale)}
    fits = any(_among(size * step, sizes, _NEAR) for step in steps)
    return Truth.of(fits and not _among(size, sizes, _FAR))


def _among(size: Decimal, sizes: list[Decimal], factor: Decimal) -> bool:
    return min(sizes) / factor <= size <= max(sizes) * factor


FUNCTION = Function("unit_slip", unit_slip, (Takes.FIGURE, Takes.FIGURES), Gives.TRUTH)
