"""Paragraphs and tables that a file itself declares (Word, Excel, web pages) → document, by the same reading as plain text.

What stands in the file becomes rows of text, so that everything that is known of text holds here too: titles, items, captions, tables drawn
with tabs, sentences broken over paragraphs. In the end every character is given back the place it came from.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from operator import attrgetter
from typing import NamedTuple

from validator.model.address import Address
from validator.model.document import Block, Cell, Document
from validator.model.text import Piece, Text
from validator.reading.blocks import APART, blocks_of
from validator.reading.lines import Line, read_lines
from validator.reading.tables.captions import is_entry, names_unit, numbers_form
from validator.reading.tables.drawings import Part, parts
from validator.reading.tables.found import Found, is_figure
from validator.reading.texts import Span, is_plain, join

__all__ = ["Grid", "GridCell", "Item", "Prose", "flow_document", "numbered_lines"]

LONGEST_TITLE_ROWS = 4


@dataclass(frozen=True, slots=True)
class Prose:
    """A paragraph of the source.

    Attributes:
        lines: its lines; a paragraph broken by hand has several, a blank one has none. Each character knows its place.
        level: of the heading that the source calls it, 1 the outermost; 0: none.
        apart: it goes on in no other paragraph (text box, footnote, header).
    """

    lines: tuple[Text, ...]
    level: int = 0
    apart: bool = False


class GridCell(NamedTuple):
    """A cell of a table of the source; ``lines`` as in a paragraph, positions 0-based."""

    lines: tuple[Text, ...]
    row: int
    column: int
    row_span: int = 1
    column_span: int = 1


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of the source; blank cells may be left out. ``ragged``: its rows and columns are a guess."""

    cells: tuple[GridCell, ...]
    rows: int
    columns: int
    ragged: bool = False


Item = Prose | Grid


def flow_document(body: Iterable[Item], file: str, beside: Iterable[Item] = ()) -> Document:
    """Make a document of the paragraphs and tables of a file, in reading order.

    What stands ``beside`` the body (notes, headers) comes last and is in no section.
    """
    rows = _Rows()
    blocks: list[Block] = []
    for items in (body, beside):
        stretches = [part for stretch in _stretches(items) for part in rows.stretch(stretch, file)]
        blocks += blocks_of(stretches, file, levels=rows.levels, declared=True, placing=partial(_from, rows=rows.texts))
    return Document(file, tuple(blocks))


def numbered_lines(string: str, number: str, file: str, address: Address, paragraph: int) -> Iterator[Text]:
    """Give the lines of a paragraph that are not blank, the first with its automatic number before it.

    Args:
        string: its characters; a line broken by hand ends in a line feed.
        number: what is printed before them and stands nowhere in the file; empty if nothing is.
        file: as the user named it.
        address: of the part or cell that it stands in.
        paragraph: which paragraph there it is.
    """
    start = 0
    for line in string.split("\n"):
        words = line.strip()
        if words:
            here = Piece(len(number), 0, 0, 0, address.at(paragraph, start + 1 + (0 if words[0] == line[0] else line.index(words[0]))))
            yield Text(number + words, (Piece(0, 0, 0, 0, address.at(paragraph)), here) if number else (here,), file)
            number = ""
        start += len(line) + 1


def _stretches(items: Iterable[Item]) -> Iterator[list[Item]]:
    """Divide items into tables, paragraphs that stand alone, and runs of other paragraphs."""
    run: list[Item] = []
    for item in items:
        if isinstance(item, Prose) and not (item.level or item.apart):
            run.append(item)
            continue
        if run:
            yield run
            run = []
        yield [item]
    if run:
        yield run


class _Rows:
    """The rows of text that the items of a file become.

    Attributes:
        texts: each row with the places of its characters.
        levels: number of a row → level of the heading it is.
        offset: how many characters there are so far, the ends of rows counted.
        gap: how many blank rows came last.
    """

    def __init__(self) -> None:
        self.texts: list[Text] = []
        self.levels: dict[int, int] = {}
        self.offset = 0
        self.gap = 0

    def stretch(self, items: Sequence[Item], file: str) -> list[Part]:
        """Give the parts of one stretch."""
        first = items[0]
        if isinstance(first, Grid):
            part = self._table(first)
            return [part] if part else []
        if first.lines and (first.level or first.apart):
            self.levels |= {len(self.texts) + 1 + index: APART if first.apart else first.level for index in range(len(first.lines))}
        return self._text([item for item in items if isinstance(item, Prose)], file)

    def _text(self, paragraphs: Sequence[Prose], file: str) -> list[Part]:
        """Give running text, and the tables drawn in it."""
        base, start = len(self.texts), self.offset
        rows: list[str] = []
        for paragraph in paragraphs:
            if not paragraph.lines:
                self._add(Text("", (), file))
                rows.append("")
            for line in paragraph.lines:
                self._add(line)
                rows.append(line.string)
        gap, self.gap = self.gap, next((index for index, row in enumerate(reversed(rows)) if row), len(rows))
        if self.gap == len(rows):
            self.gap += gap
            return []
        source = read_lines("\n".join(rows), file)
        source.lines[0] = source.lines[0]._replace(gap=source.lines[0].gap + gap)
        found = parts(source) if len(source.lines) > 1 else [Part(source.lines, None)]
        return [_shifted(part, base, start) for part in found] if base else found

    def _table(self, grid: Grid) -> Part | None:
        """Give a table; its first rows go into the caption if they hold nothing but a title. None if it is blank."""
        number, start = len(self.texts) + 1, self.offset
        filled = [cell for cell in grid.cells if cell.lines and (cell.lines[0].string or any(line.string for line in cell.lines))]
        if not filled:
            return None
        filled.sort(key=attrgetter("row", "column"))
        titles = _title_rows(grid, filled)
        over = [line for cell in filled if cell.row < titles for line in cell.lines if line.string]
        # The unit is told last, so that it stands right over the table.
        caption = tuple(self._span(line) for line in sorted(over, key=lambda line: names_unit(line.string)))
        begin = _Begin(len(self.texts) + 1, self.offset)
        body = [cell for cell in filled if cell.row >= titles]
        texts = [line for cell in body for line in cell.lines if line.string]
        self.texts += texts
        self.offset += len(texts) + sum(len(line.string) for line in texts)
        line = Line(number, 1, start, "", self.gap)
        self.gap = 0
        cells = partial(_cells, body, titles, begin, self.texts)
        return Part([line], Found(1, [], grid.rows - titles, grid.columns, grid.ragged, caption, declared=cells))

    def _span(self, line: Text) -> Span:
        span = Span(len(self.texts) + 1, 1, self.offset, line.string)
        self._add(line)
        return span

    def _add(self, line: Text) -> None:
        self.texts.append(line)
        self.offset += len(line.string) + 1


class _Begin(NamedTuple):
    """The number of the first row that the cells of a table become, and how many characters stand before it."""

    number: int
    offset: int


def _cells(body: Sequence[GridCell], titles: int, begin: _Begin, rows: Sequence[Text], section: str) -> tuple[Cell, ...]:
    """Give the cells of a table under some headings, their characters with the places they have in the file."""
    number, offset = begin
    cells = []
    for lines, row, column, down, across in body:
        only = lines[0]
        string, known, file, _ = only
        if len(lines) == 1 and is_plain(string):
            moved = [Piece(start, line, place, offset + start, where, edges) for start, line, place, _, where, edges in known]
            text = Text(string, tuple(moved), file, section)
            number += 1
            offset += len(string) + 1
        else:
            spans = []
            for line in lines:
                if line.string:
                    spans.append(Span(number, 1, offset, line.string))
                    number, offset = number + 1, offset + len(line.string) + 1
            text = _from(join(spans, only.file, section), rows)
        cells.append(Cell(text, row - titles, column, down, across))
    return tuple(cells)


def _title_rows(grid: Grid, cells: Sequence[GridCell]) -> int:
    """Count the first rows (of cells in reading order) that hold no cells of the table: its title, its unit, and entries over it.

    A row that goes all across or names the unit alone does so by itself. Other lone words and entries (``部门：某局``) do so above a row
    that prints the unit or the number of the form, as in tables pasted from a workbook.
    """
    first = list(takewhile(lambda cell: cell.row < LONGEST_TITLE_ROWS, cells))
    titles, alone = 0, True
    for row in range(min(LONGEST_TITLE_ROWS, cells[-1].row)):
        inside = [cell for cell in first if cell.row <= row < cell.row + cell.row_span]
        words = ["".join(line.string for line in cell.lines) for cell in inside]
        lone = len(inside) == 1 and not is_figure(words[0])
        if any(cell.row_span > 1 for cell in inside) or not (lone or (len(inside) < grid.columns and all(map(is_entry, words)))):
            break
        alone = alone and len(inside) == 1 and (inside[0].column_span >= grid.columns or names_unit(words[0]))
        if alone or any(names_unit(each) or numbers_form(each) for each in words):
            titles = row + 1
    return titles


def _shifted(part: Part, by: int, start: int) -> Part:
    """Give lines and cells their numbers and offsets in the whole file."""
    lines = [line._replace(number=line.number + by, offset=line.offset + start) for line in part.lines]
    if part.table is None:
        return Part(lines, None)

    def shifted(words: Sequence[Span]) -> tuple[Span, ...]:
        return tuple(span._replace(line=span.line + by, offset=span.offset + start) for span in words)

    cells = [cell._replace(words=shifted(cell.words)) for cell in part.table.cells]
    return Part(lines, part.table._replace(cells=cells, caption=shifted(part.table.caption)))


def _from(text: Text, rows: Sequence[Text]) -> Text:
    """Give the characters of a text, which know their row and column, the places that the row knows."""
    first = text.pieces[0]
    known = rows[first.line - 1].pieces
    if len(text.pieces) == len(known) == first.column == 1:
        here = known[0]
        return Text(text.string, (Piece(0, here.line, here.column, first.offset, here.address, here.edges),), text.file, text.section)
    pieces: list[Piece] = []
    ends = [*(piece.start for piece in text.pieces[1:]), len(text.string)]
    for piece, end in zip(text.pieces, ends, strict=True):
        pieces += _pieces(piece, end, rows[piece.line - 1].pieces)
    return Text(text.string, tuple(pieces), text.file, text.section)


def _pieces(piece: Piece, end: int, known: Sequence[Piece]) -> Iterator[Piece]:
    """Give the places of the characters of one piece of a row."""
    first = piece.column - 1
    last = max(first + end - piece.start, first + 1)
    for index, here in enumerate(known):
        stop = known[index + 1].start if index + 1 < len(known) else last
        begin = max(first, here.start)
        if begin < min(stop, last):
            by = begin - here.start
            yield here.moved(piece.start + begin - first, by, piece.offset + begin - first)
