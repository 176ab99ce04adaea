"""A sheet as it is shown: cells with their printed text."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

__all__ = ["MOST_CELLS", "Sheet", "SheetCell", "cell_name", "column_name", "position"]

MOST_CELLS = 3_000_000
"""More filled cells than any report has, and as many as fit into memory with ease."""

_LETTERS = 26


class SheetCell(NamedTuple):
    """A cell that shows something; ``row`` and ``column`` are 0-based places in the sheet of its upper left corner."""

    row: int
    column: int
    text: str
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet that is not hidden.

    Attributes:
        name: as on its tab.
        cells: in reading order; of merged cells the first, with how far it reaches.
        unvalued: names of cells with a formula whose result the file does not hold.
    """

    name: str
    cells: tuple[SheetCell, ...]
    unvalued: tuple[str, ...] = ()


@lru_cache(maxsize=4096)
def column_name(column: int) -> str:
    """Give the letters of a column.

    >>> [column_name(column) for column in (0, 25, 26, 701, 702)]
    ['A', 'Z', 'AA', 'ZZ', 'AAA']
    """
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, _LETTERS)
        letters = chr(ord("A") + rest) + letters
    return letters


def cell_name(row: int, column: int) -> str:
    """Give the name of a cell: ``B5`` of row 4 and column 1."""
    return f"{column_name(column)}{row + 1}"


def position(name: str) -> tuple[int, int] | None:
    """Give row and column (0-based) of a cell by its name; None if it is none.

    >>> position("B5"), position("$AA$10"), position("x")
    ((4, 1), (9, 26), None)
    """
    plain = name.replace("$", "").upper()
    letters = plain.rstrip("0123456789")
    digits = plain[len(letters) :]
    if not letters or not digits or len(letters) > 3 or len(digits) > 7 or not (letters.isascii() and letters.isalpha()):  # noqa: PLR2004 - the largest sheets end at XFD1048576
        return None
    return int(digits) - 1, _column(letters)


@lru_cache(maxsize=4096)
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * _LETTERS + ord(letter) - ord("A") + 1
    return column - 1
