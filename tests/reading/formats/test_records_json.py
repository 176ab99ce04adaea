"""Records in JSON and JSON Lines."""

from __future__ import annotations

import pytest

from tests.reading.data import SHAPES, contents, plain, told
from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.reading.sniff import read


def test_numbers_keep_their_source_text() -> None:
    """A number without quotes keeps its last zero and every digit."""
    found = contents('{"shape": "spending", "records": [{"budget": "0.10万元", "executed": 12345678901234567.890}]}', "a.json")

    assert [plain(record) for record in found.records] == [{"budget": "0.10万元", "executed": "12345678901234567.890"}]


def test_each_line_is_a_record() -> None:
    """JSON Lines are read line by line, blank lines left out, places in the whole file."""
    found = contents('{"weight": 5, "score": 4}\r\n\r\n{"weight": 6, "score": "5分"}', "a.jsonl", "mark")

    assert [(plain(record), record.place.line) for record in found.records] == [
        ({"weight": "5", "score": "4"}, 1),
        ({"weight": "6", "score": "5分"}, 3),
    ]


def test_a_broken_line_does_not_take_the_others_along() -> None:
    """Problems of lines and of values are told together, in the order of the file."""
    found = contents('{"weight": "x", "score": 4}\n{"weight" 6}\n{"weight": 7, "score": 4}\n[1]\n', "a.ndjson", "mark")

    assert [plain(record) for record in found.records] == [{"score": "4"}, {"weight": "7", "score": "4"}]
    assert told(found.problems) == [
        ("value-malformed", 1, 12, {"text": "x"}),
        ("json-expected", 2, 11, {"expected": ":", "found": "6"}),
        ("mapping-expected", 4, 1, {"name": "records"}),
    ]


@pytest.mark.parametrize("text", ["{", "\ufeff \n"], ids=["syntax", "blank"])
def test_a_file_that_is_no_json_is_refused(text: str) -> None:
    """A mistake of syntax leaves nothing to read."""
    with pytest.raises(ReadingError):
        contents(text, "a.json")


def test_json_may_be_in_any_encoding() -> None:
    """A file in GB18030 with keys in Chinese is read."""
    found = read('[{"分值": "5分", "得分": "4分"}]'.encode("gb18030"), "a.json", Wanted(SHAPES, "demo/mark"))

    assert [plain(record) for record in found.records] == [{"weight": "5分", "score": "4分"}]
