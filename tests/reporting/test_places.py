"""Places in the words of a reader."""

from __future__ import annotations

import pytest

from validator.model.address import UNKNOWN, Address
from validator.model.place import Place
from validator.reporting.places import address_words, place_words, spot_words
from validator.reporting.words import words

WORDS = {
    Address(paragraph=12, character=5): ("第12段", "paragraph 12"),
    Address(cells=((3, 2, 4),), paragraph=1): ("表3第2行第4列", "table 3 row 2 column 4"),
    Address(cells=((3, 2, 4), (1, 1, 2)), paragraph=1): ("表3第2行第4列表1第1行第2列", "table 3 row 2 column 4, table 1 row 1 column 2"),
    Address(part="footnote", number=2, paragraph=1): ("脚注2第1段", "footnote 2, paragraph 1"),
    Address(part="text-box", number=1, paragraph=1): ("文本框1第1段", "text box 1, paragraph 1"),
    Address(sheet="Sheet1", cell="B5"): ("工作表 Sheet1 单元格 B5", "sheet Sheet1 cell B5"),
    Address(page=3): ("第3页", "page 3"),
    UNKNOWN: ("", ""),
}


@pytest.mark.parametrize("address", WORDS, ids=lambda address: address.path)
def test_an_address_is_said_in_words(address: Address) -> None:
    """Every kind of address has its words in Chinese and in English."""
    assert tuple(address_words(address, words(language)) for language in ("zh", "en")) == WORDS[address]


def test_a_place_is_said_as_its_format_allows() -> None:
    """Line and column where there are lines, else the words of the address, else the file alone."""
    places = (Place("a.txt", 3, 7), Place("a.docx", address=Address(paragraph=12)), Place("a.bin"))

    assert [place_words(place, words("zh")) for place in places] == ["a.txt:3:7", "a.docx:第12段", "a.bin"]
    assert [spot_words(place, words("zh")) for place in places] == ["3:7", "第12段", ""]
