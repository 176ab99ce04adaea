"""``report-validator init``."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from click.testing import CliRunner

from validator.cli.program import program


@pytest.mark.parametrize("language", ["zh", "en"])
def test_what_is_written_works_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    """The configuration is valid, the sample passes under it, the hook runs what the program is called."""
    monkeypatch.chdir(tmp_path)
    made = CliRunner().invoke(program, ["init", "--lang", language])
    checked = CliRunner().invoke(program, ["check", "data", "--lang", language])

    assert made.exit_code == 0
    assert (checked.exit_code, checked.output.splitlines()[-1]) == (0, {"zh": "未发现问题。", "en": "No findings."}[language])
    hook = yaml.safe_load(Path(".pre-commit-config.yaml").read_text(encoding="utf-8"))["repos"][0]["hooks"][0]
    assert hook["entry"] == "report-validator check"


def test_nothing_is_overwritten(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is there is the user's; what is missing is written all the same."""
    monkeypatch.chdir(tmp_path)
    Path("report-validator.toml").write_text("mine", encoding="utf-8")

    made = CliRunner().invoke(program, ["init", "--lang", "en"])

    assert Path("report-validator.toml").read_text(encoding="utf-8") == "mine"
    assert made.output == (
        "left as it is: report-validator.toml\nwritten: data/sample.yaml\nwritten: .pre-commit-config.yaml\nNext: report-validator check data\n"
    )
