"""Streams that unpack to more than memory has are refused before they are unpacked."""

from __future__ import annotations

import zlib

import pytest

from validator.reading.pdf.streams import refuse_bombs
from validator.reading.problems import ReadingError, problem

LARGEST = 8 << 20


def packed(size: int) -> bytes:
    """Give a stream that unpacks to so many blanks."""
    packer = zlib.compressobj(9)
    blanks = b" " * (1 << 20)
    body = b"".join(packer.compress(blanks) for _ in range(size >> 20)) + packer.flush()
    return b"1 0 obj << /Filter /FlateDecode >>\nstream\n" + body + b"\nendstream"


def test_a_stream_within_the_limit_is_read() -> None:
    """However small it is packed: a blank page as a picture is."""
    refuse_bombs(b"%PDF-1.5\n" + packed(LARGEST >> 3), "a.pdf", LARGEST)


def test_a_stream_beyond_the_limit_is_refused() -> None:
    """By name, and without unpacking the rest."""
    with pytest.raises(ReadingError) as raised:
        refuse_bombs(b"%PDF-1.5\n" + packed(LARGEST + (2 << 20)), "a.pdf", LARGEST)

    assert raised.value.problem == problem("a.pdf", "file-bomb", size=f"{LARGEST:,}+", limit=f"{LARGEST:,}")


@pytest.mark.parametrize("data", [b"", b"stream\n", b"stream\nnot packed at all", b"stream\r\n" + zlib.compress(b"text")[:5]])
def test_what_is_not_packed_is_left_to_the_library(data: bytes) -> None:
    """Text, pictures of other kinds, streams that are cut off."""
    refuse_bombs(data, "a.pdf")
