"""Tables without lines: cells that stand under one another."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from validator.reading.pdf.layout import Area, AreaCell, Block, Line
from validator.reading.pdf.runs import Row, Run, between
from validator.reading.prose.wrapping import ended
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import is_figure

__all__ = ["with_aligned_tables"]

MOST_BETWEEN = 5
MOST_HEADER_LINES = 6
FEWEST_ROWS = 2
STRIP = 2.0
NEARER = 1.0
WIDER = 1.4
CELL_GAP = 0.45
_WORD = re.compile(r"\S+")


class Strip(NamedTuple):
    """A column: from where to where its figures and words go."""

    left: float
    right: float


def with_aligned_tables(blocks: Sequence[Block]) -> list[Block]:
    """Give the lines and tables of a page, lines that make a table as a table."""
    found: list[Block] = []
    at = 0
    while at < len(blocks):
        lines = _zone(blocks, at)
        area = _table(lines) if lines else None
        found.append(area or blocks[at])
        at += len(lines) if area else 1
    return found


def _zone(blocks: Sequence[Block], start: int) -> list[Line]:
    """Give the lines of a table that begins with a line: rows of figures, with its header above, and the parts of labels between."""
    lines: list[Line] = []
    rows = last = 0
    for block in blocks[start:]:
        if not isinstance(block, Line) or (lines and block.column != lines[0].column) or _is_prose(block):
            break
        lines.append(block)
        if _is_row(block):
            rows, last = rows + 1, len(lines)
        elif len(lines) - last > (MOST_BETWEEN if rows else MOST_HEADER_LINES) or (not rows and len(block.row) == 1 and len(lines) == 1):
            break
    return lines[: last + _rest(lines[:last], lines[last:])] if rows >= FEWEST_ROWS else []


def _rest(lines: Sequence[Line], following: Sequence[Line]) -> int:
    """Count the lines below the last row of a table that are the rest of its label: as near as in other labels, and no further to the right."""
    steps = [_distance(upper, lower) for upper, lower in pairwise(lines) if not _is_row(lower) and len(lower.row) == 1]
    if not steps:
        return 0
    count, above = 0, lines[-1]
    for line in following:
        if len(line.row) > 1 or line.right > lines[-1].row[1].left or _distance(above, line) > min(steps) + NEARER:
            break
        count, above = count + 1, line
    return count


def _is_row(line: Line) -> bool:
    """Whether a line has several cells, one of them a figure."""
    return len(line.row) > 1 and any(is_figure(_words(run)[-1].string) for run in line.row[1:])


def _is_prose(line: Line) -> bool:
    """Whether a line is a sentence or an entry that names a unit."""
    string = " ".join(run.string for run in line.row)
    return ended(string) or (names_unit(string) and any(sign in string for sign in ":："))


def _words(run: Run) -> list[Run]:
    """Give the words of a run."""
    return [between(run.glyphs, *match.span()) for match in _WORD.finditer(run.glyphs.string, run.first, run.last)]


def _table(lines: Sequence[Line]) -> Area | None:
    """Make a table of lines; None if they have no columns in common, or mostly columns of words: where these end cannot be told."""
    first = next(at for at, line in enumerate(lines) if _is_row(line))
    while 0 < first < len(lines) and _is_nearer_below(lines[: first - 1], lines[first - 1], lines[first:]):
        first -= 1
    strips = _strips([line.row for line in lines[first:] if _is_row(line)])
    if len(strips) < 2 or not _are_figures([line.row for line in lines if _is_row(line)], strips):  # noqa: PLR2004 - one column is no table
        return None
    cells, height = _header([line.row for line in lines[:first]], strips)
    rows = _rows(lines[first:], strips)
    for number, row in enumerate(rows, height):
        cells += [AreaCell(number, column, 1, 1, words) for column, words in sorted(row.items())]
    across = (*(strip.left for strip in strips), strips[-1].right)
    page = lines[0].page
    return Area(page, across, lines[0].top, lines[-1].bottom, height + len(rows), tuple(cells), ruled=False)


def _are_figures(rows: Sequence[Row], strips: Sequence[Strip]) -> bool:
    """Whether half of the columns of a table, or more, hold figures."""
    parts = [(first, part) for row in rows for part, first, _ in _cut(row, strips)]
    figures = Counter(column for column, part in parts if is_figure(part.string))
    words = Counter(column for column, part in parts)
    return 2 * sum(2 * figures[column] >= count for column, count in words.items()) >= len(strips)


def _strips(rows: Sequence[Row]) -> list[Strip]:
    """Give the columns of rows of figures: what no gap goes through from the first row to the last.

    Gaps that the words of labels only happen to have in common part no columns.
    """
    words = sorted((word for row in rows for run in row for word in _words(run)), key=lambda word: word.left)
    groups: list[list[Run]] = []
    right = 0.0
    for word in words:
        if groups and word.left - right < STRIP:
            groups[-1].append(word)
            right = max(right, word.right)
        else:
            groups.append([word])
            right = word.right
    joined: list[list[Run]] = []
    gaps = [(left.right, run.left) for row in rows for left, run in pairwise(row)]
    for group in groups:
        if joined and not _are_apart(joined[-1], group, gaps):
            joined[-1] += group
        else:
            joined.append(group)
    return [Strip(min(word.left for word in group), max(word.right for word in group)) for group in joined]


def _are_apart(left: Sequence[Run], right: Sequence[Run], gaps: Sequence[tuple[float, float]]) -> bool:
    """Whether two groups of words are two columns: one holds figures alone, or a wide gap of a row stands between them."""
    if all(is_figure(word.string) for word in right) or all(is_figure(word.string) for word in left):
        return True
    edge, begin = max(word.right for word in left), min(word.left for word in right)
    return any(low <= edge + STRIP and begin - STRIP <= high for low, high in gaps)


def _cut(row: Row, strips: Sequence[Strip], *, spans: bool = False) -> Iterator[tuple[Run, int, int]]:
    """Cut the runs of a line at the gaps between columns, and give each part with its first and last column.

    Words that may span columns are cut only where the gap is wider than between words.
    """
    for run in row:
        words = _words(run)
        gaps = [following.left - word.right for word, following in pairwise(words)]
        least = max(CELL_GAP * run.height, WIDER * min(gaps)) if spans and gaps else 0.0
        first = words[0]
        for word, gap, following in zip(words, [*gaps, least], [*words[1:], None], strict=True):
            if following is None or (gap >= least and _under(word, strips)[-1] < _under(following, strips)[0]):
                part = between(run.glyphs, first.first, word.last)
                under = _under(part, strips)
                yield part, under[0], under[-1]
                first = following or first


def _under(run: Run, strips: Sequence[Strip]) -> list[int]:
    """Give the columns that a run stands in or over; the nearest if it stands in none."""
    over = [at for at, strip in enumerate(strips) if run.left < strip.right and strip.left < run.right]
    return over or [min(range(len(strips)), key=lambda at: max(strips[at].left - run.right, run.left - strips[at].right))]


def _header(rows: Sequence[Row], strips: Sequence[Strip]) -> tuple[list[AreaCell], int]:
    """Place the words of the header: what stands over one column in its cell, what reaches over several in a row above."""
    names: dict[int, list[Row]] = {}
    over: list[AreaCell] = []
    height = 0
    for row in rows:
        wide = False
        for part, first, last in _cut(row, strips, spans=True):
            if last > first:
                over.append(AreaCell(height, first, 1, last - first + 1, [[part]]))
                wide = True
            else:
                names.setdefault(first, []).append([part])
        height += wide
    cells = over + [AreaCell(height, column, 1, 1, words) for column, words in sorted(names.items())]
    return cells, height + bool(names)


def _rows(lines: Sequence[Line], strips: Sequence[Strip]) -> list[dict[int, list[Row]]]:
    """Put lines into rows; a line without figures is part of the row that it stands nearer to, of the row above if to neither."""
    rows: list[dict[int, list[Row]]] = []
    waiting: list[Line] = []
    for at, line in enumerate(lines):
        if _is_row(line):
            rows.append({})
            for part in (*waiting, line):
                _add(rows[-1], part.row, strips)
            waiting = []
        elif waiting or not rows or _is_nearer_below(lines[:at], line, lines[at + 1 :]):
            waiting.append(line)
        else:
            _add(rows[-1], line.row, strips)
    for part in waiting:
        _add(rows[-1], part.row, strips)
    return rows


def _is_nearer_below(above: Sequence[Line], line: Line, below: Sequence[Line]) -> bool:
    """Whether a line, the part of a label, stands nearer to the words below it than to those above."""
    if not below or len(line.row) > 1:
        return False
    return not above or _distance(above[-1], line) > _distance(line, below[0]) + NEARER


def _distance(upper: Line, lower: Line) -> float:
    """Give how far two lines are apart: from the middle of words to the middle of those below them."""
    pairs = [(over, under) for over in upper.row for under in lower.row if over.left < under.right and under.left < over.right]
    return min((over.middle - under.middle for over, under in pairs), default=(upper.top + upper.bottom - lower.top - lower.bottom) / 2)


def _add(cells: dict[int, list[Row]], row: Row, strips: Sequence[Strip]) -> None:
    """Add the parts of a line to the cells of a row."""
    parts: dict[int, Row] = {}
    for part, first, _ in _cut(row, strips):
        parts.setdefault(first, []).append(part)
    for column, words in parts.items():
        cells.setdefault(column, []).append(words)
