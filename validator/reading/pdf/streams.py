"""The compressed streams of a PDF file: how large they are, before a library unpacks them into memory."""

from __future__ import annotations

import re
import zlib

from validator.reading.problems import ReadingError, problem

__all__ = ["LARGEST", "LARGEST_TOTAL", "refuse_bombs"]

LARGEST = 256 << 20
"""Bytes that one stream may unpack to: the text of a page takes a thousandth of it, its largest picture a tenth."""

LARGEST_TOTAL = 2 << 30
"""Bytes that all streams which unpack to much more than they take may unpack to."""

_STREAM = re.compile(rb"stream\r?\n")
_SAMPLE = 4096
_SUSPECT = 64 * _SAMPLE
_STEP = 1 << 20


def refuse_bombs(data: bytes, file: str, largest: int = LARGEST) -> None:
    """Look at the beginning of every stream, and at all of those that unpack to very much more than they take.

    Args:
        data: of the file.
        file: as the user named it.
        largest: bytes that one stream may unpack to.

    Raises:
        ReadingError: ``file-bomb``.
    """
    view = memoryview(data)
    total = 0
    for match in _STREAM.finditer(data):
        start = match.end()
        if _unpacked(view[start : start + _SAMPLE], _SUSPECT) < _SUSPECT:
            continue
        size = _unpacked(view[start:], largest)
        total += size
        if size >= largest or total >= LARGEST_TOTAL:
            raise ReadingError(problem(file, "file-bomb", size=f"{total:,}+", limit=f"{largest if size >= largest else LARGEST_TOTAL:,}"))


def _unpacked(packed: memoryview | bytes, limit: int) -> int:
    """Count the bytes that a stream unpacks to, up to a limit; what is not packed like this counts as nothing."""
    packer = zlib.decompressobj()
    count = 0
    try:
        while packed and count < limit and not packer.eof:
            count += len(packer.decompress(packed, _STEP))
            packed = packer.unconsumed_tail
    except zlib.error:
        return count
    return count
