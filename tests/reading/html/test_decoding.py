"""The characters of a web page."""

from __future__ import annotations

import pytest

from validator.reading.html.decoding import decode_page

TEXT = "<html><head>{}</head><p>朱镕基，堃：收入12万元，执行率47%"


@pytest.mark.parametrize(
    ("meta", "encoding"),
    [
        ('<meta charset="gb2312">', "gb18030"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=gb2312" />', "gb18030"),
        ('<meta charset="gb2312">', "utf-8"),
        ('<meta charset="utf-8">', "gb18030"),
        ('<meta charset="iso-8859-1">', "gb18030"),
        ('<meta charset="windows-1252">', "utf-8"),
        ('<meta charset="utf-8">', "utf-8-sig"),
        ("", "gb18030"),
        ("", "utf-16"),
        ('<meta charset="no-such-thing">', "utf-8"),
    ],
)
def test_declared_encodings_may_lie(meta: str, encoding: str) -> None:
    """Whatever the page declares, its characters are read; rare characters of names too."""
    text = TEXT.format(meta)

    assert decode_page(text.encode(encoding), "a.html") == text


def test_a_declared_encoding_is_believed_where_it_fits() -> None:
    """Big5 fits GB18030 too and would be read as other characters."""
    text = '<meta charset="big5"><p>決算收入12萬元，執行率47%'

    assert decode_page(text.encode("big5"), "a.html") == text


def test_the_user_goes_first() -> None:
    """A forced encoding is taken whatever is declared."""
    assert decode_page('<meta charset="utf-8">収入'.encode("shift_jis"), "a.html", "shift_jis").endswith("収入")
