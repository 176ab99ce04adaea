"""Which reader a file is for."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import pytest

from tests.reading.data import SHAPES
from tests.reading.test_signatures import OLE, entry, packed
from validator.reading import formats, sniff
from validator.reading.contents import Wanted
from validator.reading.problems import ReadingError
from validator.reading.sniff import FORMATS, SUFFIXES, format_of, read

YAML = "shape: demo/mark\nrecords: [{weight: 5分, score: 4分}]\n"
JSON = '{"shape": "mark", "records": []}'


def refused(data: bytes, file: str) -> tuple[str, dict[str, str]]:
    """Give key and details of why a file is not read."""
    with pytest.raises(ReadingError) as told:
        read(data, file, Wanted(SHAPES))
    return told.value.problem.key, dict(told.value.problem.detail)


@pytest.mark.parametrize(
    ("file", "text", "name"),
    [
        ("a.txt", YAML, "text"),
        ("报告.MD", "# 概况", "text"),
        ("a.yaml", "全年收入", "YAML"),
        ("a.YML", YAML, "YAML"),
        ("a.json", JSON, "JSON"),
        ("a.jsonl", "{}", "JSON"),
        ("a.csv", "甲,乙", "CSV"),
        ("a.tsv", "甲\t乙", "CSV"),
        ("<stdin>", YAML, "YAML"),
        ("<stdin>", JSON, "JSON"),
        ("records", '[{"weight": 5}]', "JSON"),
        ("README", "[注] 全年收入12万元。", "text"),
        ("report", "records: 见附件\n全年收入12万元。", "text"),
    ],
)
def test_the_name_tells_the_format_or_else_the_text(file: str, text: str, name: str) -> None:
    """A telling ending decides; without one the text is looked at, and what looks like no data is a report."""
    assert format_of(text.encode(), file).name == name


@pytest.mark.parametrize(
    ("data", "file", "name"),
    [
        (packed("[Content_Types].xml", "ppt/presentation.xml"), "a.pptx", "PowerPoint"),
        (OLE + entry("PowerPoint Document"), "a.doc", "PowerPoint 97-2003"),
        (OLE, "a.bin", "OLE"),
        (packed("other"), "a.bin", "ZIP"),
        (b"<?xml version='1.0'?><report/>", "a.XML", "XML"),
    ],
)
def test_formats_that_are_not_read_yet_are_named(data: bytes, file: str, name: str) -> None:
    """A known format that no reader is for is called by its name, whatever the file is called."""
    assert refused(data, file) == ("format-unsupported", {"format": name})


def test_a_container_is_what_it_is_called() -> None:
    """A Word file that was cut off before its text, or whose text was lost, is a damaged Word file."""
    assert refused(packed("[Content_Types].xml"), "a.docx")[0] == "file-damaged"
    assert refused(packed("[Content_Types].xml")[:40], "a.docx")[0] == "file-damaged"


def test_an_encrypted_file_is_told() -> None:
    """A password is nothing that a reader could guess."""
    assert refused(OLE + entry("EncryptedPackage"), "a.docx") == ("file-encrypted", {})


def test_other_files_that_cannot_be_read_are_told() -> None:
    """Empty and binary files have their own problems, whatever their ending."""
    assert refused(b" \n", "a.json") == ("file-empty", {})
    assert refused(b"\xef\xbb\xbf\n", "a.json") == ("file-empty", {})
    assert refused(b"\x00\x01\x02\x03" * 9, "a.csv") == ("file-binary", {})


def test_every_format_reads_and_is_found_by_folder() -> None:
    """Each module of the folder declares one format; no ending belongs to two; the one for any text is asked last."""
    files = {path.stem for path in Path(next(iter(formats.__path__))).glob("*.py")} - {"__init__"}

    assert len(FORMATS) == len(files)
    assert len(SUFFIXES) == len(set(SUFFIXES))
    assert all(suffix.startswith(".") and suffix == suffix.lower() for suffix in SUFFIXES)
    assert FORMATS[-1].name == "text"


def test_a_module_that_declares_no_format_fails_loudly(monkeypatch: pytest.MonkeyPatch) -> None:
    """A reader that was forgotten to be declared is noticed at once, not when somebody misses it."""
    monkeypatch.setattr(sniff, "import_module", ModuleType)

    with pytest.raises(TypeError, match=r"formats\.\w+ declares no READS"):
        sniff._formats()
