"""``check --fix`` and ``--diff``, and ``diagnose``, on real files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from tests.test_fixing import FILES, PACK
from validator.cli.program import program

REPORT = "2023年总支出1164.33万元，其中：基本支出821.22万元，占71.64%；项目支出325.11万元，占28.36%。\n"


@pytest.fixture(autouse=True)
def _in_a_folder_with_a_pack(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("accounts.yaml").write_text(PACK, encoding="utf-8")


def _run(command: str, *arguments: str) -> Result:
    return CliRunner().invoke(program, [command, "--rules", "accounts.yaml", "--shape", "accounts/year", "--lang", "en", *arguments])


@pytest.mark.parametrize("name", FILES)
def test_fix_writes_what_is_certain_and_is_done(name: str) -> None:
    """The file is mended, the change is told with its place, no error is left; a second run changes nothing."""
    text, wrong, right = FILES[name]
    Path(name).write_bytes(text.encode())

    first, second = _run("check", name, "--fix"), _run("check", name, "--fix")

    assert Path(name).read_bytes() == text.replace(wrong, right).encode()
    assert (first.exit_code, second.exit_code) == (0, 0)
    assert first.stderr.startswith(f"{name}:")
    assert " changed 1,164.33" in first.stderr.replace("1164", "1,164")
    assert second.stderr == ""


def test_diff_shows_and_writes_nothing() -> None:
    """The change is shown line by line; the file stays as it is, and its error is told."""
    text, wrong, right = FILES["b.yaml"]
    Path("b.yaml").write_bytes(text.encode())

    result = _run("check", "b.yaml", "--diff", "-q")

    assert Path("b.yaml").read_bytes() == text.encode()
    assert f"-  total:   {wrong}\n+  total:   {right}\n" in result.stdout
    assert result.exit_code == 1


def test_a_report_is_never_touched() -> None:
    """A report keeps its error, and it is said that reports are not changed."""
    Path("report.txt").write_text(REPORT, encoding="utf-8")

    result = _run("check", "report.txt", "--fix")

    assert Path("report.txt").read_text(encoding="utf-8") == REPORT
    assert result.stderr == "report.txt is a report: nothing in it is changed; only files of records are fixed\n"
    assert result.exit_code == 1


def test_diagnose_explains() -> None:
    """What was printed and what is meant, which checks then hold, which figures vouch for it, and that nothing else would do."""
    Path("b.yaml").write_bytes(FILES["b.yaml"][0].encode())

    result = _run("diagnose", "b.yaml")

    assert result.stdout == (
        "b.yaml:3:12 error accounts/total\n"
        "    821.22 + 325.11 = 1146.33\n"
        "    Printed and meant: 1164.33 should be 1146.33 (3:12); digits changed round.\n"
        "    Then these checks hold (2): accounts/total, accounts/rest.\n"
        "    No other change would do (sure to 97%).\n"
    )
    assert result.exit_code == 1


def test_diagnose_as_data() -> None:
    """The same as data: the explanation, how sure the repair is, and the checks that vouch for it."""
    Path("report.txt").write_text(REPORT, encoding="utf-8")

    result = _run("diagnose", "report.txt", "--format", "json")

    (finding,) = json.loads(result.stdout)["findings"]
    assert finding["repair"]["text"] == "1146.33万元"
    assert finding["repair"]["confidence"] > 0.9
    assert finding["explanation"].startswith("Printed and meant: 1164.33万元 should be 1146.33万元; digits changed round.")
