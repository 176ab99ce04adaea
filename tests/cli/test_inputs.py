"""What is read."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.made.word import zipped
from validator.cli.inputs import Input, inputs
from validator.model.result import Problem
from validator.reading.problems import ReadingError


def _make(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name, encoding="utf-8")


def _named(*paths: str | Path) -> list[Input]:
    return list(inputs([str(path) for path in paths], "<stdin>"))


def test_files_are_read_in_the_order_named_and_once(tmp_path: Path) -> None:
    """A file named twice is checked once."""
    assert [each.name for each in _named("b.txt", "a.doc", "b.txt", "missing")] == ["b.txt", "a.doc", "missing"]


def test_a_folder_stands_for_what_can_be_read_in_it(tmp_path: Path) -> None:
    """Files of known endings, sorted, those in hidden folders left out; a file that is named itself is read whatever its ending."""
    _make(tmp_path, "b.TXT", "a.yaml", "sub/c.txt", "image.png", ".git/d.txt", ".e.txt", "~$b.txt")

    found = _named(tmp_path / "image.png", tmp_path)

    assert [Path(each.name).relative_to(tmp_path).as_posix() for each in found] == ["image.png", "a.yaml", "b.TXT", "sub/c.txt"]


def test_a_folder_with_nothing_to_read_says_so(tmp_path: Path) -> None:
    """An empty folder is never passed over in silence."""
    _make(tmp_path, "image.png")

    (found,) = _named(tmp_path)

    assert found.problem == Problem(str(tmp_path), "folder-without-files")
    with pytest.raises(ReadingError):
        found.read()


def test_a_zip_file_stands_for_what_can_be_read_in_it(tmp_path: Path) -> None:
    """Its files are read from memory, under its name and theirs; a zip file that is none is told."""
    packed, broken = tmp_path / "a.ZIP", tmp_path / "b.zip"
    packed.write_bytes(zipped({"b.txt": "乙", "image.png": "", "sub/a.txt": "甲"}))
    broken.write_bytes(b"PK\x03\x04")

    found = _named(packed, broken)

    assert [(each.name, each.read().decode()) for each in found[:2]] == [(f"{packed}/b.txt", "乙"), (f"{packed}/sub/a.txt", "甲")]
    assert [each.problem.key if each.problem else "" for each in found] == ["", "", "file-damaged"]


def test_standard_input_has_a_name() -> None:
    """A dash is standard input, under the name that its user gives it."""
    assert list(inputs(["-"], "报告.txt")) == [Input("报告.txt", stdin=True)]


def test_reading_gives_bytes(tmp_path: Path) -> None:
    """A file is read when it is its turn."""
    _make(tmp_path, "a.txt")

    assert _named(tmp_path / "a.txt")[0].read() == b"a.txt"
