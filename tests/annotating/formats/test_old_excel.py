"""Copies of spreadsheets that are no Excel files of today."""

from __future__ import annotations

import shutil

import pytest

from tests.annotating.formats.test_excel import at, colours, notes
from tests.annotating.marked import note
from tests.made.workbooks import xlsx
from validator.annotating.copies import Wishes
from validator.annotating.formats.old_excel import annotate
from validator.reading.office import converted


@pytest.mark.skipif(not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["xls", "ods"])
def test_the_copy_is_a_workbook_of_today_with_notes(kind: str) -> None:
    """The note and the fill are at the cell of the same name in the sheet of the same name."""
    data = converted(xlsx({"支出": [["项目", "金额"], ["甲", 47]], "收入": [["项目"], [12]]}), "a.xlsx", "xlsx", kind)

    copy = annotate(data, f"a.{kind}", Wishes((note(at("B2"), "应为4.7"),)))

    assert (notes(copy.data), colours(copy.data)) == ({"B2": "应为4.7"}, {"B2": "FFFFC7CE"})
    assert (copy.notes, copy.suffix) == (1, ".xlsx")
