"""How sure it is what stands in which row and column of a table without lines, and where that is not sure."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from validator.model.address import Address, Box
from validator.reading.pdf.bodies import Body, BodyCell
from validator.reading.pdf.glyphs import Glyphs
from validator.reading.pdf.layout import Line
from validator.reading.pdf.runs import Run
from validator.reading.pdf.strips import Strip, words_in_run
from validator.reading.tables.found import is_figure

__all__ = ["is_sure", "places_of"]

MOSTLY = 0.6
STRAY = 0.9
BLANK = 0.3
NEAREST = 0.25
REST = 2
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_ORDINAL = re.compile(r"\d{1,8}")


def is_sure(body: Body, strips: Sequence[Strip], lines: Sequence[Line]) -> bool:
    """Whether a table without lines can be read in one way only.

    It is sure where every figure stands alone in its cell, those of one column end or begin under one another, columns are well apart, and
    rows have labels.
    """
    if body.clash or not _are_apart(body, strips, lines):
        return False
    columns: dict[int, list[BodyCell]] = {}
    for cell in (cell for row in body.rows if not _numbers_columns(row) for cell in row):
        columns.setdefault(cell.column, []).append(cell)
    numbers = {column for column, cells in columns.items() if sum(cell.figure for cell in cells) >= MOSTLY * len(cells)}
    return all(_is_clear(cells, column in numbers) for column, cells in columns.items()) and _have_labels(body, numbers)


def _numbers_columns(row: Sequence[BodyCell]) -> bool:
    """Whether a row only numbers the columns: 栏次 1 2 3."""
    numbers = [cell.string for cell in row if cell.figure]
    return len(numbers) > 1 and all(number.isdecimal() and int(number) == int(numbers[0]) + at for at, number in enumerate(numbers))


def _are_apart(body: Body, strips: Sequence[Strip], lines: Sequence[Line]) -> bool:
    """Whether the gaps between columns that have anything in them are wider than those between words."""
    size = sorted(line.size for line in lines)[len(lines) // 2]
    columns = {cell.column for row in body.rows if not _numbers_columns(row) for cell in row}
    filled = [strips[column] for column in sorted(columns)]
    return all(right.left - left.right >= NEAREST * size for left, right in pairwise(filled))


def _is_clear(cells: Sequence[BodyCell], numbers: bool) -> bool:
    """Whether the cells of a column say plainly what stands in them."""
    if any(cell.last != cell.column for cell in cells):
        return False
    if not numbers:
        return not any(_hides_figure(cell) for cell in cells)
    if any(len(_NUMBER.findall(cell.string)) > 1 for cell in cells):
        return False
    figures = [cell for cell in cells if is_figure(cell.string)]
    if any(len(cell.parts) > 1 for cell in figures) and len({_decimals(cell.string) for cell in figures}) > 1:
        return False
    whole = [cell.runs for cell in figures if len(cell.parts) == 1 and any(map(str.isdigit, cell.string))]
    return _in_line([(runs[0].left, runs[-1].right) for runs in whole], max(cell.runs[0].height for cell in cells))


def _hides_figure(cell: BodyCell) -> bool:
    """Whether words end in a figure that stands apart from them: that may belong to the next column."""
    for runs in cell.parts.values():
        words = words_in_run(runs[-1])
        if len(words) + len(runs) > 2 and is_figure(words[-1].string) and ("." in words[-1].string or "," in words[-1].string):  # noqa: PLR2004 - a word before it
            return True
    return False


def _decimals(string: str) -> int:
    return len(string.strip("%％)）").partition(".")[2])


def _in_line(ends: Sequence[tuple[float, float]], size: float) -> bool:
    """Whether boxes stand under one another: by their left or right edges, or by their middles."""
    if not ends:
        return True
    measures = ([left for left, _ in ends], [right for _, right in ends], [(left + right) / 2 for left, right in ends])
    return any(max(measure) - min(measure) <= STRAY * size for measure in measures)


def _have_labels(body: Body, numbers: set[int]) -> bool:
    """Whether rows with figures have words or codes before them; of a few rows (totals) that is not asked."""
    columns = {cell.column for row in body.rows for cell in row}
    words = columns - numbers
    first = [row[0].string for row in body.rows if row[0].column == 0]
    if len(set(first)) == len(body.rows) and all(_ORDINAL.fullmatch(string) for string in first):
        words.add(0)
    if not words:
        return False
    rows = [row for row in body.rows if any(cell.figure for cell in row) and not _numbers_columns(row)]
    bare = [row for row in rows if not any(cell.column in words for cell in row)]
    short = bool(bare) and all(len(cell.string) <= REST for row in bare for cell in row)
    return len(bare) <= BLANK * len(rows) and not short


def places_of(runs: Iterable[Run]) -> Iterator[Address]:
    """Give the box around some runs on each of their pages, as these are stored."""
    pages: dict[int, tuple[Glyphs, list[Box]]] = {}
    for run in runs:
        pages.setdefault(run.glyphs.page, (run.glyphs, []))[1].append((run.left, run.bottom, run.right, run.top))
    for page, (glyphs, boxes) in pages.items():
        left, bottom, right, top = zip(*boxes, strict=True)
        yield Address(page=page, boxes=(glyphs.stored((min(left), min(bottom), max(right), max(top))),))
