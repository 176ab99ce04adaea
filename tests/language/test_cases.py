"""Files of cases."""

from __future__ import annotations

from pathlib import Path

import jsonschema
import pytest
import yaml

from validator.language.cases import Case, CaseFile, Wish, read_case_file
from validator.language.editor_schema import cases_schema
from validator.language.files import read_cases
from validator.language.sources import SourceError

GOOD = """\
packs: [own.yaml]
tests:
  - name: a text
    text: |
      预算20万元。
    expect:
      - {rule: own/r, severity: error, cause: decimal-slip, repair: {rate: 4.7%}, message: wrong}
    passes: [own/s]
  - name: records
    shape: own/spending
    records: [{budget: 20万元, parts: [1, 2]}]
  - name: a file
    file: report.txt
"""


def test_cases_are_read_as_written() -> None:
    """Texts stay as they are, records become lines of JSON with every value as it was written."""
    said = (("severity", "error"), ("cause", "decimal-slip"), ("message", "wrong"), ("repair", "rate: 4.7%"))

    assert read_case_file(GOOD, "own.test.yaml") == CaseFile(
        "own.test.yaml",
        ("own.yaml",),
        (
            Case("a text", "预算20万元。\n", "<text>.txt", "", (Wish("own/r", said),), ("own/s",), 3),
            Case("records", '{"budget": "20万元", "parts": ["1", "2"]}\n', "<records>.jsonl", "own/spending", (), (), 9),
            Case("a file", "", "report.txt", "", (), (), 12),
        ),
    )


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("[]", ["1:1 mapping-expected"]),
        ("packs: [a]", ["1:1 key-missing"]),
        ("tests: {}", ["1:8 list-expected"]),
        ("tests: [x]", ["1:9 mapping-expected"]),
        ("tests: [{name: x}]", ["1:9 case-input"]),
        ("tests: [{name: x, text: a, file: b}]", ["1:9 case-input"]),
        ("tests: [{text: a}]", ["1:9 key-missing"]),
        ("tests: [{name: x, txt: a}]", ["1:9 case-input", "1:19 key-unknown"]),
        ("tests: [{name: x, text: [a]}]", ["1:25 text-expected"]),
        ("tests: [{name: x, text: a, passes: b}]", ["1:36 list-expected"]),
        ("tests: [{name: x, text: a, expect: [{cause: b, repair: c}]}]", ["1:37 key-missing", "1:56 mapping-expected"]),
        ("tests: 'x", ["1:8 yaml-unclosed-quote"]),
    ],
)
def test_every_mistake_is_told_at_its_place(text: str, problems: list[str]) -> None:
    """What cannot be run is refused when the file is read, all mistakes at once."""
    with pytest.raises(SourceError) as caught:
        read_case_file(text, "x.test.yaml")

    assert [f"{problem.line}:{problem.column} {problem.key}" for problem in caught.value.problems] == problems


def test_cases_lie_beside_their_pack(tmp_path: Path) -> None:
    """They are found by the name of the pack, in its folder, or by their own name; a pack without any has none."""
    for name in ("own.yaml", "own.test.yaml", "lonely.yaml"):
        (tmp_path / name).write_text("tests: []\n", encoding="utf-8")
    found = (tmp_path / "own.test.yaml").as_posix()

    named = [
        [source.path for source in read_cases([(tmp_path / name).as_posix()])] for name in ("own.yaml", "own.test.yaml", "", "lonely.yaml")
    ]

    assert named == [[found], [found], [found], []]


def test_editors_know_cases() -> None:
    """The published schema accepts what can be read, and refuses a misspelt key."""
    schema = jsonschema.Draft202012Validator(cases_schema())
    data = yaml.safe_load(GOOD)

    assert schema.is_valid(data)
    assert not schema.is_valid({"tests": [{**data["tests"][0], "expected": []}]})
