"""Records in CSV: a line of headers, then a record on each line."""

from __future__ import annotations

from validator.language.sources import Source
from validator.reading.contents import Contents, Format, Wanted
from validator.reading.encoding import decode
from validator.reading.record_rows import read_rows

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read records of the shape that the user names."""
    return read_rows(Source.of(decode(data, file, wanted.encoding), file), wanted)


READS = Format("CSV", (".csv", ".tsv"), lambda _: False, _read)
