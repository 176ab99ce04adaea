"""Tables whose cells stand between pipes, a row on a line: Markdown and its relatives."""

from __future__ import annotations

import re
from collections import Counter
from typing import NamedTuple

from validator.reading.lines import Line, Source
from validator.reading.tables.found import Found, Row, Words, of_rows
from validator.reading.tables.signs import merge_signs
from validator.reading.texts import Span

__all__ = ["find_pipes", "is_rule"]

_PIPE = re.compile(r"(?<!\\)[|｜│┃║]")
_RULE = re.compile(r"[\s|｜│┃║:：+┼╋├┤┌┐└┘┬┴╠╣╔╗╚╝╬═━─—=_-]*[-—─━═=]{2,}[\s|｜│┃║:：+┼╋├┤┌┐└┘┬┴╠╣╔╗╚╝╬═━─—=_-]*\Z")
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)
_FRAMED = 3


class _Split(NamedTuple):
    """The cells of a line, the empty ones beyond the first and the last pipe included."""

    cells: Row


def find_pipes(source: Source, at: int, _floor: int = 0) -> Found | None:
    """Find a table of at least two rows with pipes that begins with a line.

    The line of dashes under the header is left out; edge pipes may be there or not, also differently from row to row; lines between
    two frame lines (``+---+``) are one row.
    """
    lines = _run(source.lines, at)
    rules = [is_rule(line.string) for line in lines]
    if len(lines) - sum(rules) < (1 if any(rules) else 2):
        return None
    rows = _without_edges([_cells(line) for line, rule in zip(lines, rules, strict=True) if not rule])
    if sum(rules) >= _FRAMED:
        rows = _between_rules(rows, rules)
    return of_rows(len(lines), merge_signs(rows))


def is_rule(string: str) -> bool:
    """Whether a line only draws: ``|---|---|``, ``+----+``, ``———``.

    >>> is_rule("|:---|---:|"), is_rule("| - | 5 |")
    (True, False)
    """
    return bool(_RULE.match(string))


def _run(lines: list[Line], at: int) -> list[Line]:
    """Give the lines from one on that are rows or rules."""
    stop = at
    while stop < len(lines) and (stop == at or lines[stop].gap <= 1) and _is_row(lines[stop].string):
        stop += 1
    return lines[at:stop]


def _is_row(string: str) -> bool:
    """Whether a line has a pipe between two cells, or is a rule of a table."""
    pipes = [match.start() for match in _PIPE.finditer(string)]
    inner = [place for place in pipes if 0 < place < len(string) - 1]
    return bool(inner) or len(pipes) > 1 or (is_rule(string) and string[0] in "+┌├└┼╔╠╚|")


def _cells(line: Line) -> Row:
    """Split a line at its pipes, the empty cells beyond edge pipes included."""
    places = [match.start() for match in _PIPE.finditer(line.string)]
    bounds = zip([0, *(place + 1 for place in places)], [*places, len(line.string)], strict=True)
    return [_words(line, start, stop) for start, stop in bounds]


def _words(line: Line, start: int, stop: int) -> Words:
    """Give what stands between two places of a line; a line break in HTML begins a new piece."""
    spans: list[Span] = []
    for part in _parts(line.string, start, stop):
        string = line.string[part[0] : part[1]].strip()
        if string:
            begin = line.string.index(string, part[0])
            spans.append(Span(line.number, line.column + begin, line.offset + begin, string))
    return tuple(spans)


def _parts(string: str, start: int, stop: int) -> list[tuple[int, int]]:
    """Give the stretches of a cell between its line breaks."""
    if "<" not in string:
        return [(start, stop)]
    breaks = [(match.start(), match.end()) for match in _BREAK.finditer(string, start, stop)]
    return list(zip([start, *(end for _, end in breaks)], [*(begin for begin, _ in breaks), stop], strict=True))


def _without_edges(rows: list[Row]) -> list[Row]:
    """Leave out the empty cells beyond edge pipes: a missing first cell counts where most rows have none missing."""
    led = [not row[0] for row in rows]
    leading = sum(led) * 2 > len(rows)
    trimmed = [row[1:] if first and leading else row for row, first in zip(rows, led, strict=True)]
    widths = Counter(len(row) for row in trimmed if row and row[-1])
    closed = sum(not row[-1] for row in trimmed if row) * 2 > len(rows)
    usual = widths.most_common(1)[0][0] if widths else 0
    return [row[:-1] if row and not row[-1] and (closed or len(row) > usual) else row for row in trimmed]


def _between_rules(rows: list[Row], rules: list[bool]) -> list[Row]:
    """Join the lines between two frame lines into one row."""
    joined: list[Row] = []
    source = iter(rows)
    fresh = True
    for rule in rules:
        if rule:
            fresh = True
            continue
        row = next(source)
        if fresh or not joined:
            joined.append(row)
        else:
            wide = max(len(joined[-1]), len(row))
            above, below = joined[-1] + [()] * (wide - len(joined[-1])), row + [()] * (wide - len(row))
            joined[-1] = [first + second for first, second in zip(above, below, strict=True)]
        fresh = False
    return joined
