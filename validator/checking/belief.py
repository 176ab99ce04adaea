"""How sure a reading is, counted in bits.

Structure is what the text itself says (其中, 占…的, a header): a reading with s bits is 2^s times as plausible as none at all.

* Several readings of one claim share what is believed: the best one is right with 2^s₁ / (1 + 2^s₁ + 2^s₂ + …). So the confidence of an
  accusation grows with the margin over the next reading.
* A reading that holds has evidence on top: how unlikely unrelated figures of this resolution would fit, −log₂ of the share of values that
  would, less log₂ of the number of readings tried. It is right with 2^b / (1 + 2^b).
"""

from __future__ import annotations

from collections.abc import Sequence
from math import exp2, log2

from validator.language.evaluation import evaluate, sides
from validator.model.interval import Interval
from validator.model.record import Record
from validator.model.rule import Expression

__all__ = ["LEAST_SURE", "WEAK_READING", "accusation", "belief", "evidence"]

LEAST_SURE = 0.6
"""How sure the best reading must be, beside the others, before it accuses: of two that are as likely neither does."""
WEAK_READING = 4.0
"""Bits of structure below which a reading accuses nobody (about one such reading in seventeen is wrong at this point)."""
MOST_BITS = 13.0
"""Nothing is believed more than 0.9999."""
MOST_STRUCTURE = 40.0
MOST_EVIDENCE = 16.0


def belief(bits: float) -> float:
    """Give the probability that goes with bits in favour: 2^b / (1 + 2^b), to four decimals.

    >>> belief(0), belief(3), belief(10)
    (0.5, 0.8889, 0.999)
    """
    odds = exp2(max(-MOST_BITS, min(MOST_BITS, bits)))
    return round(odds / (1 + odds), 4)


def accusation(structures: Sequence[float]) -> float:
    """Give how sure it is that the first of several readings of a claim is the right one. One or more bits of structure, the best first.

    >>> accusation([10.0]), accusation([10.0, 9.0]), accusation([10.0, 2.0])
    (0.999, 0.6662, 0.9951)
    """
    weights = [exp2(min(MOST_STRUCTURE, bits)) for bits in structures]
    return min(belief(MOST_BITS), round(weights[0] / (1 + sum(weights)), 4))


def evidence(condition: Expression, record: Record) -> float:
    """Give the bits of an equation that holds: how unlikely it is that unrelated figures of the same resolution would fit.

    The share of values that would fit is the width of both sides together against the larger side. An equation between exact figures
    fits as closely as whole numbers do. What is no equation has none.
    """
    both = sides(condition)
    if both is None:
        return 0.0
    left, right = (evaluate(side, record) for side in both)
    if not isinstance(left, Interval) or not isinstance(right, Interval):
        return 0.0
    size = max(abs(left.low), abs(left.high), abs(right.low), abs(right.high))
    width = max((left.high - left.low) + (right.high - right.low), min(size, type(size)(1)))
    if not size:
        return 0.0
    return max(0.0, min(MOST_EVIDENCE, -log2(width / size)))
