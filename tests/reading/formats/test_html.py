"""The format HTML."""

from __future__ import annotations

import quopri

import pytest

from validator.reading.contents import Wanted
from validator.reading.sniff import format_of, read

PAGE = "<html><body><p>收入12万元。</p></body></html>"


@pytest.mark.parametrize("file", ["a.html", "a.doc", "a.xls", "page"])
def test_a_page_is_known_by_its_content(file: str) -> None:
    """Pages are saved under the endings of office programs too."""
    assert format_of(PAGE.encode(), file).name == "HTML"
    assert format_of(b"<p>12", "a.HTM").name == "HTML"


def test_a_text_stays_a_text() -> None:
    """What is called a text is read as one, whatever it begins with."""
    assert format_of(PAGE.encode(), "a.txt").name == "text"


def test_an_archived_page() -> None:
    """The page in the archive is read, in the encoding that the archive declares."""
    encoded = quopri.encodestring(PAGE.encode("gb18030")).decode()
    archive = f"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\nContent-Type: text/html; charset=gb2312\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n{encoded}\r\n--x--\r\n"

    document = read(archive.encode(), "a.mht", Wanted()).document

    assert document is not None
    assert [(block.text.string, block.text.place(2, 4).address.path) for block in document.blocks] == [("收入12万元。", "p1")]  # type: ignore[union-attr]
