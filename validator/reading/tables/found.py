"""What a search for a table gives: cells placed in a grid, each still in pieces of lines."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import NamedTuple

from validator.model.document import Cell
from validator.reading.texts import Span

__all__ = ["SAMPLE", "Found", "Placed", "Row", "Words", "is_figure", "is_untold", "of_rows", "words_of"]

SAMPLE = 60
"""So many lines decide whether what goes on may be a table: a long text that only looks like one is not read again for each of its lines."""

Words = tuple[Span, ...]
"""What stands in a cell: pieces of lines; empty if it is blank."""

Row = list[Words]

_UNTOLD = re.compile(r"(?:n/?m|n/?a|不适用)", re.IGNORECASE)
_FIGURE = re.compile(
    r"""(?:[≥≤≈~约><]=?\s*)?[-+－−—–(（]?\s*(?:US|HK|A|C|NT|RMB)?[$¥￥€£]?\s*[-+－−(（]?\s*
        \d[\d,，]*(?:[.．]\d+)?\s*[)）]?\s*
        (?:[%％‰]|bps|pp|x|倍|个?百分点|[千百十]?[万亿萬億]?(?:元|美元|人|户|家|个|项|次|人次)|[千百十]?[万亿萬億])?\s*[)）]?[%％]?
      | [-—–－/]{1,3}\s*[%％]? | [Nn]/?[Aa] | [Nn]il""",
    re.VERBOSE,
)


class Placed(NamedTuple):
    """A cell with its place in the grid (0-based) and how far it reaches."""

    words: Words
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


class Found(NamedTuple):
    """A table found in the lines of a file.

    Attributes:
        taken: how many lines that are not blank it takes.
        cells: in reading order, blank ones left out.
        rows, columns: the size of the grid.
        ragged: whether the columns are a guess.
        caption: words that stood in the table but have no place in the grid.
        before: how many lines above the one it was found at it takes too (its header).
        declared: gives, instead of ``cells``, those of a table that its file declares, by the headings above it: their characters know
            their places.
    """

    taken: int
    cells: list[Placed]
    rows: int
    columns: int
    ragged: bool = False
    caption: Words = ()
    before: int = 0
    declared: Callable[[str], tuple[Cell, ...]] | None = None


def words_of(words: Words) -> str:
    """Give the characters of a cell."""
    return words[0].string if len(words) == 1 else "".join(span.string for span in words)


def is_figure(string: str) -> bool:
    """Whether a cell holds one figure, or the dash that stands for none.

    >>> [is_figure(cell) for cell in ("1,234.5", "(10,500)", "$ 93,662", "-5.78%", "—", "2021年", "合计")]
    [True, True, True, True, True, False, False]
    """
    return bool(_FIGURE.fullmatch(string))


def is_untold(string: str) -> bool:
    """Whether a cell says that its figure is not told: ``n/m``, 不适用."""
    return bool(_UNTOLD.fullmatch(string))


def of_rows(taken: int, rows: Sequence[Row], *, ragged: bool = False, caption: Words = ()) -> Found:
    """Place the cells of rows one after the other; a short row leaves its last columns blank.

    A heading over several columns stands in one of them and leaves the others blank: it is given all of its columns where each of
    equal groups of columns has just one heading.
    """
    columns = max(map(len, rows))
    cells: list[Placed] = []
    for row, line in enumerate(rows):
        below = rows[row + 1] if row + 1 < len(rows) else []
        cells += _grouped(line, row, below) or [Placed(words, row, column) for column, words in enumerate(line) if words]
    return Found(taken, cells, len(rows), columns, ragged, caption)


def _grouped(line: Row, row: int, below: Row) -> list[Placed]:
    """Place the headings of equal groups of columns; nothing if the row is not made of such."""
    filled = [column for column, words in enumerate(line) if words]
    size, rest = divmod(len(line) - 1, max(1, len(filled)))
    if size < 2 or rest or len(filled) < 2 or line[0] or not all(below[1:]) or any(is_figure(words_of(words)) for words in line if words):  # noqa: PLR2004 - a group has two members
        return []
    if any(not 1 + size * group <= column < 1 + size * (group + 1) for group, column in enumerate(filled)):
        return []
    return [Placed(line[column], row, 1 + size * group, 1, size) for group, column in enumerate(filled)]
