"""What a function of the rule language declares about itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

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
    WHOLE = "whole"
    """A whole number written in the rule."""
    PATTERN = "pattern"
    """A quoted text written in the rule."""
    FIELD = "field"
    """The name of a field; given as whether the record has it."""

    @property
    def many(self) -> bool:
        """Whether it takes the rest of the arguments."""
        return self in {Takes.NUMBERS, Takes.FIGURES, Takes.VALUES}


class Gives(StrEnum):
    """The dimension of a result."""

    TRUTH = "truth"
    NUMBER = "number"
    RATIO = "ratio"
    SAME = "same"
    """That of the arguments, which must be comparable with each other."""
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
            over a list, ``rest`` is everything but the argument solved for and ``every`` all arguments. Empty: cannot be solved.
    """

    name: str
    call: Callable[..., Any]
    takes: tuple[Takes, ...]
    gives: Gives
    shown: str = ""
    inverse: tuple[str, ...] = ()

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
