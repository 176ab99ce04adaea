"""Reports in plain text and Markdown."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read a report."""
    from validator.reading.text import read_document  # noqa: PLC0415 (the readers of tables take longer to load than a file of records to check)

    return Contents(read_document(data, file, wanted.encoding))


READS = Format("text", (".txt", ".text", ".md", ".markdown"), lambda text: bool(text.strip()), _read)
