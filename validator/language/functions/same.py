"""``same``: one fact printed several times."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations

from validator.language.failures import EvaluationError
from validator.language.signatures import Function, Gives, Takes
from validator.model.figure import Figure
from validator.model.truth import Truth

__all__ = ["FORMS", "FUNCTION"]


def same(*figures: Figure) -> Truth:
    """Say whether figures that state one fact agree: ``same(values)``.

    Printed equally fine they must agree to the digit; otherwise their ranges must meet (37.97亿元 beside 379,745.10万元), which is MAYBE.
    """
    different = {(figure.base, _precision(figure)): figure for figure in figures}  # most are printed alike: each print is compared once
    return min((_agree(one, other) for one, other in combinations(different.values(), 2)), default=Truth.TRUE)


def agreed(*figures: Figure) -> Figure:
    """Give the figure that most of some figures agree on, of those that agree the finest.

    Raises:
        EvaluationError: there are none, or two values have as many figures each.
    """
    if not figures:
        raise EvaluationError("undecidable")
    votes = [sum(_agree(one, other) > Truth.FALSE for other in figures) for one in figures]
    most = [figure for figure, count in zip(figures, votes, strict=True) if count == max(votes)]
    if same(*most) == Truth.FALSE:
        raise EvaluationError("undecidable")
    return min(most, key=_precision)


def _agree(one: Figure, other: Figure) -> Truth:
    if one.base == other.base:
        return Truth.TRUE
    if _precision(one) == _precision(other):
        return Truth.FALSE
    return Truth.of(one.interval.meets(other.interval)) & Truth.MAYBE


def _precision(figure: Figure) -> Decimal:
    return Decimal(0) if figure.exact else figure.resolution * figure.unit.scale


FUNCTION = Function("same", same, (Takes.FIGURES,), Gives.TRUTH, inverse=("_agreed(rest)",))
FORMS = (Function("_agreed", agreed, (Takes.FIGURES,), Gives.SAME),)
