"""``before``: what amounts that have grown added up to before they grew."""

from __future__ import annotations

from validator.language.failures import EvaluationError
from validator.language.functions.growth import ONE
from validator.language.functions.sum import total
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval

__all__ = ["FUNCTION"]


def before(amounts: tuple[Interval, ...], growths: tuple[Interval, ...]) -> Interval:
    """Give what amounts were before they grew: the sum of amount ÷ (1 + growth) over two lists in one order (减少为负).

    Raises:
        EvaluationError: the lists differ in length, or something shrank by all that there was.
    """
    if len(amounts) != len(growths):
        raise EvaluationError("lists-of-different-length")
    factors = [ONE + growth for growth in growths]
    if any(factor.low <= 0 for factor in factors):
        raise EvaluationError("negative-base")
    return total(*(amount / factor for amount, factor in zip(amounts, factors, strict=True)))


OTHERS = "y - before(_others(a, i), _others(b, i))"
FUNCTION = Function(
    "before",
    before,
    (Takes.COLUMN, Takes.RATIOS),
    Gives.SAME,
    inverse=(f"({OTHERS}) * (1 + _itself(_one(b, i)))", f"_itself(_one(a, i)) / ({OTHERS}) - 1"),
)
