"""Tables whose rows are labels and figures with single blanks between: text taken from a PDF."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from operator import ge

from validator.reading.lines import Line, Source
from validator.reading.prose.markers import marker
from validator.reading.prose.wrapping import ended, wrapped_width
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import SAMPLE, Found, Placed, words_of
from validator.reading.tables.spaced_headers import place_header
from validator.reading.tables.spaced_rows import Group, Groups, fitted, groups_of, signature, tokens_of, whole
from validator.reading.tables.spaced_sides import sided

__all__ = ["find_spaced"]

FEWEST = 2
FEWEST_OF_ONE = 3
LONGEST_LABEL = 40
MOST_HEADER_LINES = 4
WIDE_LABEL = 0.8
NEAR = 4
MANY = 4

_CLAUSE = re.compile("[，。；！？;!?]")


def find_spaced(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of labels and figures parted by single blanks whose first row is a line.

    At least two rows near one another must have as many figures after each label (three if it is one). Lines without figures among them
    are the rest of a label that filled its column, or rows of their own. The header is looked for above, not beyond ``floor``.
    """
    reference = _signature(source.lines[at].string, source.lines[at])
    if not reference or not _begins(source.lines, at, reference):
        return None
    reference = _widest(source.lines, at, reference)
    rows, full = _rows(source.lines, at, reference)
    if full < (FEWEST if sum(reference) > 1 else FEWEST_OF_ONE):
        return None
    taken = sum(len(lines) for lines, _ in rows)
    above = _rows_above(source.lines, at, floor, reference)
    body = sided([*above, *(groups for _, groups in rows)], reference)
    coded = [_is_coded([row[side] for row in body]) for side in range(len(reference))]
    header = _header_lines(source.lines, at - len(above), floor)
    sizes = [1 + code + count for code, count in zip(coded, reference, strict=True)]
    placed, height, caption = place_header([tokens_of(line) for line in header], sizes)
    for row in body:
        placed += _placed(row, height, coded, sizes)
        height += 1
    return Found(taken, placed, height, sum(sizes), ragged=True, caption=caption, before=len(header) + len(above))


def _is_coded(side: Sequence[Group]) -> bool:
    """Whether most labels of a side have a code before them."""
    return sum(bool(group.code) for group in side) * 2 > sum(bool(group.label) for group in side)


def _signature(string: str, line: Line) -> tuple[int, ...]:
    """Give the numbers of figures after the labels of a line; nothing if it is no row of a table."""
    if " " not in string or not (string[-1].isdecimal() or string[-1] in "%％)）-—–") or _CLAUSE.search(string):
        return ()
    groups = groups_of(tokens_of(line))
    return () if any(_width(group) > LONGEST_LABEL for group in groups) else signature(groups)


def _width(group: Group) -> int:
    """Give how many characters a label has."""
    return sum(len(span.string) for span in group.label)


def _begins(lines: Sequence[Line], at: int, reference: tuple[int, ...]) -> bool:
    """Whether a row is followed by more of its kind, and the rows are no table of contents."""
    following = [line for line in lines[at : at + NEAR] if _signature(line.string, line) == reference]
    if sum(reference) > 1:
        return len(following) >= FEWEST
    figures = [tokens_of(line)[-1].string for line in following if not marker(line.string)]
    return len(following) >= FEWEST_OF_ONE and any("." in figure for figure in figures)


def _widest(lines: Sequence[Line], at: int, reference: tuple[int, ...]) -> tuple[int, ...]:
    """Give how many figures the fullest rows have: the first may leave some out, if others have a code like it and more figures.

    At least two rows must be so full.
    """
    coded = [bool(group.code) for group in groups_of(tokens_of(lines[at]))]
    found: Counter[tuple[int, ...]] = Counter()
    for line in lines[at : at + SAMPLE]:
        if line.gap > 1 and line is not lines[at]:
            break
        found[_signature(line.string, line) if [bool(group.code) for group in groups_of(tokens_of(line))] == coded else ()] += 1
    fuller = [each for each, count in found.items() if len(each) == len(reference) and count >= FEWEST and all(map(ge, each, reference))]
    return max(fuller, key=sum, default=reference) if any(coded) or len(coded) > 1 else reference


def _rows(lines: Sequence[Line], at: int, reference: tuple[int, ...]) -> tuple[list[tuple[list[Line], Groups]], int]:
    """Read rows from a line on, each with its lines, and count those with all figures."""
    rows: list[tuple[list[Line], Groups]] = []
    full, widest = 0, 0
    for index in range(at, len(lines)):
        line = lines[index]
        if (index > at and line.gap > 1) or (_is_prose(line.string) and not _is_full(line, reference)):
            break
        groups = fitted(tokens_of(line), reference)
        if groups is not None:
            rows.append(([line], groups))
            full += signature(groups) == reference
            widest = max(widest, _width(groups[0]))
        elif marker(line.string) or wrapped_width(line) > LONGEST_LABEL or len(reference) > 1:
            break
        elif rows[-1][1][0].figures and _width(rows[-1][1][0]) >= WIDE_LABEL * widest:
            taken, (first,) = rows[-1]
            rows[-1] = ([*taken, line], (first._replace(label=first.label + whole(line)),))
        elif any(_signature(other.string, other) == reference for other in lines[index + 1 : index + 3]):
            rows.append(([line], (Group((), whole(line), ()),)))
        else:
            break
    return rows, full


def _is_full(line: Line, reference: tuple[int, ...]) -> bool:
    """Whether a line has all the figures of a row, so many that no sentence ends with them: its label may then have commas."""
    return sum(reference) >= MANY and len(reference) == 1 and signature(groups_of(tokens_of(line))) == reference


def _is_prose(string: str) -> bool:
    """Whether a line is a sentence or names a unit, and so no row."""
    return ended(string) or names_unit(string) or bool(_CLAUSE.search(string))


def _rows_above(lines: Sequence[Line], at: int, floor: int, reference: tuple[int, ...]) -> list[Groups]:
    """Give the rows above the first full one: those that leave figures out, and the column numbers of tables side by side (``栏次 1 栏次 2``)."""
    rows: list[Groups] = []
    for index in range(at - 1, floor - 1, -1):
        if lines[index + 1].gap > 1 or _is_prose(lines[index].string):
            break
        groups = groups_of(tokens_of(lines[index]))
        numbered = len(groups) == len(reference) > 1 and all(len(group.figures) == 1 for group in groups)
        row = groups if numbered else fitted(tokens_of(lines[index]), reference)
        if row is None or not (numbered or any("." in words_of(figure) for group in row for figure in group.figures)):
            break
        rows.insert(0, row)
    return rows


def _placed(row: Groups, height: int, coded: Sequence[bool], sizes: Sequence[int]) -> list[Placed]:
    """Place the cells of a row."""
    placed: list[Placed] = []
    start = 0
    for group, code, size in zip(row, coded, sizes, strict=True):
        names = [group.code, group.label] if code else [group.code + group.label]
        placed += [Placed(words, height, start + column) for column, words in enumerate([*names, *group.figures]) if words]
        start += size
    return placed


def _header_lines(lines: Sequence[Line], at: int, floor: int) -> list[Line]:
    """Give the lines directly above the first row that head its columns.

    A line with a single word is part of the header only at its foot, or between two lines with several.
    """
    header: list[Line] = []
    gap = lines[at].gap
    for index in range(at - 1, max(floor, at - MOST_HEADER_LINES) - 1, -1):
        line = lines[index]
        lone = " " not in line.string and any(" " in other.string for other in header)
        between = len(header) == 1 and index > floor and " " in lines[index - 1].string
        if gap > 1 or (lone and not between) or _is_prose(line.string) or marker(line.string) or line.string[-1] in "：:":
            break
        header.insert(0, line)
        gap = line.gap
    return header
