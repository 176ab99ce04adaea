"""Plain text and Markdown → document."""

from __future__ import annotations

from validator.model.document import Document
from validator.reading.blocks import blocks_of
from validator.reading.encoding import decode
from validator.reading.lines import read_lines
from validator.reading.problems import ReadingError, problem
from validator.reading.prose.pages import running_lines
from validator.reading.tables.drawings import parts
from validator.reading.tables.turning import joined_pages

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
    running = running_lines(source)
    return Document(file, tuple(blocks_of(parts(joined_pages(source, running)), file, running)))
