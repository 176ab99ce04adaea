"""What a file is by its content."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from validator.reading.signatures import kind_of

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)


def packed(*names: str) -> bytes:
    """Write a package with some empty parts."""
    data = BytesIO()
    with ZipFile(data, "w") as package:
        for name in names:
            package.writestr(name, "")
    return data.getvalue()


def entry(name: str) -> bytes:
    """Write the name of a stream as the directory of an OLE container has it."""
    return name.encode("utf-16-le").ljust(64, b"\0")


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"\xef\xbb\xbf\r\n%PDF-1.4", "pdf"),
        (b"PAR1\x15", "parquet"),
        (b"{\\rtf1\\ansi", "rtf"),
        (packed("[Content_Types].xml", "word/document.xml"), "docx"),
        (packed("[Content_Types].xml", "xl/workbook.xml", "xl/embeddings/word/document.xml"), "xlsx"),
        (packed("xl/workbook.bin"), "xlsb"),
        (packed("ppt/presentation.xml"), "pptx"),
        (packed("report.docx", "data/xl.csv"), "zip"),
        (packed("word/document.xml")[:60], "docx"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.textPK", "odt"),
        (b"PK\x03\x04" + bytes(26) + b"mimetypeapplication/vnd.oasis.opendocument.spreadsheetPK", "ods"),
        (OLE + entry("Root Entry") + entry("WordDocument"), "doc"),
        (OLE + entry("Root Entry") + entry("Workbook") + entry("WordDocument"), "xls"),
        (OLE + entry("PowerPoint Document"), "ppt"),
        (OLE + entry("EncryptionInfo") + entry("EncryptedPackage"), "encrypted"),
        (OLE, "ole"),
        (b"  <!DOCTYPE html><p>12", "html"),
        (b'<?xml version="1.0"?>\n<!-- saved -->\n<HTML>', "html"),
        ("\ufeff<html>".encode("utf-16-le"), "html"),
        (b"From: <Saved by WebKit>\r\nSubject: report\r\nMIME-Version: 1.0\r\n", "mht"),
        (b"MIME-Version: 1.0\r\nContent-Type: multipart/related", "mht"),
        ("全年收入12万元，见 <html>".encode(), ""),
        (b"", ""),
    ],
)
def test_the_content_tells_what_a_file_is(data: bytes, kind: str) -> None:
    """By its first bytes, by the names of what it packs, by the streams of its directory, or by its first words."""
    assert kind_of(data) == kind
