"""Reports in plain text."""

from __future__ import annotations

from tests.reading.data import contents
from validator.model.document import Heading, Paragraph
from validator.reading.contents import Wanted
from validator.reading.sniff import read


def test_a_report_is_a_document() -> None:
    """A text gives a document and no records."""
    found = contents("一、收入\n全年收入12万元。\n", "a.md")

    assert found.document is not None
    assert [type(block) for block in found.document.blocks] == [Heading, Paragraph]
    assert (found.document.file, found.records, found.problems) == ("a.md", (), ())


def test_the_encoding_that_the_user_names_is_used() -> None:
    """What the user says of a file reaches its reader."""
    found = read("年度收入".encode("big5"), "a.txt", Wanted(encoding="big5"))

    assert found.document is not None
    assert [block.text.string for block in found.document.blocks if isinstance(block, Heading)] == ["年度收入"]
