"""Findings as rows."""

from __future__ import annotations

import pytest

from tests.reporting.samples import FILE, finding, problem
from validator.model.result import FileResult, Result
from validator.reporting.rows import COLUMNS, Row, rows
from validator.reporting.words import words


def test_one_finding_one_row() -> None:
    """And one for each problem, before the findings of its file."""
    broken = problem(file=FILE, line=3, column=2, source="x")

    assert list(rows(Result((FileResult(FILE, findings=(finding(),), problems=(broken,)),)), words("en"))) == [
        Row(FILE, "3:2", "", "error", "file-missing", "no such file", quote="x"),
        Row(
            FILE,
            "4:31",
            "二、支出情况",
            "error",
            "core/share-of-total",
            "821.22万元 / 1146.33万元 is 71.64%, the report says 74.91%",
            "821.22 ÷ 1146.33 = 71.64%",
            "wrong value",
            "change 74.91% to 71.64%",
            "的74.91%，",
            fingerprint="68fe0800b25a8db3",
        ),
    ]


@pytest.mark.parametrize("language", ["zh", "en"])
def test_every_column_has_a_heading(language: str) -> None:
    """In both languages."""
    assert [name for name in COLUMNS if not words(language).has(f"column.{name}")] == []
