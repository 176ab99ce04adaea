"""The format Word."""

from __future__ import annotations

from tests.made.word import docx, paragraph
from validator.reading.contents import Wanted
from validator.reading.sniff import read


def test_a_word_file_is_known_whatever_it_is_called() -> None:
    """The content tells that it is one."""
    for file in ("报告.docx", "报告.doc", "报告.txt"):
        document = read(docx(paragraph("收入12万元。")), file, Wanted()).document

        assert document is not None
        assert [block.text.string for block in document.blocks] == ["收入12万元。"]  # type: ignore[union-attr]
