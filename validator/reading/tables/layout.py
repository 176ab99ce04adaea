"""Tables whose cells stand under one another with wide blanks between: text taken from a page as it looks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from validator.reading.lines import Source
from validator.reading.prose.markers import marker
from validator.reading.tables.captions import names_unit
from validator.reading.tables.found import Found, Placed, Row, Words, words_of
from validator.reading.tables.layout_columns import Column, assign, columns_of
from validator.reading.tables.layout_groups import centred_over
from validator.reading.tables.layout_lines import Segment, counts_wide, has_wide_blank, header_above, run_of, segments
from validator.reading.texts import Span

__all__ = ["find_layout"]

FEWEST_NAMES = 2

_TOTAL = re.compile(r"[合总小共]\s*计|结余|结转")


def find_layout(source: Source, at: int, floor: int) -> Found | None:
    """Find a table of cells that stand under one another whose first line with several cells is a line.

    Labels that are broken over several lines, with their figures beside the middle one, are put together. The columns are a guess.
    """
    if not has_wide_blank(source.lines[at].string):
        return None
    above = header_above(source.lines, at, floor)
    before = at - len(above) - 1
    run = run_of(source.lines, at, announced=before >= floor and names_unit(source.lines[before].string))
    if not run:
        return None
    wide = counts_wide(run)
    lines = [cells for line in [*above, *run] if (cells := segments(line, wide=wide))]
    first = _first_row(lines)
    header, body = [_repeated_apart(line) for line in lines[:first]], lines[first:]
    columns = columns_of([line for line in body if _has_figure(line)] or body, header)
    placed, height = _header(header, columns)
    for row in _rows(body, columns):
        placed += [Placed(words, height, column) for column, words in enumerate(row) if words]
        height += 1
    return Found(len(run), placed, height, len(columns), ragged=True, before=len(above))


def _first_row(lines: Sequence[Sequence[Segment]]) -> int:
    """Give the first line that holds figures, or the beginning of its label above it; without any figure there is no header."""
    first = next((index for index, line in enumerate(lines) if _has_figure(line) and len(line) > 1), 0)
    if first > 0 and len(lines[first - 1]) == 1:
        label, row = lines[first - 1][0], lines[first]
        alone = all(cell.kind != "words" for cell in row) and row[0].stop <= label.start < row[1].start
        begun = bool(marker(words_of(label.words))) and not marker(words_of(row[0].words))
        first -= label.kind == "words" and (alone or begun)
    return first


def _has_figure(line: Sequence[Segment]) -> bool:
    """Whether a line holds a figure; an integer before words is a code or a serial number."""
    return any(
        cell.kind == "figure" or (cell.kind == "integer" and index and (index + 1 == len(line) or line[index + 1].kind != "words"))
        for index, cell in enumerate(line)
    )


def _repeated_apart(line: Sequence[Segment]) -> list[Segment]:
    """Part the names of a header line that nearly touch where each stands alone elsewhere in the line: 预算数 决算数 预算数."""
    alone = {words_of(cell.words) for cell in line}
    parted: list[Segment] = []
    for cell in line:
        each = list(_words(words_of(cell.words))) if len(cell.words) == 1 else []
        if len(each) < FEWEST_NAMES or not all(name in alone for _, name in each):
            parted.append(cell)
            continue
        for at, name in each:
            start = cell.start + at * (cell.stop - cell.start) // len(cell.words[0].string)
            parted.append(Segment(start, start + len(name), (_part(cell.words[0], at, name),), cell.kind))
    return parted


def _part(span: Span, at: int, string: str) -> Span:
    return span._replace(column=span.column + at, offset=span.offset + at, string=string)


def _header(lines: Sequence[Sequence[Segment]], columns: Sequence[Column]) -> tuple[list[Placed], int]:
    """Place the words of the header: what stands over one column in its cell, what reaches over several in a row above."""
    names: dict[int, Words] = {}
    over: list[tuple[Segment, list[int]]] = []
    for number, line in enumerate(lines):
        centred = () if number else centred_over(line, columns)  # further down stand the ends of broken words
        for position, cell in enumerate(line):
            under = list(centred[position]) if centred else _under(cell, position, line, columns)
            if len(under) > 1 and (each := _named_apart(cell, under, len(columns))):
                for index, words in enumerate(each, under[0]):
                    names[index] = (*names.get(index, ()), words)
            elif len(under) > 1:
                over.append((cell, under))
            else:
                names[under[0]] = names.get(under[0], ()) + cell.words
    placed = _over(over)
    top = 1 + max((cell.row for cell in placed), default=-1)
    placed += [Placed(words, top, index) for index, words in sorted(names.items())]
    return placed, top + bool(names)


def _named_apart(cell: Segment, under: Sequence[int], columns: int) -> list[Span]:
    """Give the names of several columns that nearly touch, one for each: 公务用车购置 公务用车运行; nothing if they are not so many.

    The figures of the last column may stand behind the end of its name.
    """
    if len(cell.words) != 1:
        return []
    whole = cell.words[0]
    each = [_part(whole, at, name) for at, name in _words(whole.string)]
    fits = len(each) - len(under) in (0, 1) and under[0] + len(each) <= columns
    return each if fits and all(len(span.string) > 1 for span in each) else []


def _words(string: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0]) for found in re.finditer(r"\S+", string))


def _over(cells: Sequence[tuple[Segment, list[int]]]) -> list[Placed]:
    """Place headings over several columns, one below the other where they meet."""
    placed: list[Placed] = []
    for cell, under in cells:
        meets = [other.row for other in placed if other.column <= under[-1] and under[0] < other.column + other.column_span]
        placed.append(Placed(cell.words, 1 + max(meets, default=-1), under[0], 1, len(under)))
    return placed


def _under(cell: Segment, position: int, line: Sequence[Segment], columns: Sequence[Column]) -> list[int]:
    """Give the columns under a word of the header.

    A line with a word for each column, or for each but the label column, names them in order; any other word those it stands over, or the
    nearest.
    """
    missing = len(columns) - len(line)
    if missing == 0 or (missing == 1 and columns[0].kind == "words" and line[0].start >= columns[0].high):
        return [position + missing]
    reach = [column.named for column in columns]
    over = [index for index, (low, high) in enumerate(reach) if cell.start < high and low < cell.stop]
    return over or [min(range(len(columns)), key=lambda index: max(reach[index][0] - cell.stop, cell.start - reach[index][1]))]


def _rows(lines: Sequence[Sequence[Segment]], columns: Sequence[Column]) -> list[Row]:
    """Put the lines into rows, joining the parts of labels with the line of their figures.

    The words above a line of figures and as many lines below it belong to it; all others begin the next label. A lone code always
    does.
    """
    coded = any(column.kind == "code" for column in columns)
    rows: list[Row] = []
    waiting: list[Row] = []
    owed = 0
    for line in lines:
        row = _row(line, columns)
        if not _is_fragment(line, columns, row, coded=coded):
            centred = coded or not _is_labelled(row, columns) or _lacks_label(waiting, row, columns)
            row, used = _with_label(waiting, row, columns, coded=coded)
            owed = sum(not _is_code(part, columns) for part in waiting) if used and centred else 0
            rows += [] if used else waiting
            rows.append(row)
            waiting = []
        elif owed and not _is_code(row, columns):
            rows[-1] = _stacked(rows[-1], row)
            owed -= 1
        else:
            waiting.append(row)
    return _ended(rows, waiting, coded=coded)


def _is_code(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row holds a code."""
    return any(words and column.kind == "code" for words, column in zip(row, columns, strict=True))


def _row(line: Sequence[Segment], columns: Sequence[Column]) -> Row:
    """Put the cells of a line into their columns."""
    row: Row = [()] * len(columns)
    for cell, column in zip(line, assign(line, columns), strict=True):
        row[column] += cell.words
        columns[column].take(cell)
    return row


def _is_fragment(line: Sequence[Segment], columns: Sequence[Column], row: Row, *, coded: bool) -> bool:
    """Whether a line is part of a label: it has no figures and, in a table with codes, not both a code and words."""
    if _has_figure(line):
        return False
    if not coded:
        return len(line) == 1
    return not any(columns[index].kind == "code" and row[index] and row[index + 1] for index in range(len(columns) - 1))


def _with_label(waiting: Sequence[Row], row: Row, columns: Sequence[Column], *, coded: bool) -> tuple[Row, bool]:
    """Add the parts of its label that stand above a row, and tell whether they were its."""
    if not waiting:
        return row, False
    whole = _is_labelled(row, columns) and not coded and not _is_rest(waiting, row)
    if whole and not _lacks_label(waiting, row, columns):
        return row, False
    for part in reversed(waiting):
        row = _stacked(part, row)
    return row, True


def _is_labelled(row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row holds words of its own."""
    return any(words and column.kind == "words" for words, column in zip(row, columns, strict=True))


def _lacks_label(waiting: Sequence[Row], row: Row, columns: Sequence[Column]) -> bool:
    """Whether a row has figures behind blank label columns, in which alone the lines above it have words: 二、外交支出 beside a broken label."""
    names = [index for index, column in enumerate(columns) if column.kind == "words"]
    ends = [*names[1:], len(columns)]
    lacking = {name for name, end in zip(names, ends, strict=True) if not row[name] and any(row[name + 1 : end])}
    told = {index for part in waiting for index, words in enumerate(part) if words}
    return bool(told) and told <= lacking


def _is_rest(waiting: Sequence[Row], row: Row) -> bool:
    """Whether a row holds the shorter rest of the numbered label above it: 二、政府性基金预算财政拨 | 款收入."""
    if len(waiting) > 1:
        return False
    pairs = [(words_of(above), words_of(below)) for above, below in zip(waiting[0], row, strict=True) if above]
    return all(
        marker(above) and below and not marker(below) and len(below) < len(above) and not _TOTAL.search(below) for above, below in pairs
    )


def _stacked(upper: Row, lower: Row) -> Row:
    """Join two lines of a row."""
    return [above + below for above, below in zip(upper, lower, strict=True)]


def _ended(rows: list[Row], waiting: list[Row], *, coded: bool) -> list[Row]:
    """Add what is left at the end: to the last row if it is part of its label, else as rows."""
    if coded and rows and waiting:
        for part in waiting:
            rows[-1] = _stacked(rows[-1], part)
        return rows
    return rows + waiting
