"""``stands``: whether one number stands to another as a word says."""

from __future__ import annotations

from functools import cache

from validator.language.failures import EvaluationError
from validator.language.files import package_yaml
from validator.language.numerals import fold_signs
from validator.language.signatures import Function, Gives, Takes
from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["FUNCTION"]

# Lists of the vocabulary that say that the first number is the larger one, the smaller one, or neither.
_LARGER, _SMALLER, _NEITHER = ("greater", "increase"), ("less", "decrease"), ("equal", "unchanged", "nothing")


def stands(left: Interval, relation: str, right: Interval) -> Truth:
    """Say whether a number is larger than, smaller than or equal to another, as a word has it: ``stands(executed, relation, budget)``.

    The word is one of the vocabulary (大于, 高于, 小于, 等于, 持平, 增加, 下降, exceeds, decreased) or ``>``, ``<``, ``=``. Of any other
    nothing is known, and the check is not made. Figures printed alike may differ in what rounding hides.
    """
    said = _sides().get(fold_signs(relation).strip().lower())
    if said is None:
        raise EvaluationError("undecidable", relation)
    if said in _NEITHER:
        return left.equals(right)
    return right.below(left) if said in _LARGER else left.below(right)


@cache
def _sides() -> dict[str, str]:
    """Give the list that each word stands in."""
    lists = package_yaml("vocabulary/words.yaml")
    return {word.lower(): name for name in (*_LARGER, *_SMALLER, *_NEITHER) for word in lists[name]}


FUNCTION = Function("stands", stands, (Takes.NUMBER, Takes.TEXT, Takes.NUMBER), Gives.TRUTH)
