"""A Word document (.docx) → document."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator

from validator.model.address import Address
from validator.model.document import Document
from validator.reading.flow import Item, Prose, flow_document
from validator.reading.packages import Package
from validator.reading.problems import ReadingError, problem
from validator.reading.prose.pages import is_page_number
from validator.reading.word.body import Book, items
from validator.reading.word.numbering import read_numbering
from validator.reading.word.styles import read_styles
from validator.reading.word.tags import w

__all__ = ["main_part", "read_word"]

_RELATION = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_MAIN = re.compile(r"word/document\d*\.xml")
_EDGES = re.compile(r"(header|footer)\d*\.xml")
_NOTES = {"footnotes.xml": "footnote", "endnotes.xml": "endnote"}


def read_word(data: bytes, file: str) -> Document:
    """Read a Word document.

    Reading order: the body with its text boxes, then footnotes, endnotes, headers and footers, each different one once.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted``, ``file-bomb``, ``file-without-text`` or ``extra-missing``.
    """
    package = Package(data, file)
    name = main_part(package)
    root = package.xml(name) if name else None
    body = root.find(w("body")) if root is not None else None
    if body is None:
        raise ReadingError(problem(file, "file-damaged", reason="word/document.xml"))
    folder = posixpath.dirname(name)
    book = Book(file, read_styles(package.xml(f"{folder}/styles.xml")), read_numbering(package.xml(f"{folder}/numbering.xml")))
    document = flow_document(items(body, book, Address()), file, _beside(package, folder, book))
    if not document.blocks:
        raise ReadingError(problem(file, "file-without-text"))
    return document


def main_part(package: Package) -> str:
    """Give the name of the part that holds the body of a document; empty if there is none."""
    relations = package.xml("_rels/.rels")
    for relation in relations.iter(_RELATION) if relations is not None else ():
        target = relation.get("Target", "").lstrip("/")
        if relation.get("Type", "").endswith("/officeDocument") and target in package.names:
            return str(target)
    return next((name for name in package.names if _MAIN.fullmatch(name)), "")


def _beside(package: Package, folder: str, book: Book) -> Iterator[Item]:
    """Give the notes, then headers and footers; those that hold the number of the page alone are left out."""
    for part, kind in _NOTES.items():
        root = package.xml(f"{folder}/{part}")
        notes = root.iterchildren(w(kind)) if root is not None else ()
        for number, note in enumerate((note for note in notes if note.get(w("type")) in {None, "normal"}), 1):
            yield from items(note, book, Address(kind, number), apart=True)
    seen: set[tuple[str, ...]] = set()
    counted = {"header": 0, "footer": 0}
    for name in sorted(package.names):
        edge = _EDGES.fullmatch(name.removeprefix(f"{folder}/"))
        if edge is None:
            continue
        counted[edge[1]] += 1
        root = package.xml(name)
        found = list(items(root, book, Address(edge[1], counted[edge[1]]), apart=True))
        words = tuple(line.string for item in found if isinstance(item, Prose) for line in item.lines)
        if words not in seen and not all(is_page_number(line) for line in words):
            seen.add(words)
            yield from found
