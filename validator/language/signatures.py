"""What a function of the rule language declares about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from validator.model.interval import Interval
from validator.model.truth import Truth

__all__ = ["Function", "Gives", "Takes"]


class Takes(StrEnum):
    """What an argument is given as.

    The plural ones stand last and take the rest of the arguments, at least one; lists and columns of rows among them are opened.
    """

    NUMBER = "number"
    """An interval in base units."""
    NUMBERS = "numbers"
    """Intervals in base units."""
    FIGURE = "figure"
    """The printed figure."""
    FIGURES = "figures"
    """Printed figures."""
    TEXT = "text"
    """What is printed, as text: of a text field or a figure."""
    VALUES = "values"
    """Intervals and texts, as they come."""
    LIST = "list"
    """A list of figures or rows; it may be empty."""
    COLUMN = "column"
    """The numbers of one list or column of rows, in base units, kept together."""
    RATIOS = "ratios"
    """The same of percentages, whose dimension does not count for the result."""
    TRUTHS = "truths"
    """Truths."""
    PRINTED = "printed"
    """What is printed, to be told apart: texts, values without their resolution, dates."""
    EACH = "each"
    """1 for every member of a list, or 0 to 1 for one that may not be meant; the list may be empty."""
    DAYS = "days"
    """A date or a period, as the period that it is."""
    WHOLE = "whole"
    """A whole number written in the rule."""
    PATTERN = "pattern"
    """A form, quoted in the rule: see :mod:`validator.language.forms`."""
    FIELD = "field"
    """The name of a field, or of a member's (``item.note``); given as whether the record has it."""

    @property
    def many(self) -> bool:
        """Whether it takes the rest of the arguments."""
        return self in {Takes.NUMBERS, Takes.FIGURES, Takes.VALUES, Takes.TRUTHS, Takes.PRINTED, Takes.EACH}


class Gives(StrEnum):
    """The dimension of a result."""

    TRUTH = "truth"
    NUMBER = "number"
    RATIO = "ratio"
    SAME = "same"
    """That of the arguments, which must be comparable with each other."""
    DAYS = "days"
    """How many days."""
    DATE = "date"
    YEAR = "year"
    RANGE = "range"
    """In solved formulas: no value, but the values that a bound leaves."""


@dataclass(frozen=True, slots=True)
class Function:
    """One function of the rule language.

    Attributes:
        name: as rules call it; with a leading ``_``, rules cannot call it: it occurs in solved formulas only.
        call: a pure function; its docstring is the function's documentation.
        takes: what its arguments are.
        gives: the dimension of its result.
        shown: how its arithmetic is written out, with the arguments called a, b, c; empty: as a call.
        inverse: argument by argument, the formula that solves ``y = f(a, b, c)`` for it, or for a condition the values with which it holds. In formulas
            over a list, ``rest`` is everything but the argument solved for and ``every`` all arguments; ``i`` is the place of the member. Empty: cannot be
            solved.
        neutral: over a list: the member that changes nothing. A member that may not be meant counts as something between itself and this, and where
            none is meant this is all there is. None: neither has an answer.
        ordered: it only compares its arguments, so that they may be dates.
    """

    name: str
    call: Callable[..., Any]
    takes: tuple[Takes, ...]
    gives: Gives
    shown: str = ""
    inverse: tuple[str, ...] = ()
    neutral: Interval | Truth | None = None
    ordered: bool = False

    @property
    def documentation(self) -> str:
        """Give its documentation as Markdown."""
        return (self.call.__doc__ or "").strip()

    def accepts(self, count: int) -> bool:
        """Whether it can be called with so many arguments."""
        many = bool(self.takes) and self.takes[-1].many
        return count >= len(self.takes) if many else count == len(self.takes)

    def take(self, index: int) -> Takes:
        """Give what the argument at an index is."""
        return self.takes[min(index, len(self.takes) - 1)]
