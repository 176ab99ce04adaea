"""``report-validator check``, run as users run it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from validator.cli.guard import guarded
from validator.cli.program import program
from validator.reporting.schema import findings_schema

ROOT = Path(__file__).parents[3]
GOOD = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n"
WRONG = GOOD.replace("70.35%", "73.05%")
LINE = "wrong.yaml:3:49: error core/share-of-total 703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand in a folder with a good and a wrong file of records, in an English place without a terminal."""
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "wrong.yaml").write_text(WRONG, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)


def _run(*arguments: str, text: str = "", **settings: str) -> subprocess.CompletedProcess[str]:
    """Run the real program in the current folder."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1", **settings}
    command = [sys.executable, "-m", "validator", *arguments]
    return subprocess.run(command, input=text, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)


def test_findings_are_1_and_their_absence_is_0() -> None:
    """The exit status tells a script what the output tells a reader."""
    wrong, good = _run("check", "wrong.yaml", "good.yaml"), _run("check", "good.yaml")

    assert (wrong.returncode, wrong.stderr, good.returncode, good.stderr) == (1, "", 0, "")
    assert wrong.stdout.splitlines()[0] == LINE.strip().replace(": error core/share-of-total ", " error core/share-of-total  ")
    assert good.stdout == (
        "Files checked: 1. Figures read: 3, of which 3 verified, 0 only bounded, 0 in findings, 0 not checked.\n"
        "Checks: 1, of which 1 hold (0 of them only within rounding), 0 fail, 0 skipped, 0 broken.\n"
        "No findings.\n"
    )


def test_the_language_is_asked_for_or_that_of_the_place() -> None:
    """--lang beats the locale."""
    assert "未发现问题。" in _run("check", "good.yaml", LC_ALL="zh_CN.UTF-8").stdout
    assert "No findings." in _run("check", "good.yaml", "--lang", "en", LC_ALL="zh_CN.UTF-8").stdout


def test_standard_input_goes_by_its_name() -> None:
    """What is piped in is read as what its name says, and shown under it."""
    run = _run("check", "-", "--stdin-filename", "wrong.yaml", "--format", "concise", text=WRONG)

    assert (run.stdout, run.returncode) == (LINE, 1)


def test_standard_input_without_a_name_is_recognised() -> None:
    """Records are records, even if nobody says so."""
    run = _run("check", "-", "--format", "concise", text=WRONG)

    assert (run.stdout, run.returncode) == (LINE.replace("wrong.yaml", "<stdin>"), 1)


def test_a_reader_who_leaves_is_no_failure() -> None:
    """``report-validator check … | head -1``: no trace, no complaint, the status of the check."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "validator", "check", "wrong.yaml"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        complaint = process.stderr.read()
        status = process.wait()

    assert (complaint, status) == (b"", 1)


def test_a_console_that_lacks_characters_shows_their_numbers() -> None:
    """On an old console nothing is lost and nothing breaks."""
    run = _run("check", "wrong.yaml", "--lang", "zh", "--quiet", PYTHONUTF8="0", PYTHONIOENCODING="ascii")

    assert run.returncode == 1
    assert run.stdout.startswith("wrong.yaml:3:49 \\u9519\\u8bef core/share-of-total  703.50\\u4e07\\u5143")


def test_data_is_utf_8_whatever_the_console_is() -> None:
    """A program that reads the JSON through a pipe need not know the console's encoding."""
    run = subprocess.run(
        [sys.executable, "-m", "validator", "check", "wrong.yaml", "--format", "json"],
        env={**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert json.loads(run.stdout.decode("utf-8"))["findings"][0]["figures"][0]["text"] == "703.50万元"


def test_a_pipe_is_plain_and_a_forced_terminal_painted() -> None:
    """No escape sequence unless asked for, and asking for none wins."""
    assert "\x1b" not in _run("check", "wrong.yaml").stdout
    assert "\x1b[1;31merror\x1b[0m" in _run("check", "wrong.yaml", FORCE_COLOR="1").stdout
    assert "\x1b" not in _run("check", "wrong.yaml", "--no-color", FORCE_COLOR="1").stdout
    assert "\x1b" not in _run("check", "wrong.yaml", FORCE_COLOR="1", NO_COLOR="1").stdout


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (("wrong.yaml", "--fail-on", "warning"), 1),
        (("wrong.yaml", "--fail-on", "never"), 0),
        (("wrong.yaml", "--ignore", "share-of-total"), 0),
        (("wrong.yaml", "--select", "core/share"), 1),
        (("wrong.yaml", "--select", "core/sum-of-parts"), 0),
        ((".",), 1),
    ],
)
def test_options_choose_what_fails(arguments: tuple[str, ...], status: int, capsys: pytest.CaptureFixture[str]) -> None:
    """Rules and the failing severity are the user's; a folder is checked file by file."""
    assert guarded(program, ["check", *arguments]) == status
    assert capsys.readouterr().err == ""


def test_what_is_no_record_file_is_passed_over_in_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Settings and rule packs that lie in a folder are not input; named by the user they are told to be none."""
    (tmp_path / "settings.json").write_text('{"a": 1}', encoding="utf-8")
    (tmp_path / "rules.yaml").write_text("pack: x\n", encoding="utf-8")

    in_folder = guarded(program, ["check", ".", "--format", "concise"]), capsys.readouterr().out
    named = guarded(program, ["check", "settings.json", "--format", "concise"]), capsys.readouterr().out

    assert in_folder == (1, LINE)
    assert named == (2, "settings.json:1:1: error records-missing there is no list of records; a record file has shape and records\n")


def test_json_is_valid_and_complete(capsys: pytest.CaptureFixture[str]) -> None:
    """The real output of a real run keeps to the published schema, every check included."""
    guarded(program, ["check", "wrong.yaml", "good.yaml", "missing.yaml", "--format", "json", "--show-passed", "--lang", "zh"])

    data = json.loads(capsys.readouterr().out)

    assert [error.message for error in Draft202012Validator(findings_schema()).iter_errors(data)] == []
    assert [(check["file"], check["status"]) for check in data["checks"]] == [("wrong.yaml", "failed"), ("good.yaml", "passed")]
    assert [(file["file"], file["status"]) for file in data["files"]] == [
        ("wrong.yaml", "checked"),
        ("good.yaml", "checked"),
        ("missing.yaml", "unreadable"),
    ]


def test_several_outputs_at_once(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """One run writes files in several formats and prints another."""
    guarded(program, ["check", "wrong.yaml", "--format", "concise", "-o", "json=a", "-o", "github=b", "--output", "text=c"])

    assert capsys.readouterr().out == LINE
    assert json.loads((tmp_path / "a").read_text(encoding="utf-8"))["version"] == 1
    assert (tmp_path / "b").read_text(encoding="utf-8").startswith("::error file=wrong.yaml,line=3,")
    assert (tmp_path / "c").read_text(encoding="utf-8").startswith("wrong.yaml:3:49 error core/share-of-total")


def test_the_same_run_gives_the_same_bytes(capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing in the output depends on the clock, on hashing or on chance."""
    one, two = (_run("check", "wrong.yaml", "good.yaml", "--format", "json", "--show-passed", PYTHONHASHSEED=seed).stdout for seed in "12")

    assert one == two != ""
