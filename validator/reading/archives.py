"""Zip files of reports and tables: what is in them, unpacked in memory and within bounds."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import PurePosixPath

from validator.reading.packages import Package
from validator.reading.problems import ReadingError, problem

__all__ = ["members"]

_UTF8 = 0x800
_ENCODINGS = ("utf-8", "gb18030")


def members(data: bytes, file: str, suffixes: Collection[str]) -> list[tuple[str, bytes]]:
    """Give the files in a zip file that can be read, sorted by name; hidden ones and zip files in it are left out.

    Args:
        data: the zip file.
        file: as the user named it; the names of what is in it begin so (``a.zip/report.docx``).
        suffixes: endings of the names of files that can be read.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted``, ``file-bomb``, or ``folder-without-files``: it holds nothing that can be read.
    """
    package = Package(data, file)
    wanted = sorted((_readable(name, package), name) for name in package.names)
    found = []
    for shown, name in wanted:
        if shown.lower().endswith(tuple(suffixes)) and not any(step.startswith((".", "__MACOSX")) for step in PurePosixPath(shown).parts):
            found.append((f"{file}/{shown}", package.part(name) or b""))
    if not found:
        raise ReadingError(problem(file, "folder-without-files"))
    return found


def _readable(name: str, package: Package) -> str:
    """Give a name as it was written: programs of Chinese systems write it in their own encoding and do not say so."""
    if package.flags(name) & _UTF8 or name.isascii():
        return name
    try:
        raw = name.encode("cp437")
    except UnicodeEncodeError:
        return name
    for encoding in _ENCODINGS:
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    return name
