"""Cells that print a product instead of an amount: 280元*30%, 1.2万元×45人. Each factor is a figure of its own."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from itertools import pairwise

from validator.extraction.characters import fold
from validator.extraction.lexing import lex
from validator.extraction.tokens import Token, TokenKind
from validator.model.figure import Figure
from validator.model.text import Text

__all__ = ["TIMES", "factors_of", "in_units_of_row"]

TIMES = re.compile(r"\s*[*×✕✖]\s*")
PRODUCT = re.compile(r"[*×✕✖]\s*\d")
FEWEST = 2
Position = tuple[int, int]


def factors_of(text: Text) -> tuple[Figure, ...]:
    """Give the factors of a cell that holds nothing but a product; empty for any other cell. A factor without a unit is a bare number.

    >>> from validator.model.text import Piece
    >>> cell = Text("280元*30%", (Piece(0, 1, 1, 0),), "report.txt", "")
    >>> [figure.text for figure in factors_of(cell)]
    ['280元', '30%']
    """
    string = fold(text.string)
    if not PRODUCT.search(string):
        return ()
    tokens = lex(text)
    figures = [token.figure for token in tokens if token.kind is TokenKind.FIGURE and token.figure and not token.figure.qualifier]
    whole = len(figures) == len(tokens) >= FEWEST and all(TIMES.fullmatch(gap) for gap in _gaps(string, tokens))
    if not whole or string[: tokens[0].start].strip() or string[tokens[-1].end :].strip():
        return ()
    return tuple(replace(figure, set=True) for figure in figures)


def _gaps(string: str, tokens: tuple[Token, ...]) -> Iterator[str]:
    for token, following in pairwise(tokens):
        yield string[token.end : following.start]


def in_units_of_row(found: Mapping[Position, tuple[Figure, ...]]) -> dict[Position, tuple[Figure, ...]]:
    """Give bare factors the unit of the factor in their place in another cell of their row: 280*30% beside 280元*30%."""
    return {at: tuple(_in_unit(found, at, place, figure) for place, figure in enumerate(of)) for at, of in found.items()}


def _in_unit(found: Mapping[Position, tuple[Figure, ...]], at: Position, place: int, figure: Figure) -> Figure:
    if figure.unit.dimension != "number" or figure.unit.scale != 1:
        return figure
    beside = (of[place].unit for other, of in found.items() if other[0] == at[0] and other != at and len(of) == len(found[at]))
    return replace(figure, unit=next((unit for unit in beside if unit.dimension != "number"), figure.unit))
