"""Reports of older word processors (.doc, .wps, .rtf, the XML of Word 2003), converted by LibreOffice."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted
from validator.reading.signatures import kind_of

__all__ = ["READS"]


def _read(data: bytes, file: str, _: Wanted) -> Contents:
    """Read a report: its places are those of the Word file that it is converted to."""
    # These take longer to load than a file of records to check.
    from validator.reading.office import converted  # noqa: PLC0415
    from validator.reading.word.document import read_word  # noqa: PLC0415

    return Contents(read_word(converted(data, file, kind_of(data)), file))


READS = Format(
    "Word 97-2003", (".doc", ".dot", ".wps", ".wpt", ".rtf"), lambda _: False, _read, kinds=("doc", "rtf", "wordml"), binary=True
)
