"""Files that are zip packages of parts (Word, OpenDocument, plain zip), opened in memory and within bounds; their XML without entities."""

from __future__ import annotations

import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile, ZipInfo

from validator.reading.extras import needed
from validator.reading.problems import ReadingError, problem

__all__ = ["LARGEST_PART", "LARGEST_TOTAL", "Package", "Xml", "parse_xml"]

Xml = Any
"""An element of lxml, whose type is known only where the extra is installed."""

LARGEST_PART = 200_000_000
LARGEST_TOTAL = 400_000_000
"""Bytes when unpacked: more than any report has."""
MOST_PARTS = 20_000
_HARMLESS = 20_000_000
_RATIO = 300
"""Real parts shrink to a hundredth at best; what shrinks further and is large was made to fill the memory."""

_ENCRYPTED = 0x1
_STRICT = b"http://purl.oclc.org/ooxml/"
_TRANSITIONAL = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"),
    (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships",
        b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    ),
)


class Package:
    """The parts of a zip package.

    Attributes:
        file: as the user named it.
        names: of the parts, in the order of the package.

    Raises:
        ReadingError: ``file-damaged``, ``file-encrypted`` or ``file-bomb``.
    """

    def __init__(self, data: bytes, file: str) -> None:
        self.file = file
        try:
            self._zip = ZipFile(BytesIO(data))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ReadingError(problem(file, "file-damaged", reason=str(error) or type(error).__name__)) from error
        self._parts: dict[str, ZipInfo] = {
            info.filename.lstrip("/"): info for info in self._zip.infolist() if not info.filename.endswith("/")
        }
        self._read = 0
        if len(self._parts) > MOST_PARTS:
            raise ReadingError(problem(file, "file-bomb", size=f"{len(self._parts):,}+", limit=f"{MOST_PARTS:,}"))

    @property
    def names(self) -> tuple[str, ...]:
        """The names of its parts."""
        return tuple(self._parts)

    def entry(self, name: str) -> ZipInfo:
        """Give what the package notes of a part: its date, how it is packed."""
        return self._parts[name]

    def flags(self, name: str) -> int:
        """Give what the package notes of a part (APPNOTE 4.4.4): whether it is encrypted, whether its name is in UTF-8."""
        return self._parts[name].flag_bits

    def part(self, name: str) -> bytes | None:
        """Give the bytes of a part; None if there is none of that name.

        Raises:
            ReadingError: ``file-damaged``, ``file-encrypted`` or ``file-bomb``.
        """
        info = self._parts.get(name)
        if info is None:
            return None
        if info.flag_bits & _ENCRYPTED:
            raise ReadingError(problem(self.file, "file-encrypted"))
        self._check(info)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(LARGEST_PART + 1)
        except (BadZipFile, EOFError, OSError, NotImplementedError, ValueError, zlib.error) as error:
            raise ReadingError(problem(self.file, "file-damaged", reason=f"{name}: {error}")) from error
        self._read += len(data)
        return data

    def xml(self, name: str) -> Xml | None:
        """Give the root element of a part; None if there is none of that name.

        Raises:
            ReadingError: as ``part``, or it is no XML.
        """
        data = self.part(name)
        return None if data is None else parse_xml(data, self.file, name)

    def _check(self, info: ZipInfo) -> None:
        """Refuse what would fill the memory, before it is unpacked."""
        size = info.file_size
        bomb = size > _HARMLESS and size > _RATIO * max(1, info.compress_size)
        if bomb or size > LARGEST_PART or self._read + size > LARGEST_TOTAL:
            limit = LARGEST_PART if size > LARGEST_PART else _HARMLESS if bomb else LARGEST_TOTAL
            raise ReadingError(problem(self.file, "file-bomb", size=f"{self._read + size:,}", limit=f"{limit:,}"))


def parse_xml(data: bytes, file: str, part: str = "", extra: str = "docx") -> Xml:
    """Parse XML without network, entities or external parts.

    Raises:
        ReadingError: ``extra-missing`` or ``file-damaged``.
    """
    etree = needed("lxml.etree", extra, file, "XML")
    if _STRICT in data[:8192]:
        for strict, transitional in _TRANSITIONAL:
            data = data.replace(strict, transitional)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        return etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise ReadingError(problem(file, "file-damaged", reason=f"{part}: {error}" if part else str(error))) from error
