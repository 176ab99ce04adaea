"""``report-validator compare``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from validator.cli.program import program

HEAD = "shape: core/share\nrecords:\n"
GOOD = "  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n"
FIRST = "  - {part: 703.50万元, whole: 1000.00万元, percent: 73.05%}\n"
SECOND = "  - {part: 1.00万元, whole: 4.00万元, percent: 52.00%}\n"
THIRD = "  - {part: 3.00万元, whole: 4.00万元, percent: 57.00%}\n"
WAIVER = "waivers:\n  - {rule: core/share-of-total, figures: {percent: 52.00%}, reason: other scope, owner: Li}\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    _write("old.yaml", HEAD + FIRST + SECOND)
    _write("new.yaml", HEAD + GOOD + GOOD + SECOND + THIRD)


def _write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["compare", *arguments])


def test_mended_new_and_unchanged_are_told_apart() -> None:
    """A finding is known again though its line has moved; a new error fails the run."""
    shown = _run("old.yaml", "new.yaml")

    assert shown.exit_code == 1
    assert [row for row in shown.output.splitlines() if not row.startswith("    ")] == [
        "old.yaml → new.yaml: new 1, unchanged 1, mended 1",
        "New (1)",
        "new.yaml:6:44 error core/share-of-total  3.00万元 / 4.00万元 is 75.00%, the report says 57.00%",
        "Unchanged (1)",
        "new.yaml:5:44 error core/share-of-total  1.00万元 / 4.00万元 is 25.00%, the report says 52.00%",
        "Mended (1)",
        "old.yaml:3:49 error core/share-of-total  703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%",
    ]
    assert "arithmetic: 3.00 ÷ 4.00 = 75.00%" in shown.output


def test_without_a_new_error_the_status_is_0() -> None:
    """What was there before fails nothing."""
    assert _run("old.yaml", "old.yaml").exit_code == 0


def test_waivers_are_carried_over() -> None:
    """What was accepted in the old version is accepted in the new one."""
    _write("old.yaml.waivers.yaml", WAIVER)
    _write("new.yaml", HEAD + SECOND)

    shown = _run("old.yaml", "new.yaml", "--format", "json")
    pair = json.loads(shown.output)["comparisons"][0]

    assert shown.exit_code == 0
    assert [len(pair[name]) for name in ("added", "unchanged", "mended")] == [0, 1, 1]
    assert pair["unchanged"][0]["decision"]["reason"] == "other scope"


def test_folders_are_paired_by_name() -> None:
    """Files without a partner are told; the others are compared."""
    _write("1/a.yaml", HEAD + FIRST)
    _write("2/a.yaml", HEAD + GOOD)
    _write("2/b.yaml", HEAD + FIRST)

    shown = _run("1", "2")

    assert shown.exit_code == 0
    assert "only one version, nothing to compare with: 2/b.yaml" in shown.output
    assert "1/a.yaml → 2/a.yaml: new 0, unchanged 0, mended 1" in shown.output


def test_a_version_that_cannot_be_read_is_2() -> None:
    """Nothing is called mended because a file is gone."""
    assert _run("old.yaml", "none.yaml").exit_code == 2
