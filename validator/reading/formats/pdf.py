"""Reports in PDF."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted

__all__ = ["READS"]


def _read(data: bytes, file: str, _: Wanted) -> Contents:
    """Read a report."""
    from validator.reading.pdf.document import read_pdf  # noqa: PLC0415 (takes longer to load than a file of records to check)

    document, problems = read_pdf(data, file)
    return Contents(document, problems=problems)


READS = Format("PDF", (".pdf",), lambda _: False, _read, kinds=("pdf",), binary=True)
