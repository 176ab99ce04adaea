"""Forms of a project that were flattened into running text, cell after cell in one line, put back into a table.

The words of the two headers are known (年初预算数 全年预算数 全年执行数 …; 三级指标 年度指标值 实际完成值 分值 得分), and so are the sources of
funds. A line of indicators ends with two marks, before which stand its name, its target and its result.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache
from itertools import pairwise, takewhile

from validator.extraction.characters import fold
from validator.extraction.label_words import bare, is_called
from validator.extraction.names import is_done, is_planned_name
from validator.extraction.vocabulary import alternation, words
from validator.model.document import Block, Cell, Document, Heading, Paragraph, Table
from validator.model.text import Text
from validator.reading.texts import cut

__all__ = ["with_tables"]

TOKEN = re.compile(r"\S+")
VALUE = re.compile(r"-?\d[\d,]*(?:\.\d+)?%?|[-—–/]+")
FEWEST_COLUMNS, FEWEST_NAMES = 3, 3
# Name, target and result stand before the marks of an indicator; before these the groups that it opens.
OWN, GROUPS, MARKS = 3, 2, 2
LEVEL = "指标"
COLUMNS = ("table_target", "table_actual", "table_full_marks", "table_marks")
Row = tuple["Text | None", ...]


@dataclass(frozen=True, slots=True)
class _Token:
    """Signs without a blank among them, with their place in the text."""

    start: int
    end: int
    string: str

    @property
    def value(self) -> bool:
        """Whether it is a number, or a mark for none."""
        return VALUE.fullmatch(self.string) is not None


@dataclass(frozen=True, slots=True)
class _Part:
    """Rows found in a text, and where they begin and end."""

    rows: tuple[Row, ...]
    start: int
    end: int


def with_tables(document: Document) -> Document:
    """Give a document whose flattened forms are tables; the same document if it has none."""
    if not any(_known(block.text.string) for block in document.blocks if not isinstance(block, Table)):
        return document
    return replace(document, blocks=tuple(part for block in document.blocks for part in _unflattened(block)))


def _unflattened(block: Block) -> Iterator[Block]:
    found = None if isinstance(block, Table) or not _known(block.text.string) else _form(block.text)
    if found is None or isinstance(block, Table):
        yield block
        return
    section = () if isinstance(block, Heading) else block.section
    if block.text.string[: found.start].strip():
        yield Paragraph(_slice(block.text, 0, found.start), section)
    yield _table(found.rows, block.text, section)
    if block.text.string[found.end :].strip():
        yield Paragraph(_slice(block.text, found.end, len(block.text.string)), section)


def _known(string: str) -> bool:
    """Whether the words of a header stand in a text at all: few texts need a closer look."""
    return _funds_named().search(string) is not None or all(pattern.search(string) for pattern in _columns_named())


@cache
def _funds_named() -> re.Pattern[str]:
    return re.compile(words().pattern("fund_totals"))


@cache
def _columns_named() -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(alternation(word for word in words()[name] if not word.isascii())) for name in COLUMNS)


def _form(text: Text) -> _Part | None:
    """Give the rows of a flattened form: its funds, what is said between, and its indicators."""
    tokens = [_Token(found.start(), found.end(), found[0]) for found in TOKEN.finditer(fold(text.string))]
    funds = _funds(text, tokens)
    indicators = _indicators(text, tokens)
    parts = [part for part in (funds, indicators) if part]
    if not parts:
        return None
    rows: list[Row] = list(_subject(text, tokens, parts[0].start))
    rows += parts[0].rows
    for before, part in pairwise(parts):
        between = _slice(text, before.end, part.start)
        rows += [(between,)] if between.string.strip() else []
        rows += part.rows
    return _Part(tuple(rows), parts[0].start, parts[-1].end)


def _slice(text: Text, start: int, end: int) -> Text:
    string = text.string[start:end]
    first, last = start + len(string) - len(string.lstrip()), start + len(string.rstrip())
    return cut(text, [(0, first), (max(first, last), len(text.string))])


def _subject(text: Text, tokens: Sequence[_Token], end: int) -> Iterator[Row]:
    """Give the name of the project with its word before it."""
    for token, following in pairwise(tokens):
        if following.end <= end and is_called("table_subject", token.string):
            yield _slice(text, token.start, token.end), _slice(text, following.start, following.end)
            return


# --- funds --------------------------------------------------------------------------------------------------


def _funds(text: Text, tokens: Sequence[_Token]) -> _Part | None:
    """Give the header of the funds, with the words before it that state their unit, and a row for each source."""
    for first in range(len(tokens)):
        header = list(takewhile(lambda token: _is_fund_column(token.string), tokens[first:]))
        amounts = len(list(takewhile(lambda token: _is_amount(token.string), header)))
        if len(header) >= FEWEST_COLUMNS and amounts > 1:
            rows, end = _sources(text, tokens, first + len(header), len(header), amounts)
            corner = _slice(text, tokens[max(0, first - 2)].start, tokens[first].start) if first else None
            top: Row = (corner, *(_slice(text, token.start, token.end) for token in header))
            return _Part((top, *rows), tokens[max(0, first - 2)].start, end) if rows else None
    return None


def _is_amount(string: str) -> bool:
    return bare(string) not in words()["fund_totals"] and (is_planned_name(bare(string)) or is_done(bare(string)))


def _is_fund_column(string: str) -> bool:
    return _is_amount(string) or any(is_called(name, string) for name in ("table_completion", "table_full_marks", "table_marks"))


def _sources(text: Text, tokens: Sequence[_Token], position: int, columns: int, amounts: int) -> tuple[list[Row], int]:
    """Give the rows of the sources of funds behind their header: all columns, or the amounts alone."""
    rows: list[Row] = []
    end = tokens[position - 1].end
    while position < len(tokens) and not tokens[position].value:
        values = list(takewhile(lambda token: token.value, tokens[position + 1 : position + 1 + columns]))
        known = any(bare(tokens[position].string) in words()[name] for name in ("fund_totals", "fund_sources"))
        if not known or len(values) not in (0, amounts, columns):
            break
        end = (values or [tokens[position]])[-1].end
        cells = (_slice(text, token.start, token.end) for token in (tokens[position], *values))
        rows.append(tuple(cells))
        position += 1 + len(values)
    return (rows if any(len(row) > 1 for row in rows) else []), end


# --- indicators ---------------------------------------------------------------------------------------------


def _indicators(text: Text, tokens: Sequence[_Token]) -> _Part | None:
    """Give the header of the indicators and a row for each that ends with two marks."""
    for first, token in enumerate(tokens):
        if not is_called("table_header", token.string):
            continue
        header = list(takewhile(lambda each: _is_indicator_column(each.string), tokens[first:]))
        names = [each for each in header if is_called("table_header", each.string)]
        called = [next((at for at, each in enumerate(header) if is_called(name, each.string)), None) for name in COLUMNS]
        if len(names) == FEWEST_NAMES and called == list(range(FEWEST_NAMES, FEWEST_NAMES + len(COLUMNS))):
            top = tuple(_slice(text, each.start, each.end) for each in header[: FEWEST_NAMES + len(COLUMNS)])
            rows, end = _lines(text, tokens[first + len(header) :])
            return _Part((top, *rows), token.start, end) if rows else None
    return None


def _is_indicator_column(string: str) -> bool:
    return any(is_called(name, string) for name in ("table_header", "table_note", *COLUMNS)) or any(
        word in string for word in words()["table_note"] if not word.isascii()
    )


def _lines(text: Text, tokens: Sequence[_Token]) -> tuple[list[Row], int]:
    """Give the rows of the indicators: the tokens up to two marks, the last three before them being name, target and result."""
    rows: list[Row] = []
    end, begin, position = 0, 0, 0
    while position + 1 < len(tokens):
        if not _are_marks(tokens, position) or position - begin < OWN:
            position += 1
            continue
        own = tokens[begin:position]
        row = _line(text, own, tokens[position : position + MARKS])
        if row is None:
            break
        rows.append(row)
        end = tokens[position + 1].end
        begin = position = position + MARKS
    return rows, end


def _are_marks(tokens: Sequence[_Token], position: int) -> bool:
    """Whether two numbers stand there, and words or nothing behind them."""
    following = tokens[position + MARKS] if position + MARKS < len(tokens) else None
    return all(token.value for token in tokens[position : position + MARKS]) and (following is None or not following.value)


def _line(text: Text, own: Sequence[_Token], marks: Sequence[_Token]) -> Row | None:
    """Give a row with the groups that it opens; None if the tokens before its name are no groups."""
    groups, told = own[: len(own) - OWN], own[len(own) - OWN :]
    if len(groups) > GROUPS or any(LEVEL not in token.string for token in groups) or told[0].value:
        return None
    blank: list[Text | None] = [None] * (GROUPS - len(groups))
    return (*blank, *(_slice(text, token.start, token.end) for token in (*groups, *told, *marks)))


# --- the table ----------------------------------------------------------------------------------------------


def _table(rows: Sequence[Row], text: Text, section: tuple[str, ...]) -> Table:
    """Give the table of some rows; a group holds for the rows below that open none."""
    columns = max(len(row) for row in rows)
    cells: list[Cell] = []
    for at, row in enumerate(rows):
        spans = len(row) == GROUPS + OWN + MARKS
        for column, cell in enumerate(row):
            if cell is not None:
                cells.append(Cell(cell, at, column, row_span=_span(rows, at, column) if spans and column < GROUPS else 1))
    caption = Text("", text.pieces[:1], text.file, text.section)
    return Table(tuple(cells), len(rows), columns, caption, section, ragged=True)


def _span(rows: Sequence[Row], at: int, column: int) -> int:
    """Count the rows for which a group holds: its own, and those after it that open neither another one nor a wider one."""
    below = takewhile(lambda row: len(row) == len(rows[at]) and all(cell is None for cell in row[: column + 1]), rows[at + 1 :])
    return 1 + len(list(below))
