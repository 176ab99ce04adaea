"""What the lexer finds in a run of text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from validator.model.figure import Figure

__all__ = ["Token", "TokenKind"]


class TokenKind(StrEnum):
    """What a number is: only figures are checked; the rest is known as what it is."""

    FIGURE = "figure"
    RANGE = "range"
    DATE = "date"
    CODE = "code"
    ITEM = "item"
    MALFORMED = "malformed"


@dataclass(frozen=True, slots=True)
class Token:
    """A number in running text.

    Attributes:
        start, end: its span in the text, unit included.
        figure: for a FIGURE.
        meant: for a MALFORMED number: how it should be printed; for a DATE: the year, if it names one.
    """

    kind: TokenKind
    start: int
    end: int
    figure: Figure | None = None
    meant: str = ""
