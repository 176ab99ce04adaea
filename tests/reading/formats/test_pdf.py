"""Reports in PDF, told by their content."""

from __future__ import annotations

import pytest

from tests.made.pdf import Sheet, pdf
from validator.model.document import Paragraph
from validator.reading.contents import Wanted
from validator.reading.formats.pdf import READS
from validator.reading.problems import ReadingError, problem
from validator.reading.sniff import format_of, read

PROSE = Sheet().write(70, 700, "全年收入12万元。")


def test_a_file_is_told_by_its_content() -> None:
    """Whatever its name ends in."""
    assert [format_of(pdf(PROSE), name) for name in ("a.pdf", "a.docx", "a")] == [READS, READS, READS]


def test_a_report_is_read() -> None:
    """Its words are paragraphs."""
    contents = read(pdf(PROSE), "a.pdf", Wanted())

    assert contents.document is not None
    assert [(type(block), block.text.string) for block in contents.document.blocks if isinstance(block, Paragraph)] == [
        (Paragraph, "全年收入12万元。")
    ]


def test_pages_that_are_pictures_are_named() -> None:
    """The others are read."""
    picture = Sheet().picture(0, 0, 595, 842)

    contents = read(pdf(picture, PROSE, picture), "a.pdf", Wanted())

    assert contents.problems == (problem("a.pdf", "page-without-text", pages="1, 3", n=2),)


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"%PDF-1.5\nnothing", problem("a.pdf", "file-damaged", reason="PDF")),
        (pdf(PROSE)[:200], problem("a.pdf", "file-damaged", reason="PDF")),
        (pdf(Sheet().picture(0, 0, 595, 842)), problem("a.pdf", "file-without-text")),
        (
            pdf(PROSE, encrypt=f"<< /Filter /Standard /V 1 /R 2 /O <{'00' * 32}> /U <{'00' * 32}> /P -4 >>"),
            problem("a.pdf", "file-encrypted"),
        ),
    ],
    ids=["damaged", "cut off", "pictures alone", "encrypted"],
)
def test_files_that_cannot_be_read_say_why(data: bytes, told: object) -> None:
    """Damaged, cut off, locked, or without any text."""
    with pytest.raises(ReadingError) as raised:
        read(data, "a.pdf", Wanted())

    assert raised.value.problem == told
