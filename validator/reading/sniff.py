"""Which reader a file is for: by its content where that is beyond doubt, else by its name, else by what its text looks like."""

from __future__ import annotations

import re
from importlib import import_module
from pkgutil import iter_modules

from validator.reading import formats
from validator.reading.contents import Contents, Format, Wanted
from validator.reading.encoding import decode
from validator.reading.problems import ReadingError, problem

__all__ = ["FORMATS", "SUFFIXES", "format_of", "read"]

_SIGNATURES = (
    (b"%PDF-", "PDF"),
    (b"PAR1", "Parquet"),
    (b"{\\rtf", "RTF"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "Word/Excel 97-2003"),
)
_PACKED = ((b"word/", "Word"), (b"xl/", "Excel"), (b"ppt/", "PowerPoint"), (b"opendocument", "OpenDocument"), (b"Content_Types", "Office"))
_ENDINGS = {".html": "HTML", ".htm": "HTML", ".xhtml": "HTML", ".mht": "HTML", ".xml": "XML", ".rtf": "RTF"}
_MARKUP = re.compile(r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HEAD = 4096


def _formats() -> tuple[Format, ...]:
    """Give the formats that the modules of the folder declare, the one for any text last.

    Raises:
        TypeError: a module declares none.
    """
    found = []
    for module in sorted(info.name for info in iter_modules(formats.__path__)):
        declared = getattr(import_module(f"{formats.__name__}.{module}"), "READS", None)
        if not isinstance(declared, Format):
            raise TypeError(f"{formats.__name__}.{module} declares no READS")
        found.append(declared)
    return tuple(sorted(found, key=lambda each: each.name == "text"))


FORMATS = _formats()
"""Every input format, found by folder."""

SUFFIXES = tuple(suffix for each in FORMATS for suffix in each.suffixes)
"""Endings of the names of files that can be read."""


def read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read a file of any known format.

    Args:
        data: its bytes.
        file: as the user named it; its ending says what it is.
        wanted: known shapes, and what the user said about the file.

    Raises:
        ReadingError: nothing can be read, or the format is not supported (``format-unsupported``).
    """
    if not data.strip():
        raise ReadingError(problem(file, "file-empty"))
    return format_of(data, file, wanted.encoding).read(data, file, wanted)


def format_of(data: bytes, file: str, encoding: str | None = None) -> Format:
    """Find the format of a file.

    Raises:
        ReadingError: ``format-unsupported``, or the text cannot be decoded.
    """
    unsupported = _unsupported(data, file.lower())
    if unsupported:
        raise ReadingError(problem(file, "format-unsupported", format=unsupported))
    by_name = [each for each in FORMATS if file.lower().endswith(each.suffixes)]
    if by_name:
        return by_name[0]
    text = decode(data, file, encoding)
    if _MARKUP.match(text[:_HEAD]):
        raise ReadingError(problem(file, "format-unsupported", format="HTML"))
    return next((each for each in FORMATS if each.recognises(text)), FORMATS[-1])


def _unsupported(data: bytes, file: str) -> str:
    """Give the name of a known format that is not read yet; empty if it is none."""
    for signature, name in _SIGNATURES:
        if data.startswith(signature):
            return name
    if data.startswith(b"PK\x03\x04"):
        return next((name for sign, name in _PACKED if sign in data), "ZIP")
    return next((name for ending, name in _ENDINGS.items() if file.endswith(ending)), "")
