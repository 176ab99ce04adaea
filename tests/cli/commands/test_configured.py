"""Runs with a configuration, with kept results, on several processors."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from validator.cli.program import program

ROOT = Path(__file__).parents[3]
WRONG = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 73.05%}\n"
LINE = "{}:3:49: error core/share-of-total 703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".git").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def _write(name: str, text: str) -> None:
    Path(name).parent.mkdir(parents=True, exist_ok=True)
    Path(name).write_text(text, encoding="utf-8")


def _check(*arguments: str) -> Result:
    return CliRunner().invoke(program, ["check", "--format", "concise", *arguments])


def test_the_nearest_configuration_upwards_holds(monkeypatch: pytest.MonkeyPatch) -> None:
    """From a folder below, with its patterns seen from its own folder; the command line comes first."""
    _write("report-validator.toml", 'language = "zh"\nfail-on = "never"\nexclude = ["drafts/"]\n')
    _write("data/a.yaml", WRONG)
    _write("data/drafts/b.yaml", WRONG)
    monkeypatch.chdir("data")

    shown = _check(".")
    assert (shown.exit_code, shown.output) == (
        0,
        "a.yaml:3:49: error core/share-of-total 703.50万元 ÷ 1000.00万元 = 70.35%，报告写作 73.05%\n",
    )
    assert _check("a.yaml", "--lang", "en", "--fail-on", "error").output == LINE.format("a.yaml")
    assert (_check(".", "--no-config").exit_code, len(_check(".", "--no-config").output.splitlines())) == (1, 2)


def test_settings_hold_for_the_files_of_their_pattern() -> None:
    """Shape, unit and rules of some files, not of others."""
    _write(
        "report-validator.toml",
        '[[files]]\npath = "data/*.csv"\nshape = "performance-self-evaluation/spending"\nunit = "万元"\n'
        '[[files]]\npath = "data/old.csv"\nignore = ["*"]\n',
    )
    for name in ("data/new.csv", "data/old.csv"):
        _write(name, "budget,executed,rate\n20.00,9.40,74.00%\n")

    shown = _check("data")

    assert [line.split(": ")[0].partition(":")[0] for line in shown.output.splitlines()] == ["data/new.csv"]
    assert shown.exit_code == 1


def test_a_rule_that_is_graded_anew_is_told() -> None:
    """With its reason, in every result."""
    _write("report-validator.toml", '[rules.share-of-total]\nseverity = "warning"\nreason = "preliminary"\n')
    _write("a.yaml", WRONG)

    shown = CliRunner().invoke(program, ["check", "a.yaml", "--format", "json"])
    data = json.loads(shown.output)

    assert shown.exit_code == 0
    assert [finding["severity"] for finding in data["findings"]] == ["warning"]
    assert data["overrides"] == [
        {"rule": "core/share-of-total", "severity": "warning", "reason": "preliminary", "date": "", "file": "report-validator.toml"}
    ]


def test_a_mistake_in_it_ends_the_run() -> None:
    """With its line and what was meant; nothing is checked with half the settings."""
    _write("report-validator.toml", 'exlude = ["drafts/"]\n')
    _write("a.yaml", WRONG)

    shown = _check("a.yaml")

    assert shown.exit_code == 2
    assert shown.output.splitlines()[0] == "report-validator.toml:1:1: error there is no key 'exlude'; did you mean 'exclude'?"
    assert shown.output.splitlines()[-1] == "Mistakes in the configuration: 1. Nothing was checked."
    assert _check("a.yaml", "--config", "none.toml").exit_code == 2


def test_what_holds_can_be_seen() -> None:
    """The configuration, the packs and the settings of each path."""
    _write("pyproject.toml", '[tool.report-validator]\n[[tool.report-validator.files]]\npath = "*.csv"\nshape = "core/share"\n')

    data = json.loads(_check("a.csv", "--show-settings").output)

    assert data["configuration"]["file"] == "pyproject.toml"
    assert [(file["path"], file["shape"]) for file in data["files"]] == [("a.csv", "core/share")]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_several_processors_and_kept_results_change_nothing(jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Order and bytes are those of one processor without a cache; so they are when every result is kept; a changed file is checked anew."""
    for number in range(12):
        _write(f"data/{number:02}.yaml", WRONG if number % 3 else WRONG.replace("73.05", "70.35"))
    arguments = [sys.executable, "-m", "validator", "check", "data", "--format", "json", "--show-passed"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "REPORT_VALIDATOR_CACHE": "off"}
    plain = subprocess.run(arguments, env=environment, capture_output=True, check=False)
    environment["REPORT_VALIDATOR_CACHE"] = str(Path("cache").resolve())
    runs = [subprocess.run([*arguments, "-j", jobs], env=environment, capture_output=True, check=False) for _ in range(2)]

    assert [run.stdout for run in runs] == [plain.stdout] * 2
    assert plain.returncode == 1

    _write("data/00.yaml", WRONG)
    changed = subprocess.run([*arguments, "-j", jobs], env=environment, capture_output=True, check=False)
    assert changed.stdout.count(b'"severity": "error"') == plain.stdout.count(b'"severity": "error"') + 1
