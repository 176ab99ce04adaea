"""Copies of files of older word processors."""

from __future__ import annotations

import shutil

import pytest

from tests.annotating.marked import address_of, anchored, note
from tests.made.word import docx, paragraph, table
from validator.annotating.copies import Wishes
from validator.annotating.formats.old_word import annotate
from validator.reading.office import converted


@pytest.mark.skipif(not (shutil.which("soffice") or shutil.which("libreoffice")), reason="LibreOffice is not installed")
@pytest.mark.parametrize("kind", ["doc", "rtf"])
def test_the_copy_is_a_word_file_with_comments(kind: str) -> None:
    """The comment stands at its figure in what the file is converted to, and the name of the copy must say so."""
    present = docx(paragraph("全年支出47%的部分") + table(["支出", "比率"], ["总额", "52%"]))
    data = converted(present, "a.docx", "docx", kind)
    read = converted(data, f"a.{kind}", kind)

    copy = annotate(data, f"a.{kind}", Wishes((note(address_of(read, "47%")), note(address_of(read, "52%")))))

    assert anchored(copy.data) == {"0": "47%", "1": "52%"}
    assert (copy.notes, copy.suffix) == (2, ".docx")
