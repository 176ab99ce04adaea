"""Reports and tables in OpenDocument (.odt, .ods)."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted
from validator.reading.signatures import kind_of

__all__ = ["READS"]


def _read(data: bytes, file: str, _: Wanted) -> Contents:
    """Read a text or a spreadsheet."""
    # These take longer to load than a file of records to check.
    from validator.reading.opendocument.document import read_odt  # noqa: PLC0415
    from validator.reading.opendocument.spreadsheet import read_ods  # noqa: PLC0415
    from validator.reading.sheets.workbook import read_workbook  # noqa: PLC0415

    return read_workbook(read_ods(data, file), file) if kind_of(data) == "ods" else Contents(read_odt(data, file))


READS = Format("OpenDocument", (".odt", ".ott", ".ods", ".ots"), lambda _: False, _read, kinds=("odt", "ods"), binary=True)
