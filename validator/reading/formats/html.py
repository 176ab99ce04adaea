"""Reports as web pages, also those archived with their pictures in one file."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted
from validator.reading.signatures import kind_of

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read a page."""
    # These take longer to load than a file of records to check.
    from validator.reading.html.archive import page_of  # noqa: PLC0415
    from validator.reading.html.decoding import decode_page  # noqa: PLC0415
    from validator.reading.html.page import read_page  # noqa: PLC0415

    packed = kind_of(data) == "mht"
    page = page_of(data, file) if packed else data
    return Contents(read_page(decode_page(page, file, wanted.encoding), file, packed=packed))


READS = Format("HTML", (".html", ".htm", ".xhtml", ".mht", ".mhtml"), lambda _: False, _read, kinds=("html", "mht"))
