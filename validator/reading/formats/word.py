"""Reports in Word (.docx)."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted

__all__ = ["READS"]


def _read(data: bytes, file: str, _: Wanted) -> Contents:
    """Read a report."""
    from validator.reading.word.document import read_word  # noqa: PLC0415 (takes longer to load than a file of records to check)

    return Contents(read_word(data, file))


READS = Format("Word", (".docx", ".docm", ".dotx", ".dotm"), lambda _: False, _read, kinds=("docx",), binary=True)
