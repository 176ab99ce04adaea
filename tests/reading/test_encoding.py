"""Bytes → characters."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from validator.reading.encoding import decode
from validator.reading.problems import ReadingError

REPORT = "全年预算数28.20万元，执行数4.80万元，执行率17.02%。"
CSV = "id,name,budget,executed,rate\n" * 40 + "7,镕喆堃,28.20,4.80,17.02\n"
ENCODINGS = ("utf-8", "utf-8-sig", "gbk", "gb18030", "utf-16", "utf-16-le-with-mark", "utf-16-be-with-mark", "utf-32")


def encoded(text: str, name: str) -> bytes:
    """Encode as a program would write a file."""
    bare = name.removesuffix("-with-mark")
    return ("\ufeff" + text if bare != name else text).encode(bare)


@pytest.mark.parametrize("name", ENCODINGS)
@pytest.mark.parametrize("text", [REPORT, "表", "plain English, 12%", "一\r\n二\r三\n"])
def test_the_usual_encodings_are_found_out(text: str, name: str) -> None:
    """UTF-8, GBK, GB18030 and UTF-16 with a mark are decoded without being told, however short the text; line ends stay."""
    assert decode(encoded(text, name), "a.txt") == text


def test_names_beyond_the_old_character_set_in_a_nearly_ascii_file() -> None:
    """A file of Latin letters with a few rare Chinese ones in GB18030 is not taken for a Western encoding."""
    assert decode(CSV.encode("gb18030"), "a.csv") == CSV


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), min_size=1))
def test_any_text_in_utf8_comes_back(text: str) -> None:
    """Whatever is written in UTF-8 is read as it was written."""
    assert decode(b"\xef\xbb\xbf" + text.encode(), "a.txt") == text


def test_utf8_cut_within_a_character_is_read_up_to_it() -> None:
    """A file cut off in the middle of a character is still UTF-8; the half character is shown as such."""
    assert decode(REPORT.encode()[:-1], "a.txt") == REPORT[:-1] + "\ufffd"


def test_utf16_without_a_mark_is_detected() -> None:
    """Bytes with NUL in them are tried as UTF-16 before they are called binary."""
    text = "Net sales were 93,662 for the year, a decrease of 9.4% against the year before.\n" * 3
    assert decode(text.encode("utf-16-le"), "a.txt") == text


@pytest.mark.parametrize(
    "data",
    [
        b"\x00\x01\x02\x03" * 50,
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR" + bytes(range(256)),
        b"text\x01\x02\x03\x04 text",
        bytes(range(256)) * 4,
    ],
    ids=["zeros", "a picture", "controls in text", "every byte"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    """A binary file is told to be one instead of being read as rubbish."""
    with pytest.raises(ReadingError) as told:
        decode(data, "a.bin")

    assert (told.value.problem.key, told.value.problem.file) == ("file-binary", "a.bin")


def test_a_terminal_escape_is_text() -> None:
    """A report may hold an escape sequence; it is text, to be shown as such."""
    assert decode("全年\x1b[31m12万元\x1b[0m。".encode(), "a.txt") == "全年\x1b[31m12万元\x1b[0m。"


@pytest.mark.parametrize(("encoding", "name"), [("gb2312", "gbk"), ("GBK", "gb18030"), ("big5", "big5"), ("utf-8", "utf-8")])
def test_a_forced_encoding_is_obeyed(encoding: str, name: str) -> None:
    """What the user names is used; the older Chinese names mean the wider encoding."""
    assert decode("執行率".encode(name), "a.txt", encoding) == "執行率"


@pytest.mark.parametrize(
    ("encoding", "detail"),
    [
        ("utf9", {"encoding": "utf9", "near": "utf-8"}),
        ("nonsense-of-mine", {"encoding": "nonsense-of-mine", "near": ""}),
        ("rot13", None),
        ("hex", None),
    ],
)
def test_an_unknown_encoding_is_told_with_the_nearest_known_one(encoding: str, detail: dict[str, str] | None) -> None:
    """A name that is no text encoding is the user's to mend."""
    with pytest.raises(ReadingError) as told:
        decode(b"text", "a.txt", encoding)

    assert told.value.problem.key == "encoding-unknown"
    assert detail is None or dict(told.value.problem.detail) == detail


def test_a_forced_encoding_that_does_not_fit_is_told() -> None:
    """Characters are never dropped in silence."""
    with pytest.raises(ReadingError) as told:
        decode(REPORT.encode("gbk"), "a.txt", "utf-8")

    assert told.value.problem.detail == (("encoding", "utf-8"),)
    assert told.value.problem.key == "encoding-mismatch"
