"""Files that are checked each for itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reading.test_signatures import OLE, entry
from validator.cli.caching import Cache
from validator.cli.inputs import Input
from validator.cli.jobs import Job, Jobs, check_alone
from validator.model.result import FileResult
from validator.packs import load_rules
from validator.settings import Settings

SETTINGS = Settings(load_rules("core"))
GOOD = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n".encode()


def _checked(cache: Cache, *inputs: Input) -> list[FileResult]:
    return list(check_alone([Job(each) for each in inputs], Jobs(((SETTINGS, "key"),), cache)))


def _entries(folder: Path) -> int:
    return sum(path.is_file() for path in folder.rglob("*"))


def test_results_are_kept_and_come_in_the_order_asked_for(tmp_path: Path) -> None:
    """A file that cannot be understood is told again from the cache, too: the same bytes cannot be understood again."""
    inputs = (Input("b.yaml", data=GOOD), Input("a.yaml", data=b"records: [1, "))
    first, again = _checked(Cache(tmp_path), *inputs), _checked(Cache(tmp_path), *inputs)

    assert first == again
    assert [(result.file, bool(result.problems)) for result in first] == [("b.yaml", False), ("a.yaml", True)]
    assert _entries(tmp_path) == 2


def test_what_an_installation_would_change_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without LibreOffice an old Word file cannot be read; once it is there, it is read."""
    monkeypatch.setenv("PATH", "")
    result = _checked(Cache(tmp_path), Input("报告.doc", data=OLE + entry("WordDocument")))

    assert [problem.key for problem in result[0].problems] == ["program-missing"]
    assert _entries(tmp_path) == 0
