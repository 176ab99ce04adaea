"""The format OpenDocument."""

from __future__ import annotations

from tests.made.opendocument import ods, odt
from validator.reading.contents import Wanted
from validator.reading.sniff import format_of, read


def test_texts_and_spreadsheets_are_told_apart() -> None:
    """By what the package says it is, whatever it is called."""
    sheet = '<table:table table:name="一"><table:table-row><table:table-cell><text:p>收入12万元。</text:p></table:table-cell></table:table-row></table:table>'

    for data, path in ((odt("<text:p>收入12万元。</text:p>"), "p1"), (ods(sheet), "一!A1")):
        assert format_of(data, "a.doc").name == "OpenDocument"
        document = read(data, "a.doc", Wanted()).document
        assert document is not None
        assert [block.text.place(0, 1).address.path for block in document.blocks] == [path]  # type: ignore[union-attr]
