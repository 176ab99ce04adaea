"""The characters of a web page, whatever encoding it declares."""

from __future__ import annotations

import codecs
import re

from validator.reading.encoding import decode

__all__ = ["decode_page"]

_HEAD = 4096
_DECLARED = re.compile(rb"""<(?:meta\b[^>]*?\bcharset\s*=\s*["']?|\?xml\b[^>]*?\bencoding\s*=\s*["'])\s*([\w:.-]+)""", re.IGNORECASE)
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_CHINESE = frozenset({"gb2312", "gbk", "gb18030", "hz"})
_ANYTHING = frozenset({"iso8859-1", "cp1252", "latin-1", "ascii", "utf-8", "utf-16", "utf-16-le", "utf-16-be"})
"""Encodings that are declared by habit; that the bytes fit the first of them says nothing."""


def decode_page(data: bytes, file: str, encoding: str | None = None) -> str:
    """Give the characters of a page.

    What the user says goes first, then a byte order mark, then UTF-8 where the bytes are valid in it, then what the page declares. A
    declared GB2312 or GBK is read as GB18030, which holds rare characters of names too; a declaration by habit is not believed.

    Raises:
        ReadingError: no encoding fits; as :func:`validator.reading.encoding.decode`.

    >>> decode_page('<meta charset="gb2312"><p>朱镕基'.encode("gb18030"), "a.html")[-3:]
    '朱镕基'
    """
    if encoding is not None or data.startswith(_MARKS):
        return decode(data, file, encoding)
    declared = _DECLARED.search(data, 0, _HEAD)
    name = _known(declared[1].decode("ascii", "replace")) if declared else ""
    if name and name not in _ANYTHING and not _is_utf8(data):
        if name in _CHINESE:
            return data.decode("gb18030", "replace")
        try:
            return data.decode(name)
        except (UnicodeDecodeError, UnicodeError):
            pass
    return decode(data, file)


def _known(name: str) -> str:
    """Give the name under which an encoding is known here; empty if it is not."""
    try:
        found = codecs.lookup(name)
        "".encode(found.name)  # refuses codecs that are no encodings of text
    except LookupError:
        return ""
    return found.name


def _is_utf8(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return not data.isascii()
