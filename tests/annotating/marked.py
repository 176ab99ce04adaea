"""What was written into a Word file, in a form to compare."""

from __future__ import annotations

from io import BytesIO
from typing import Any
from zipfile import ZipFile

from lxml import etree

from validator.annotating.notes import Note
from validator.model.address import Address
from validator.model.document import Document, Table
from validator.model.rule import Severity
from validator.model.text import Text
from validator.reading.word.document import read_word
from validator.reading.word.tags import w

__all__ = ["address_of", "anchored", "appearance", "comments", "note", "parts", "reading", "root"]

_MARKS = {w(name) for name in ("commentRangeStart", "commentRangeEnd")}


def parts(data: bytes) -> dict[str, bytes]:
    """Give the parts of a package, in their order."""
    with ZipFile(BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist()}


def root(data: bytes, name: str = "word/document.xml") -> Any:
    """Parse a part."""
    return etree.fromstring(parts(data)[name])


def _texts(document: Document) -> list[Text]:
    return [
        text
        for block in document.blocks
        for text in ([block.caption, *(cell.text for cell in block.cells)] if isinstance(block, Table) else [block.text])
    ]


def reading(data: bytes) -> list[str]:
    """Give the words of a Word file as the program reads them."""
    return [text.string for text in _texts(read_word(data, "a.docx"))]


def address_of(data: bytes, words: str) -> Address:
    """Give the address of some words, at the first place where they stand."""
    text = next(text for text in _texts(read_word(data, "a.docx")) if words in text.string)
    start = text.string.index(words)
    return text.place(start, start + len(words)).address


def note(address: Address, *lines: str, spot: str = "") -> Note:
    """Give a note of an error."""
    return Note(address, Severity.ERROR, lines or ("wrong",), spot)


def comments(data: bytes) -> dict[str, tuple[str, ...]]:
    """Give the paragraphs of every comment by its number."""
    found = {}
    for comment in root(data, "word/comments.xml"):
        found[comment.get(w("id"))] = tuple("".join(text.text for text in line.iter(w("t"))) for line in comment.iter(w("p")))
    return found


def anchored(data: bytes) -> dict[str, str]:
    """Give the characters between the beginning and the end of every comment."""
    open_: set[str] = set()
    found: dict[str, str] = {}
    for element in root(data).iter():
        if element.tag == w("commentRangeStart"):
            open_.add(element.get(w("id")))
        elif element.tag == w("commentRangeEnd"):
            open_.remove(element.get(w("id")))
        elif element.tag == w("commentReference"):
            found.setdefault(element.get(w("id")), "")
        elif element.tag in {w("t"), w("delText")}:
            found |= {number: found.get(number, "") + element.text for number in open_}
    assert not open_
    return found


def appearance(data: bytes, without: str = "ins") -> list[tuple[str, str]]:
    """Give every character of the body with the properties of its run, comments left out, all suggestions of ours refused (or accepted: ``without="del"``)."""
    found: list[tuple[str, str]] = []
    for run in root(data).iter(w("r")):
        change = next((each for each in run.iterancestors(w(without)) if each.get(w("author")) == "report-validator"), None)
        if change is None and run.find(w("commentReference")) is None:
            properties = run.find(w("rPr"))
            look = b"" if properties is None else etree.tostring(properties, method="c14n")
            for leaf in run:
                if leaf.tag in {w("t"), w("delText")}:
                    found += [(sign, look.decode()) for sign in leaf.text or ""]
                elif leaf.tag != w("rPr"):
                    found.append((etree.QName(leaf).localname, look.decode()))
    return found
