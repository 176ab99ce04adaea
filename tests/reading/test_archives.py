"""Zip files of reports and tables."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile, ZipInfo

import pytest

from tests.made.word import zipped
from validator.reading.archives import members
from validator.reading.problems import ReadingError

ENDINGS = (".txt", ".docx")


def test_what_can_be_read_is_given_sorted() -> None:
    """Files of known endings; hidden ones, notes of an operating system and zip files are left out."""
    data = zipped({"b.txt": "2", "sub/a.DOCX": "1", ".c.txt": "", "__MACOSX/d.txt": "", "e.png": "", "f.zip": "", "空/": ""})

    assert members(data, "a.zip", ENDINGS) == [("a.zip/b.txt", b"2"), ("a.zip/sub/a.DOCX", b"1")]


@pytest.mark.parametrize("encoding", ["gb18030", "utf-8"])
def test_names_in_chinese(encoding: str) -> None:
    """Programs of Chinese systems write names in their own encoding and do not say so."""
    raw = BytesIO()
    with ZipFile(raw, "w") as package:
        entry = ZipInfo("x" * len("决算.txt".encode(encoding)))
        package.writestr(entry, "1")
    data = raw.getvalue().replace(b"x" * len("决算.txt".encode(encoding)), "决算.txt".encode(encoding))

    assert members(data, "a.zip", ENDINGS) == [("a.zip/决算.txt", b"1")]


def test_a_zip_file_with_nothing_to_read_says_so() -> None:
    """An empty package is never passed over in silence."""
    with pytest.raises(ReadingError) as told:
        members(zipped({"a.png": ""}), "a.zip", ENDINGS)

    assert told.value.problem.key == "folder-without-files"
