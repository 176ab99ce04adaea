"""A PDF file → document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.model.address import Address
from validator.model.document import Document
from validator.model.result import Problem
from validator.reading.flow import Grid, GridCell, Item, Prose, flow_document
from validator.reading.pdf.aligned import with_aligned_tables
from validator.reading.pdf.characters import spoiled
from validator.reading.pdf.continued import joined_tables
from validator.reading.pdf.doubts import places_of
from validator.reading.pdf.layout import Area, Block, Line, page_blocks
from validator.reading.pdf.library import pages
from validator.reading.pdf.paragraphs import Print, paragraphs, print_of
from validator.reading.pdf.running import without_running_lines
from validator.reading.pdf.runs import row_text
from validator.reading.pdf.stacked import figures_in, unstacked
from validator.reading.pdf.writing import cell_lines
from validator.reading.problems import ReadingError, problem

__all__ = ["read_pdf"]

MOST_BETWEEN = 2
FEWEST = 2
MOST_NUMBERS = 10


def read_pdf(data: bytes, file: str) -> tuple[Document, tuple[Problem, ...]]:
    """Read a PDF file, and tell which of its pages are pictures.

    Raises:
        ReadingError: ``file-bomb``, ``file-damaged``, ``file-encrypted``, ``file-without-text``, ``pages-too-many`` or ``extra-missing``.
    """
    silent: list[int] = []
    layouts: list[list[Block]] = []
    for page in pages(data, file):
        readable = bool(page.glyphs.string.strip()) and not spoiled(page.glyphs.string)
        layouts.append(page_blocks(page) if readable else [])
        if not readable and (page.pictured or page.glyphs.string.strip()):
            silent.append(page.glyphs.page)
    pages_left = without_running_lines(layouts)
    found = [block for page in pages_left for block in with_aligned_tables(page)]
    blocks = joined_tables([unstacked(block) if isinstance(block, Area) and block.ruled else block for block in found])
    document = flow_document(_items(blocks, file), file)
    if not document.blocks:
        raise ReadingError(problem(file, "file-without-text"))
    guessed = list(_guessed(blocks))
    tables = sorted({block.page for block in blocks if isinstance(block, Area) and not block.sure})
    told = [problem(file, "page-without-text", pages=_numbers(silent), n=len(silent))] if silent else []
    if tables:
        told.append(problem(file, "table-uncertain", pages=_numbers(tables), n=len(tables)))
    return replace(document, doubtful=tuple(guessed)), tuple(told)


def _guessed(blocks: Sequence[Block]) -> Iterator[Address]:
    """Give where it is not certain what stands in which row and column: tables without lines, and lines with wide gaps."""
    lines: list[Line] = []
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
            continue
        yield from _columned(lines)
        lines = []
        doubtful = [cell for cell in block.cells if not block.sure or (len(cell.lines) > 1 and figures_in(cell) > 1)]
        yield from places_of(run for cell in doubtful for row in cell.lines for run in row)
    yield from _columned(lines)


def _columned(lines: Sequence[Line]) -> Iterator[Address]:
    """Give where lines stand in columns."""
    for aligned, group in _zones(lines):
        if aligned:
            yield from places_of(run for line in group for run in line.row)


def _numbers(pages: Sequence[int]) -> str:
    """Write the numbers of pages, of very many the first ones."""
    return ", ".join(map(str, pages[:MOST_NUMBERS])) + (" …" if len(pages) > MOST_NUMBERS else "")


def _items(blocks: Sequence[Block], file: str) -> Iterator[Item]:
    """Give the paragraphs and tables of a file."""
    layout = print_of([block for block in blocks if isinstance(block, Line)])
    lines: list[Line] = []
    tables = 0
    for block in blocks:
        if isinstance(block, Line):
            lines.append(block)
            continue
        yield from _prose(lines, layout, file)
        lines = []
        tables += 1
        yield _grid(block, tables, file)
    yield from _prose(lines, layout, file)


def _prose(lines: Sequence[Line], layout: Print, file: str) -> Iterator[Prose]:
    """Give running text; where several lines have wide gaps one below the other, they keep their columns."""
    waiting: list[Line] = []
    for aligned, group in _zones(lines):
        if not aligned:
            waiting += group
            continue
        yield from paragraphs(waiting, layout, file)
        waiting = []
        left = min(line.left for line in group)
        yield Prose(tuple(row_text(line.row, file, left) for line in group))
    yield from paragraphs(waiting, layout, file)


def _zones(lines: Sequence[Line]) -> Iterator[tuple[bool, list[Line]]]:
    """Divide lines into those that stand in columns and others."""
    start = 0
    while start < len(lines):
        end = _zone_end(lines, start)
        if end - start >= FEWEST:
            yield True, list(lines[start:end])
            start = end
        else:
            yield False, [lines[start]]
            start += 1


def _zone_end(lines: Sequence[Line], start: int) -> int:
    """Give where lines with wide gaps end that begin with a line; a few lines without such gaps may stand between them."""
    end = start
    for at in range(start, len(lines)):
        if len(lines[at].row) > 1:
            end = at + 1
        elif at - end >= MOST_BETWEEN or at == start:
            break
    return end


def _grid(area: Area, number: int, file: str) -> Grid:
    """Give a table; its cells know their row and column."""
    cells = []
    for cell in area.cells:
        step = ((number, cell.row + 1, cell.column + 1),)
        cells.append(GridCell(cell_lines(cell.lines, cell.width, file, step), cell.row, cell.column, cell.row_span, cell.column_span))
    return Grid(tuple(cells), area.rows, len(area.across) - 1, ragged=not area.ruled)
