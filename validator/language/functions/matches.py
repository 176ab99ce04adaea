"""``matches``: has a form."""

from __future__ import annotations

import re
from functools import lru_cache

from validator.language.numerals import fold_signs
from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]

_SIGNS = {"#": "[0-9]", "?": "."}


def matches(text: str, form: str) -> Truth:
    """Say whether a text has a form, in which ``#`` is a digit, ``?`` any sign and ``*`` any run of signs: ``matches(number, "〔####〕*号")``.

    Full-width digits and letters count as ASCII ones.
    """
    return Truth.of(_pattern(form).fullmatch(fold_signs(text)) is not None)


@lru_cache(maxsize=256)
def _pattern(form: str) -> re.Pattern[str]:
    # Every * takes as little as it can, for good (an atomic group), so a form never backtracks and takes linear time for each of its signs.
    *leading, last = ["".join(_SIGNS.get(sign) or re.escape(sign) for sign in piece) for piece in fold_signs(form).split("*")]
    if not leading:
        return re.compile(last, re.DOTALL)
    first, *middle = leading
    return re.compile(first + "".join(f"(?>.*?{piece})" for piece in middle) + ".*" + last, re.DOTALL)


FUNCTION = Function("matches", matches, (Takes.TEXT, Takes.PATTERN), Gives.TRUTH)
