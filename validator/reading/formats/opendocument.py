"""Reports and tables in OpenDocument (.odt, .ods)."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted
from validator.reading.signatures import kind_of

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read a text, or a spreadsheet: records if the user names their shape, else a report."""
    # These take longer to load than a file of records to check.
    from validator.reading.opendocument.document import read_odt  # noqa: PLC0415
    from validator.reading.opendocument.spreadsheet import read_ods  # noqa: PLC0415
    from validator.reading.sheets.records import read_record_sheets  # noqa: PLC0415
    from validator.reading.sheets.workbook import read_workbook  # noqa: PLC0415

    if kind_of(data) == "odt":
        return Contents(read_odt(data, file))
    sheets = read_ods(data, file)
    return read_record_sheets(sheets, file, wanted) if wanted.shape else read_workbook(sheets, file)


READS = Format("OpenDocument", (".odt", ".ott", ".ods", ".ots"), lambda _: False, _read, kinds=("odt", "ods"), binary=True)
