"""Tables without lines: cells that stand under one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from validator.reading.pdf.bodies import body_of
from validator.reading.pdf.doubts import is_sure
from validator.reading.pdf.heads import head_cells, with_named_columns
from validator.reading.pdf.layout import Area, AreaCell, Block, Line
from validator.reading.pdf.runs import Row, Run
from validator.reading.pdf.strips import Strip, cut, strips_of, under, widened, words_in_run
from validator.reading.pdf.writing import PADDING
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_table, names_unit
from validator.reading.tables.found import is_figure

__all__ = ["with_aligned_tables"]

MOST_BETWEEN = 5
MOST_HEADER_LINES = 6
FEWEST_ROWS = 2
FEWEST_CELLS = 4
NEARER = 1.0
PITCH = 2.2
_YEAR = re.compile(r"(?:19|20)\d{2}")


def with_aligned_tables(blocks: Sequence[Block]) -> list[Block]:
    """Give the lines and tables of a page, lines that make a table as a table."""
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        lines = _zone(blocks, at)
        area = _table(lines, _next_line(blocks, at + len(lines))) if lines else None
        found.append(area or blocks[at])
        at += len(lines) if area else 1
    return found


def _next_line(blocks: Sequence[Block], at: int) -> Line | None:
    block = blocks[at] if at < len(blocks) else None
    return block if isinstance(block, Line) else None


def _zone(blocks: Sequence[Block], start: int) -> list[Line]:
    """Give the lines of a table that begins with a line: rows of figures, with its header above, and the labels between."""
    lines: list[Line] = []
    edges = _Edges(set(), set())
    rows = last = 0
    for block in blocks[start:]:
        if not isinstance(block, Line) or (lines and block.column != lines[0].column) or _is_prose(block):
            break
        lines.append(block)
        if len(block.row) > 1:
            edges.add(block)
        if _is_row(block) or (rows and edges.hold(block)):
            rows, last = rows + _is_row(block), len(lines)
            continue
        alone = len(lines) == len(block.row) == 1 and not _is_over(block, blocks[start + 1 : start + 3])
        if alone or len(lines) - last > (MOST_BETWEEN if rows else MOST_HEADER_LINES):
            break
    enough = rows >= FEWEST_ROWS or (rows and len(max((line.row for line in lines[:last]), key=len)) >= FEWEST_CELLS)
    return _extended(blocks, start, lines[:last]) if enough else []


def _is_over(line: Line, below: Sequence[Block]) -> bool:
    """Whether a lone name stands over some columns of the header lines right below it: further in than these, and no title."""
    lines = [block for block in below if isinstance(block, Line)]
    if not lines or len(lines[0].row) == 1 or _is_prose(lines[0]) or line.bottom - lines[0].top > line.size:
        return False
    within = min(each.left for each in lines) + line.size < line.left and line.right < max(each.right for each in lines)
    return within and not names_table(line.string) and not marker(line.string)


class _Edges(NamedTuple):
    """Where the words of rows begin and end, in points."""

    left: set[int]
    right: set[int]

    def add(self, line: Line) -> None:
        """Take the edges of a row."""
        for run in line.row:
            self.left.update(_near(run.left))
            self.right.update(_near(run.right))

    def hold(self, line: Line) -> bool:
        """Whether all words of a line stand at such edges, and not only at the first."""
        words = [words_in_run(run) for run in line.row]
        aligned = all(any(round(word.left) in self.left or round(word.right) in self.right for word in run) for run in words)
        return aligned and (len(line.row) > 1 or round(line.left) > min(self.left) + line.size)


def _near(place: float) -> range:
    return range(round(place) - 1, round(place) + 2)


def _extended(blocks: Sequence[Block], start: int, lines: list[Line]) -> list[Line]:
    """Add the lines below that stand in the columns of a table: rows of labels alone, further rows of figures, the rest of the last label."""
    strips = strips_of([line.row for line in lines if _is_row(line)])
    if len(strips) < 2:  # noqa: PLR2004 - one column is no table
        return lines
    reach, below = list(lines), 0
    for block in blocks[start + len(lines) :]:
        if not isinstance(block, Line) or not _fits(block, reach, strips):
            break
        reach.append(block)
        if len(block.row) > 1:
            below = len(reach)
    kept = reach[: max(below, len(lines))]
    return kept + _rest(kept, reach[len(kept) :], strips)


def _fits(line: Line, lines: Sequence[Line], strips: Sequence[Strip]) -> bool:
    """Whether a line may be one of a table: close below the last, each part of it within one column."""
    above = lines[-1]
    if line.column != above.column or _is_prose(line) or names_table(line.string) or names_unit(line.string):
        return False
    if above.bottom - line.top > PITCH * line.size:
        return False
    for part in cut(line.row, strips):
        strip = strips[part.first]
        edges = abs(part.run.left - strip.left) < line.size or abs(part.run.right - strip.right) < line.size
        if part.first != part.last or not edges or part.run.right > strip.right + line.size:
            return False
    return True


def _rest(lines: Sequence[Line], following: Sequence[Line], strips: Sequence[Strip]) -> list[Line]:
    """Give the lines below the last row of a table that are the rest of its label: that had no room, and as near as in other labels."""
    rest: list[Line] = []
    above = lines[-1]
    for line in following:
        (column,) = {part.first for part in cut(line.row, strips)} if len(line.row) == 1 else (-1,)
        over = [part.run for part in cut(above.row, strips) if part.first == column]
        if not over or marker(line.row[0].string) or over[-1].middle - line.row[0].middle > PITCH * line.size:
            break
        needed = line.row[0].right - line.row[0].left if line.row[0].string.isascii() else line.size
        if over[-1].right + needed < strips[column].right:
            break
        rest.append(line)
        above = line
    return rest


def _is_row(line: Line) -> bool:
    """Whether a line has several cells, one of them, not the first, a figure that is no year."""
    if len(line.row) < 2:  # noqa: PLR2004 - a label and a figure
        return False
    return any(_has_figure(words_in_run(run)) for run in line.row[1:])


def _numbers_columns(row: Row) -> bool:
    """Whether a row only numbers the columns, in the middle of each: 栏次 1 2 3."""
    numbers = [run.string for run in row if is_figure(run.string)]
    return len(numbers) > 1 and numbers == [str(at) for at in range(1, len(numbers) + 1)]


def _has_figure(words: Sequence[Run]) -> bool:
    """Whether words end in a figure, or in what fits of one, or begin with one that has decimals or separators: the next cell is close to it."""
    last, first = words[-1].string, words[0].string
    if is_figure(last.rstrip(".,")) and not _YEAR.fullmatch(last):
        return True
    return len(words) > 1 and is_figure(first) and ("." in first or "," in first)


def _is_prose(line: Line) -> bool:
    """Whether a line is a sentence or an entry that names a unit."""
    string = " ".join(run.string for run in line.row)
    if len(line.row) > 1 and _has_figure(words_in_run(line.row[-1])):
        return False
    return ended(string) or (names_unit(string) and any(sign in string for sign in ":："))


def _table(lines: Sequence[Line], below: Line | None) -> Area | None:
    """Make a table of lines; None if they have no columns in common, or mostly columns of words and no rules between: nothing tells their ends."""
    first = next(at for at, line in enumerate(lines) if _is_row(line))
    rows = [line.row for line in lines if _is_row(line)]
    strips = strips_of([row for row in rows if not _numbers_columns(row)] or rows)
    numbers = _numbers(rows, strips)
    parted = 2 * sum(line.under_rule for line in lines) >= len(rows)
    if len(strips) < 2 or (2 * len(numbers) < len(strips) and not (numbers and parted)):  # noqa: PLR2004 - one column is no table
        return None
    while first and not lines[first].under_rule and _is_label(lines[:first], lines[first:], strips, numbers):
        first -= 1
    header = [line.row for line in lines[:first]]
    strips = with_named_columns(header, strips)
    cells, height = head_cells(header, strips)
    strips = widened(strips, [line.row for line in lines[first:]])
    body = body_of(lines[first:], strips)
    for number, row in enumerate(body.rows, height):
        cells += [AreaCell(number, cell.column, 1, 1, list(cell.parts.values()), PADDING if cell.broken else 0) for cell in row]
    across = (*(strip.left for strip in strips), strips[-1].right)
    ends = below is None or len(below.row) == 1 or lines[-1].bottom - below.top > PITCH * below.size
    sure = ends and is_sure(body, strips, lines[first:])
    return Area(lines[0].page, across, lines[0].top, lines[-1].bottom, height + len(body.rows), tuple(cells), ruled=False, sure=sure)


def _numbers(rows: Sequence[Row], strips: Sequence[Strip]) -> set[int]:
    """Give the columns of which half of the cells, or more, hold figures."""
    parts = [part for row in rows for part in cut(row, strips)]
    figures = Counter(part.first for part in parts if is_figure(part.run.string.rstrip(".,")))
    words = Counter(part.first for part in parts)
    return {column for column, count in words.items() if 2 * figures[column] >= count}


def _is_label(above: Sequence[Line], below: Sequence[Line], strips: Sequence[Strip], numbers: set[int]) -> bool:
    """Whether the last line above a row belongs to the rows, not to the header.

    Its parts are items of a list, or it is part of the label of the row: it stands over no figures, and nearer to the words below it than
    to those above.
    """
    line = above[-1]
    if all(marker(run.string) for run in line.row):
        return True
    if len(line.row) > 1 or under(line.row[0], strips)[0] in numbers:
        return False
    return len(above) == 1 or _distance(above[-2], line) > _distance(line, below[0]) + NEARER


def _distance(upper: Line, lower: Line) -> float:
    """Give how far two lines are apart: from the middle of words to the middle of those below them."""
    pairs = [(over, under) for over in upper.row for under in lower.row if over.left < under.right and under.left < over.right]
    return min((over.middle - under.middle for over, under in pairs), default=(upper.top + upper.bottom - lower.top - lower.bottom) / 2)
