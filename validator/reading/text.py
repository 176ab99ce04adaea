"""Plain text and Markdown → document."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from validator.model.document import Block, Document, Heading, Paragraph
from validator.reading.encoding import decode
from validator.reading.lines import Line, Source, read_lines
from validator.reading.problems import ReadingError, problem
from validator.reading.prose.joining import paragraphs
from validator.reading.prose.markers import marker
from validator.reading.prose.sections import TITLE, Entry, Path, enter, names, trail
from validator.reading.prose.titles import is_title, topic
from validator.reading.prose.wrapping import wrap_of
from validator.reading.texts import cut, join_lines

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
    return Document(file, tuple(_blocks(source)))


def _blocks(source: Source) -> Iterator[Block]:
    """Give the blocks of a file in reading order."""
    path: Path = ()
    after_title = False
    for group in paragraphs(source.lines, wrap_of(source.lines)):
        block, path = _block(group, path, source.file, after_title)
        after_title = isinstance(block, Heading) and path[-1].kind == TITLE
        yield block


def _block(group: Sequence[Line], path: Path, file: str, after_title: bool) -> tuple[Block, Path]:
    """Make a heading or a paragraph of the lines of one, and give the headings above what follows."""
    text = join_lines(group, file)
    mark = marker(text.string)
    if is_title(text.string, mark):
        kind, ordinal = (mark.kind, mark.ordinal) if mark else (TITLE, 0)
        if mark and kind.startswith("hash"):
            text = cut(text, [(0, mark.length)])
        path = enter(path, Entry(kind, ordinal, text.string), adjacent=after_title)
        return Heading(replace(text, section=trail(path[:-1])), len(path)), path
    if mark is None or mark.kind == "bullet":
        return Paragraph(replace(text, section=trail(path)), names(path)), path
    name = topic(text.string, mark)
    path = enter(path, Entry(mark.kind, mark.ordinal, name))
    above = path[:-1]
    return Paragraph(replace(text, section=trail(above)), names(above)), path if name else above
