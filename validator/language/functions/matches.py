"""``matches``: has a form."""

from __future__ import annotations

from validator.language.forms import form
from validator.language.signatures import Function, Gives, Takes
from validator.model.truth import Truth

__all__ = ["FUNCTION"]


def matches(text: str, pattern: str) -> Truth:
    """Say whether a whole text has a form: ``matches(number, "〔####〕*号")``, ``matches(code, "[A-Z]{2}#{6}")``.

    In it ``#`` is a digit, ``?`` any sign, ``*`` any run of signs, ``[A-Z]`` one of some signs, ``[^0-9]`` any other, ``{6}`` and ``{2,4}`` repeat what
    stands before, ``(项目|课题)`` is either. ``[*]`` is a star. Full-width digits and letters count as ASCII ones.
    """
    return Truth.of(form(pattern).fits(text))


FUNCTION = Function("matches", matches, (Takes.TEXT, Takes.PATTERN), Gives.TRUTH)
