"""Files of older word processors: the Word file that LibreOffice makes of them, with comments and tracked changes."""

from __future__ import annotations

from dataclasses import replace

from validator.annotating.copies import Copy, Wishes
from validator.annotating.formats import word
from validator.reading.office import converted
from validator.reading.signatures import kind_of

__all__ = ["KINDS", "annotate"]

KINDS = ("doc", "rtf")


def annotate(data: bytes, file: str, wishes: Wishes) -> Copy:
    """Give a copy in the present format of Word: the one whose paragraphs the places of the findings count.

    Raises:
        ReadingError: the file cannot be converted or read.
    """
    return replace(word.annotate(converted(data, file, kind_of(data)), file, wishes), suffix=".docx")
