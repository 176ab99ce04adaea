"""The rows of a table without lines: which words and figures, one below the other, are one cell, and which cells stand side by side."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from validator.reading.pdf.layout import Line
from validator.reading.pdf.runs import Run
from validator.reading.pdf.strips import Strip, cut
from validator.reading.prose.markers import marker
from validator.reading.tables.found import is_figure

__all__ = ["Body", "BodyCell", "body_of"]

PITCH = 2.0
NEARER = 0.9
SLACK = 0.02
_DIGITS = re.compile(r"[\d.,]+[%％]?[)）]?|[%％]?[)）]|[%％]")
_SIGNS = "%％)）"
_WHOLE = re.compile(r"[-(（]?[$¥￥€£]?[-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?[%％]?[)）]?[%％]?")


@dataclass(slots=True)
class BodyCell:
    """A cell: what of each line stands in it.

    Attributes:
        parts: number of a line → what of it stands in the cell, from the top down.
        figure: whether it holds a figure, which may be broken over several lines.
        broken: whether it is.
    """

    column: int
    last: int
    figure: bool
    parts: dict[int, list[Run]] = field(default_factory=dict)
    broken: bool = False

    @property
    def runs(self) -> list[Run]:
        """Everything in it."""
        return [run for runs in self.parts.values() for run in runs]

    @property
    def top(self) -> float:
        """Where it begins on the page."""
        return max(run.top for run in self.runs)

    @property
    def bottom(self) -> float:
        """Where it ends."""
        return min(run.bottom for run in self.runs)

    @property
    def string(self) -> str:
        """Its characters without those between its lines."""
        return "".join(run.string for run in self.runs)


@dataclass(frozen=True, slots=True)
class Body:
    """The rows of a table below its header.

    Attributes:
        rows: each its cells.
        clash: whether cells of different lines found their way into one place of the grid.
    """

    rows: tuple[tuple[BodyCell, ...], ...]
    clash: bool


def body_of(lines: Sequence[Line], strips: Sequence[Strip]) -> Body:
    """Put the lines of a table into rows.

    First the lines of each cell are joined: a line goes on in the next if it had no room for its first word, and if no rule is drawn between
    them, and not both stand beside a figure in one column. Then cells that stand side by side make a row.
    """
    found = [_Row.of(line, strips) for line in lines]
    for above, below in pairwise(found):
        below.rest = _are_rests(above, below, strips)
    pitch = _pitch(found)
    return _rows([cell for column in range(len(strips)) for cell in _cells(column, found, strips[column], pitch)], lines)


@dataclass(slots=True)
class _Row:
    """A line of a table.

    Attributes:
        parts: column → what of the line stands in it.
        last: column → the last one that it reaches into.
        rest: whether its figures are the rest of those above it, which had no room.
    """

    line: Line
    parts: dict[int, list[Run]]
    last: dict[int, int]
    rest: bool = False

    @classmethod
    def of(cls, line: Line, strips: Sequence[Strip]) -> _Row:
        """Cut a line at the gaps between columns."""
        parts: dict[int, list[Run]] = {}
        last: dict[int, int] = {}
        for part in cut(line.row, strips):
            parts.setdefault(part.first, []).append(part.run)
            last[part.first] = max(part.last, last.get(part.first, 0))
        return cls(line, parts, last)

    @property
    def figures(self) -> set[int]:
        """The columns in which it begins figures."""
        return set() if self.rest else {column for column, runs in self.parts.items() if is_figure(_string(runs))}


def _string(runs: Sequence[Run]) -> str:
    return "".join(run.string for run in runs)


def _are_rests(above: _Row, below: _Row, strips: Sequence[Strip]) -> bool:
    """Whether all figures of a line are the rest of those above them: these filled their columns, and are not whole."""
    if below.line.under_rule or above.rest:
        return False
    digits = {column: _string(runs) for column, runs in below.parts.items() if _DIGITS.fullmatch(_string(runs))}
    if not digits or any(column not in above.parts for column in below.parts):
        return False
    for column, string in digits.items():
        before, strip = above.parts[column], strips[column]
        used = before[-1].right - before[0].left
        whole = bool(_WHOLE.fullmatch(_string(before))) and "." not in _string(before)
        if whole or used + used / len(_string(before)) <= strip.right - strip.left or not _WHOLE.fullmatch(_string(before) + string):
            return False
    joined = {column: _string(runs) + digits.get(column, "") for column, runs in above.parts.items()}
    return len({len(string.rstrip(_SIGNS).partition(".")[2]) for string in joined.values() if _WHOLE.fullmatch(string)}) == 1


def _pitch(rows: Sequence[_Row]) -> float:
    """Give how far one line of a cell may stand below another: nearer than rows do, where some lines do; 0 if rows stand no further apart."""
    middles: dict[int, list[float]] = {}
    for row in rows:
        for column, runs in row.parts.items():
            if column not in row.figures:
                middles.setdefault(column, []).append(runs[0].middle)
    near = [above - below for column in middles.values() for above, below in pairwise(column)]
    apart = sorted(_distance(above, below) for above, below in pairwise(rows) if above.figures & below.figures)
    usual = NEARER * apart[len(apart) // 2] if apart else 0.0
    return usual if any(0 < step < usual for step in near) else 0.0


def _distance(above: _Row, below: _Row) -> float:
    """Give how far two lines with figures in one column stand apart."""
    column = min(above.figures & below.figures)
    return above.parts[column][0].middle - below.parts[column][0].middle


def _cells(column: int, rows: Sequence[_Row], strip: Strip, pitch: float) -> list[BodyCell]:
    """Give the cells of a column."""
    cells: list[BodyCell] = []
    for at, row in enumerate(rows):
        runs = row.parts.get(column)
        if runs is None:
            continue
        if cells and _goes_on(cells[-1], at, rows, strip, pitch):
            cells[-1].parts[at] = runs
            cells[-1].broken = row.rest and is_figure(cells[-1].string)
            cells[-1].figure |= cells[-1].broken
        else:
            cells.append(BodyCell(column, row.last[column], is_figure(_string(runs)), {at: runs}))
    return cells


def _goes_on(cell: BodyCell, at: int, rows: Sequence[_Row], strip: Strip, pitch: float) -> bool:
    """Whether a cell goes on in a line."""
    last = max(cell.parts)
    above, below = cell.parts[last], rows[at].parts[cell.column]
    if any(row.line.under_rule for row in rows[last + 1 : at + 1]):
        return False
    if above[-1].middle - below[0].middle > (pitch or PITCH * max(above[-1].height, below[0].height)):
        return False
    if rows[at].rest and _DIGITS.fullmatch(_string(below)):
        return True
    beside = set().union(*(rows[line].figures for line in cell.parts)) - {cell.column}
    if beside & rows[at].figures or cell.figure or is_figure(_string(below)) or marker(below[0].string):
        return False
    return _no_room(above, below[0], strip)


def _no_room(above: Sequence[Run], below: Run, strip: Strip) -> bool:
    """Whether the first word of a line had no room on the line above it."""
    string = below.string
    length = 1 if string[0] >= "\u2e80" else len(string.split()[0])
    needed = below.glyphs.right[below.first + length - 1] - below.left
    used = above[-1].right - above[0].left
    return used + needed > strip.right - strip.left + SLACK * below.height


def _rows(cells: Sequence[BodyCell], lines: Sequence[Line]) -> Body:
    """Put cells that stand side by side into rows, the tallest first: they say how far a row reaches."""
    bands: list[list[BodyCell]] = []
    edges: list[tuple[float, float]] = []
    for cell in sorted(cells, key=lambda cell: (cell.bottom - cell.top, -cell.top, cell.column)):
        bottom, top = cell.bottom, cell.top
        middle = (bottom + top) / 2
        at = next((index for index, (low, high) in enumerate(edges) if low < middle < high or bottom < (low + high) / 2 < top), None)
        if at is None:
            bands.append([cell])
            edges.append((bottom, top))
        else:
            bands[at].append(cell)
    ordered = [bands[at] for at in sorted(range(len(bands)), key=lambda at: -sum(edges[at]))]
    rows: list[tuple[BodyCell, ...]] = []
    clash = False
    for band in _between_rules(ordered, lines):
        layers = _layers(band)
        rows += layers
        clash = clash or len(layers) > 1
    return Body(tuple(rows), clash)


def _layers(band: Sequence[BodyCell]) -> list[tuple[BodyCell, ...]]:
    """Give the cells of a row from left to right; a figure in the place of another cell stands in a row of its own below it."""
    layers: list[dict[int, BodyCell]] = [{}]
    for cell in sorted(band, key=lambda cell: -cell.top):
        known = next((layer[cell.column] for layer in reversed(layers) if cell.column in layer), None)
        if known is None:
            layers[0][cell.column] = cell
        elif known.figure or cell.figure:
            if cell.column in layers[-1]:
                layers.append({})
            layers[-1][cell.column] = cell
        else:
            known.parts.update(cell.parts)
    return [tuple(cell for _, cell in sorted(layer.items())) for layer in layers]


def _between_rules(bands: Sequence[list[BodyCell]], lines: Sequence[Line]) -> Iterator[list[BodyCell]]:
    """Join rows with no rule between them, where rules part most rows."""
    if sum(line.under_rule for line in lines[1:]) * 2 < len(bands) - 1:
        yield from bands
        return
    waiting: list[BodyCell] = []
    last = 0
    for band in bands:
        first = min(line for cell in band for line in cell.parts)
        if waiting and any(line.under_rule for line in lines[last + 1 : first + 1]):
            yield waiting
            waiting = []
        waiting = [*waiting, *band]
        last = max(line for cell in waiting for line in cell.parts)
    if waiting:
        yield waiting
