"""A list of the findings for a spreadsheet: comma-separated values (RFC 4180), with a header.

It begins with a byte order mark, without which Excel misreads Chinese. A cell that a spreadsheet would take for a formula is shown as text.
"""

from __future__ import annotations

import csv
import re
from io import StringIO

from validator.model.result import Result
from validator.reporting.display import visible
from validator.reporting.options import Options
from validator.reporting.rows import COLUMNS, rows
from validator.reporting.words import words

__all__ = ["NAME", "render"]

NAME = "csv"

_FORMULA = re.compile(r"[=@+\t\r]|-(?![\d.,]*[%‰]?$)")


def render(result: Result, options: Options) -> str:
    """Write a header, then one line for each problem and each finding."""
    spoken = words(options.language)
    stream = StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([spoken.text(f"column.{name}") for name in COLUMNS])
    for row in rows(result, spoken):
        writer.writerow([_cell(text) for text in row.cells])
    return "\ufeff" + stream.getvalue()


def _cell(text: str) -> str:
    shown = visible(text)
    return f"'{shown}" if _FORMULA.match(shown) else shown
