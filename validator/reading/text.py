"""Plain text and Markdown → document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from validator.model.document import Block, Cell, Document, Heading, Paragraph, Table
from validator.model.text import Piece, Text
from validator.reading.encoding import decode
from validator.reading.lines import Line, read_lines
from validator.reading.problems import ReadingError, problem
from validator.reading.prose.joining import paragraphs
from validator.reading.prose.markers import marker
from validator.reading.prose.pages import is_separator, running_lines
from validator.reading.prose.sections import TITLE, Entry, Path, enter, names, trail
from validator.reading.prose.titles import is_title, topic
from validator.reading.prose.wrapping import wrap_of
from validator.reading.tables.captions import caption_length
from validator.reading.tables.drawings import Part, parts
from validator.reading.tables.found import Found
from validator.reading.texts import Span, cut, join, join_lines

__all__ = ["read_document"]


def read_document(data: bytes, file: str, encoding: str | None = None) -> Document:
    """Read a report in plain text or Markdown.

    Args:
        data: the bytes of the file.
        file: as the user named it; it goes into every place.
        encoding: forced by the user; None: found out.

    Raises:
        ReadingError: the file is empty, binary or not in the encoding.
    """
    source = read_lines(decode(data, file, encoding), file)
    if not source.lines:
        raise ReadingError(problem(file, "file-empty"))
    return Document(file, tuple(_blocks(parts(source), file, running_lines(source))))


def _blocks(stretches: Sequence[Part], file: str, running: frozenset[int]) -> Iterator[Block]:
    """Give the blocks of a file in reading order."""
    wrap = wrap_of([line for part in stretches if part.table is None for line in part.lines if not is_separator(line.string)])
    path: Path = ()
    caption: Sequence[Line] = ()
    for index, part in enumerate(stretches):
        if part.table is not None:
            yield _table(part.table, caption, path, file)
            caption = ()
            continue
        following = stretches[index + 1] if index + 1 < len(stretches) else None
        taken = caption_length(part.lines, following.lines[0].gap) if following else 0
        prose, caption = part.lines[: len(part.lines) - taken], part.lines[len(part.lines) - taken :]
        blocks, path = _prose(paragraphs(prose, wrap, running), path, file)
        yield from blocks


def _prose(groups: Iterable[Sequence[Line]], path: Path, file: str) -> tuple[list[Block], Path]:
    """Give the blocks of running text, and the headings above what follows it."""
    blocks: list[Block] = []
    after_title = False
    for group in groups:
        block, path = _block(group, path, file, after_title)
        after_title = isinstance(block, Heading) and path[-1].kind == TITLE
        blocks.append(block)
    return blocks, path


def _block(group: Sequence[Line], path: Path, file: str, after_title: bool) -> tuple[Block, Path]:
    """Make a heading or a paragraph of the lines of one, and give the headings above what follows."""
    text = join_lines(group, file)
    mark = marker(text.string)
    if is_title(text.string, mark):
        kind, ordinal = (mark.kind, mark.ordinal) if mark else (TITLE, 0)
        if mark and kind.startswith("hash"):
            text = cut(text, [(0, mark.length)])
        path = enter(path, Entry(kind, ordinal, text.string), adjacent=after_title)
        return Heading(_within(text, path[:-1]), len(names(path))), path
    if mark is None or mark.kind == "bullet":
        return Paragraph(_within(text, path), names(path)), path
    path = enter(path, Entry(mark.kind, mark.ordinal, topic(text.string, mark)))
    return Paragraph(_within(text, path[:-1]), names(path[:-1])), path


def _within(text: Text, path: Path) -> Text:
    """Give a text with the headings above it."""
    return Text(text.string, text.pieces, text.file, trail(path))


def _table(found: Found, above: Sequence[Line], path: Path, file: str) -> Table:
    """Make a table of the cells found, with the lines above it that name it."""
    section = trail(path)
    cells = tuple(Cell(join(words, file, section), *place) for words, *place in found.cells)
    spans = [Span(line.number, line.column, line.offset, line.string) for line in above]
    spans += found.caption
    caption = join(spans, file, section) if spans else _nothing(cells, file, section)
    return Table(cells, found.rows, found.columns, caption, names(path), found.ragged)


def _nothing(cells: Sequence[Cell], file: str, section: str) -> Text:
    """Give the empty caption, placed where the table begins."""
    first = cells[0].text.pieces[0]
    return Text("", (Piece(0, first.line, first.column, first.offset),), file, section)
