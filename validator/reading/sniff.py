"""Which reader a file is for: by its content where that is beyond doubt, else by its name, else by what its text looks like."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from pkgutil import iter_modules
from typing import NoReturn

from validator.reading import formats
from validator.reading.contents import Contents, Format, Wanted
from validator.reading.encoding import decode
from validator.reading.problems import ReadingError, problem
from validator.reading.signatures import kind_of

__all__ = ["FORMATS", "SUFFIXES", "format_of", "read"]

_NAMES = {
    "pdf": "PDF",
    "parquet": "Parquet",
    "rtf": "RTF",
    "docx": "Word",
    "xlsx": "Excel",
    "xlsb": "Excel",
    "pptx": "PowerPoint",
    "odt": "OpenDocument",
    "ods": "OpenDocument",
    "odp": "OpenDocument",
    "doc": "Word 97-2003",
    "xls": "Excel 97-2003",
    "ppt": "PowerPoint 97-2003",
    "ole": "OLE",
    "zip": "ZIP",
    "html": "HTML",
    "mht": "MHTML",
    "xml": "XML",
}
_ENDINGS = {".xml": "XML"}
_OWNER_MARK, _LARGEST_MARK = "~$", 1000
"""What office programs leave beside a document while it is open: who has it, in some hundred bytes."""
_CONTAINERS = frozenset({"zip", "ole"})
"""Kinds that say nothing of what is in a file: its reader tells what is wrong with it."""


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
    """Find the format of a file: by its content where that is beyond doubt, else by its name, else by what its text looks like.

    Raises:
        ReadingError: ``format-unsupported``, ``file-encrypted``, ``file-owner-mark``, or the text cannot be decoded.
    """
    if PurePath(file).name.startswith(_OWNER_MARK) and len(data) < _LARGEST_MARK:
        raise ReadingError(problem(file, "file-owner-mark"))
    kind = kind_of(data)
    if kind == "encrypted":
        raise ReadingError(problem(file, "file-encrypted"))
    by_kind = next((each for each in FORMATS if kind in each.kinds), None)
    by_name = next((each for each in FORMATS if file.lower().endswith(each.suffixes)), None)
    if kind in _CONTAINERS and by_name and by_name.binary:
        return by_name
    if kind and (by_kind is None or by_kind.binary):
        return by_kind or _unsupported(file, _NAMES[kind])
    if by_name and not by_name.binary:
        return by_name
    if by_kind:
        return by_kind
    for ending, name in _ENDINGS.items():
        if file.lower().endswith(ending):
            return _unsupported(file, name)
    text = decode(data, file, encoding)
    return next((each for each in FORMATS if each.recognises(text)), FORMATS[-1])


def _unsupported(file: str, name: str) -> NoReturn:
    raise ReadingError(problem(file, "format-unsupported", format=name))
