"""Bytes from disk."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from validator.reading.files import read_bytes
from validator.reading.problems import ReadingError


def told(path: Path | str, largest: int = 100) -> tuple[str, dict[str, str]]:
    """Give key and details of what is said of a file that cannot be read."""
    with pytest.raises(ReadingError) as error:
        read_bytes(str(path), largest)
    assert error.value.problem.file == str(path)
    return error.value.problem.key, dict(error.value.problem.detail)


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    """Every byte arrives, also of a file as large as allowed and of one with an odd name."""
    path = tmp_path / "报告 [1].txt"
    path.write_bytes(b"\r\n\xff" + b"x" * 97)

    assert read_bytes(str(path), 100) == b"\r\n\xff" + b"x" * 97


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    """A missing file, a folder and a name that cannot be are told apart."""
    (tmp_path / "file").write_bytes(b"x")

    assert told(tmp_path / "missing.txt") == ("file-missing", {})
    assert told(tmp_path / "file" / "below.txt") == ("file-missing", {})
    assert told("no\0name") == ("file-missing", {})
    assert told(tmp_path) == ("file-is-directory", {})


def test_a_file_beyond_the_limit_is_not_loaded(tmp_path: Path) -> None:
    """The limit is told with the size."""
    path = tmp_path / "large.txt"
    path.write_bytes(b"x" * 2001)

    assert told(path, 2000) == ("file-too-large", {"size": "2,000+", "limit": "2,000"})


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="everything is allowed here")
def test_a_forbidden_file_is_told(tmp_path: Path) -> None:
    """Without permission nothing is read."""
    path = tmp_path / "secret.txt"
    path.write_bytes(b"x")
    path.chmod(0)

    assert told(path) == ("file-forbidden", {})


def test_any_other_failure_of_the_system_is_told_with_its_reason(tmp_path: Path) -> None:
    """A name too long for the file system is one of the many things that can happen."""
    key, detail = told(tmp_path / ("x" * 5000))

    assert (key, list(detail)) == ("file-unreadable", ["reason"])
    assert detail["reason"]
