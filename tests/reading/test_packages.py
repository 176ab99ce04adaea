"""Packages opened in memory and within bounds."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from tests.made.word import zipped
from validator.reading.packages import Package, parse_xml
from validator.reading.problems import ReadingError


def refused(data: bytes, name: str) -> str:
    """Give the key of why a part is not read."""
    with pytest.raises(ReadingError) as told:
        Package(data, "a.docx").part(name)
    return told.value.problem.key


def test_parts_are_read_by_name() -> None:
    """Whatever its name begins with; one that is not there is none."""
    package = Package(zipped({"/word/document.xml": "甲"}), "a.docx")

    assert package.names == ("word/document.xml",)
    assert package.part("word/document.xml") == "甲".encode()
    assert package.part("other") is None


def test_what_would_fill_the_memory_is_not_unpacked() -> None:
    """A part that shrank to next to nothing, and is large, was made to harm."""
    assert refused(zipped({"a": b"\0" * 30_000_000}), "a") == "file-bomb"


def test_a_lie_about_the_size_is_found_out() -> None:
    """The size that the directory declares is not believed: what does not match is damaged."""
    raw = BytesIO()
    with ZipFile(raw, "w", ZIP_DEFLATED) as package:
        package.writestr("a", b"7" * 1000)
    lied = raw.getvalue().replace((1000).to_bytes(4, "little"), (10).to_bytes(4, "little"))

    assert refused(lied, "a") == "file-damaged"


def test_encrypted_parts_are_told() -> None:
    """A password is nothing that a reader could guess."""
    data = bytearray(zipped({"a": "x"}))
    for signature, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        data[data.index(signature) + at] |= 1

    assert refused(bytes(data), "a") == "file-encrypted"


def test_xml_is_parsed_without_entities() -> None:
    """Neither entities of its own nor other files come in; nesting beyond measure is refused."""
    root = parse_xml(b'<!DOCTYPE a [<!ENTITY x "7"><!ENTITY y SYSTEM "file:///etc/hostname">]><a>1&x;&y;2</a>', "a.docx")

    assert "".join(text for text in root.itertext() if not text.startswith("&")) == "12"
    with pytest.raises(ReadingError):
        parse_xml(b"<a>" * 300 + b"</a>" * 300, "a.docx")


def test_the_strict_form_is_read_as_the_usual_one() -> None:
    """Documents of the strict form of the standard have other names for the same elements."""
    root = parse_xml(b'<w:p xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"/>', "a.docx")

    assert root.tag == "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}p"
