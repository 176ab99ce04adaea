"""What a file is by its first bytes and by what it packs, whatever it is called."""

from __future__ import annotations

import re
from collections.abc import Iterable

__all__ = ["kind_of"]

_SIGNATURES = (
    (b"%PDF-", "pdf"),
    (b"PAR1", "parquet"),
    (b"{\\rtf", "rtf"),
    (b"PK\x03\x04", "zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "ole"),
)
_PACKED = (
    ("word/document", "docx"),
    ("word/", "docx"),
    ("xl/workbook.bin", "xlsb"),
    ("xl/", "xlsx"),
    ("ppt/", "pptx"),
)
_OPEN = {"text": "odt", "text-template": "odt", "spreadsheet": "ods", "spreadsheet-template": "ods", "presentation": "odp"}
_MIMETYPE = re.compile(rb"mimetypeapplication/vnd\.oasis\.opendocument\.([a-z-]+)")
_STREAMS = (
    ("WordDocument", "doc"),
    ("Workbook", "xls"),
    ("Book", "xls"),
    ("PowerPoint Document", "ppt"),
    ("EncryptedPackage", "encrypted"),
)

_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_HEAD = 4096
_XML = re.compile(r"\s*<\?xml\b")
_VOCABULARIES = (
    ("urn:schemas-microsoft-com:office:spreadsheet", "spreadsheetml"),
    ("http://schemas.microsoft.com/office/word/2003/wordml", "wordml"),
)
_PAGE = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_ARCHIVED_PAGE = re.compile(r"\s*(?:From: <?Saved by|(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:\s*1\.0)", re.IGNORECASE)


def kind_of(data: bytes) -> str:
    """Give the kind of a file; empty for text without a mark of its own.

    Kinds are ``pdf parquet rtf docx xlsx xlsb pptx odt ods odp doc xls ppt encrypted html mht spreadsheetml wordml``, and ``zip``,
    ``ole`` and ``xml`` for containers of something else.

    >>> kind_of(b"%PDF-1.7"), kind_of(b"<!DOCTYPE html><p>12"), kind_of("全年收入".encode())
    ('pdf', 'html', '')
    """
    begin = data[:_HEAD].removeprefix(b"\xef\xbb\xbf").lstrip()
    for signature, kind in _SIGNATURES:
        if begin.startswith(signature):
            return _zipped(data) if kind == "zip" else _compound(data) if kind == "ole" else kind
    head = _head(data)
    if _PAGE.match(head):
        return "html"
    if _XML.match(head):
        return next((kind for name, kind in _VOCABULARIES if name in head), "xml")
    return "mht" if _ARCHIVED_PAGE.match(head) else ""


def _zipped(data: bytes) -> str:
    """Give the kind of a package by the names of its parts; of a damaged one by the names that are left."""
    mimetype = _MIMETYPE.search(data, 0, _HEAD)
    if mimetype:
        return _OPEN.get(mimetype[1].decode(), "zip")
    names = _names(data)
    return next((kind for begin, kind in _PACKED if any(name.startswith(begin) for name in names)), "zip")


def _names(data: bytes) -> Iterable[str]:
    from io import BytesIO  # noqa: PLC0415 (needed for packed files alone)
    from zipfile import BadZipFile, ZipFile  # noqa: PLC0415 (takes longer to load than a file of records to check)

    try:
        with ZipFile(BytesIO(data)) as package:
            return [name.lstrip("/") for name in package.namelist()]
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return [match[1].decode("ascii", "replace") for match in re.finditer(rb"PK\x03\x04.{26}([\w./\[\]-]{1,60})", data, re.DOTALL)]


def _compound(data: bytes) -> str:
    """Give the kind of an OLE container by the stream that its directory names first: what is embedded comes later."""
    found = {data.find((name + "\0").encode("utf-16-le")): kind for name, kind in _STREAMS}
    return min(((place, kind) for place, kind in found.items() if place >= 0), default=(0, "ole"))[1]


def _head(data: bytes) -> str:
    """Give the first characters as far as markup is concerned."""
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "latin-1")
    return data[:_HEAD].decode(encoding, "replace").lstrip("\ufeff")
