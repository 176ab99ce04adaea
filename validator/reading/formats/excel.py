"""Reports and tables in Excel, of any age."""

from __future__ import annotations

from validator.reading.contents import Contents, Format, Wanted
from validator.reading.signatures import kind_of

__all__ = ["READS"]


def _read(data: bytes, file: str, wanted: Wanted) -> Contents:
    """Read a workbook: records if the user names their shape, else a report."""
    # These take longer to load than a file of records to check.
    from validator.reading.sheets.calamine import read_calamine  # noqa: PLC0415
    from validator.reading.sheets.records import read_record_sheets  # noqa: PLC0415
    from validator.reading.sheets.spreadsheetml import read_spreadsheetml  # noqa: PLC0415
    from validator.reading.sheets.workbook import read_workbook  # noqa: PLC0415
    from validator.reading.sheets.xls import read_xls  # noqa: PLC0415
    from validator.reading.sheets.xlsx import read_xlsx  # noqa: PLC0415

    readers = {"xls": read_xls, "xlsb": read_calamine, "spreadsheetml": read_spreadsheetml}
    sheets = readers.get(kind_of(data), read_xlsx)(data, file)
    return read_record_sheets(sheets, file, wanted) if wanted.shape else read_workbook(sheets, file)


READS = Format(
    "Excel",
    (".xlsx", ".xlsm", ".xltx", ".xls", ".et", ".xlsb"),
    lambda _: False,
    _read,
    kinds=("xlsx", "xls", "xlsb", "spreadsheetml"),
    binary=True,
)
