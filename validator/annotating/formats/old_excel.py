"""Spreadsheets that are no Excel files of today: the workbook that LibreOffice makes of them, with notes and fills."""

from __future__ import annotations

from dataclasses import replace

from validator.annotating.copies import Copy, Wishes
from validator.annotating.formats import excel
from validator.reading.office import converted
from validator.reading.signatures import kind_of

__all__ = ["KINDS", "annotate"]

KINDS = ("ods", "xls", "xlsb")


def annotate(data: bytes, file: str, wishes: Wishes) -> Copy:
    """Give a copy in the present format of Excel, whose sheets and cells have the same names.

    Raises:
        ReadingError: the file cannot be converted or read.
    """
    return replace(excel.annotate(converted(data, file, kind_of(data), "xlsx"), file, wishes), suffix=".xlsx")
