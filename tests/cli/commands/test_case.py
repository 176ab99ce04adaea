"""``report-validator case``."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from validator.cli.program import program

REPORT = "安和县2021年情况很好。\n收入合计1000.00万元，其中：甲项收入703.50万元，占73.05%。支出合计与上年相同。\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    Path("a.txt").write_text(REPORT, encoding="utf-8")
    Path("a.yaml").write_text("shape: core/share\nrecords: []\n", encoding="utf-8")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["case", *arguments])


def test_a_right_finding_becomes_a_case_that_its_pack_passes() -> None:
    """What is written is run as it is by rules test."""
    made = _run("a.txt", "1", "--keep", "-o", "own.test.yaml")
    text = Path("own.test.yaml").read_text(encoding="utf-8")
    Path("own.test.yaml").write_text(f"packs: [core]\n{text}", encoding="utf-8")

    tested = CliRunner().invoke(program, ["rules", "test", "own.test.yaml"])

    assert made.exit_code == 0
    assert text == (
        "tests:\n  - name: share-of-total\n    text: |\n"
        "      收入合计1000.00万元，其中：甲项收入703.50万元，占73.05%。\n"
        "    expect:\n      - rule: core/share-of-total\n"
    )
    assert (tested.exit_code, tested.output.splitlines()[-1]) == (0, "Examples: 0. Cases: 1. Right: 1, wrong: 0, broken: 0.")


def test_a_false_alarm_expects_nothing() -> None:
    """Named by its number, printed."""
    assert _run("a.txt", "1").output.endswith("    expect: []\n")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("a.txt", "2"), "there is no finding '2'; this report has 1"),
        (("a.yaml", "1"), "a.yaml is no report that can be read"),
        (("none.txt", "1"), "none.txt is no report that can be read"),
    ],
)
def test_what_cannot_be_done_is_told(arguments: tuple[str, ...], told: str) -> None:
    """Wrong usage, exit 2."""
    made = _run(*arguments)

    assert made.exit_code == 2
    assert told in made.output
