"""The format of older word processors; what LibreOffice makes of it is tested beside the module that calls it."""

from __future__ import annotations

import pytest

from tests.reading.test_signatures import OLE, entry
from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.reading.sniff import format_of, read


def test_old_files_are_told_by_their_content() -> None:
    """A .doc that is plain text is read as text; one of Word, by whatever name, is of this format."""
    assert format_of(OLE + entry("WordDocument"), "报告.txt").name == "Word 97-2003"
    assert format_of(b"{\\rtf1 x}", "报告.doc").name == "Word 97-2003"
    assert format_of("收入12万元。".encode(), "报告.doc").name == "text"


def test_without_libreoffice_the_user_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """The message names the program to install."""
    monkeypatch.setenv("PATH", "")

    with pytest.raises(ReadingError) as told:
        read(OLE + entry("WordDocument"), "报告.wps", Wanted())

    assert (told.value.problem.key, told.value.problem.detail) == ("program-missing", (("format", "Word 97-2003"),))
