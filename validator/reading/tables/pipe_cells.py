"""Tables with a cell on each line, ended or begun by a pipe; a line without a pipe goes on in the same cell."""

from __future__ import annotations

import re
from collections.abc import Sequence

from validator.reading.lines import Line, Source
from validator.reading.tables.found import SAMPLE, Found, Words
from validator.reading.tables.signs import merge_signs_in_row
from validator.reading.tables.streams import lay_out
from validator.reading.texts import Span

__all__ = ["find_pipe_cells"]

FEWEST_PIPES = 6
LONGEST_REST = 60
MOST_BETWEEN = 3

_PIPES = re.compile(r"[|｜│┃]")


def find_pipe_cells(source: Source, at: int, _floor: int = 0) -> Found | None:
    """Find a table of lines with one pipe at their edge that begins with a line.

    The pipes only part the cells; which of them make a row is found from what repeats.
    """
    found = _laid_out(_run(source.lines, at, at + SAMPLE))
    return found and _laid_out(_run(source.lines, at, len(source.lines)))


def _laid_out(lines: Sequence[Line]) -> Found | None:
    """Give the table that some lines make."""
    if sum(1 for line in lines if _PIPES.search(line.string)) < FEWEST_PIPES:
        return None
    cells = [cell for cell in _cells(lines) if cell]
    return lay_out(len(lines), merge_signs_in_row(cells))


def _run(lines: Sequence[Line], at: int, end: int) -> list[Line]:
    """Give the lines from one on, and before another, that have a pipe at an edge only, with the few short ones between them."""
    stop = last = at
    while stop < min(end, len(lines)) and stop - last < MOST_BETWEEN:
        string = lines[stop].string
        pipes = [match.start() for match in _PIPES.finditer(string)]
        if any(0 < place < len(string) - 1 for place in pipes) or len(pipes) > 1 or (stop > at and lines[stop].gap > 1):
            break
        if not pipes and len(string) > LONGEST_REST:
            break
        stop += 1
        if pipes:
            last = stop
    return list(lines[at:last])


def _cells(lines: Sequence[Line]) -> list[Words]:
    """Divide lines at their pipes."""
    cells: list[Words] = []
    current: list[Span] = []
    for line in lines:
        pipe = _PIPES.search(line.string)
        before, after = (line.string[: pipe.start()], line.string[pipe.end() :]) if pipe else (line.string, "")
        current += _span(line, before, 0)
        if pipe:
            cells.append(tuple(current))
            current = list(_span(line, after, pipe.end()))
    return [*cells, tuple(current)]


def _span(line: Line, string: str, start: int) -> Words:
    """Give some characters of a line without the white space around them."""
    words = string.strip()
    if not words:
        return ()
    begin = start + string.index(words[0])
    return (Span(line.number, line.column + begin, line.offset + begin, words),)
