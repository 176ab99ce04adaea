"""The list for a spreadsheet."""

from __future__ import annotations

import csv
from dataclasses import replace
from io import StringIO

import pytest

from tests.reporting.samples import FILE, finding
from validator.model.result import FileResult, Result
from validator.reporting.formats.csv import render
from validator.reporting.options import Options


@pytest.mark.parametrize(
    ("printed", "cell"),
    [("=HYPERLINK(1)", "'=HYPERLINK(1)"), ("+1", "'+1"), ("@a", "'@a"), ("-a", "'-a"), ("-5.78%", "-5.78%"), ('a\nb,"c', 'a\\nb,"c')],
)
def test_what_a_report_prints_is_never_a_formula(printed: str, cell: str) -> None:
    """A spreadsheet shows it as text; a negative figure stays one; line ends and commas stay in their cell."""
    shown = render(Result((FileResult(FILE, findings=(replace(finding(), arithmetic=printed),)),)), Options("en"))

    assert [row[6] for row in csv.reader(StringIO(shown))][1:] == [cell]
