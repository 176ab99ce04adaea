"""What the program says of input that cannot be checked: the cases of ``cases/bad_input.yaml``."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import Any

import pytest
import yaml

from validator.cli.guard import guarded
from validator.cli.program import program

CASES: dict[str, dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "bad_input.yaml").read_text(encoding="utf-8"))
KNOWN = {
    "GOOD": "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n",
    "WRONG": "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 73.05%}\n",
}


def _bytes(content: str | dict[str, Any]) -> bytes:
    if isinstance(content, str):
        return KNOWN.get(content, content).encode()
    if "hex" in content:
        return bytes.fromhex(content["hex"])
    text, times = content["repeat"]
    return str(text).encode() * int(times)


@pytest.mark.parametrize("name", CASES)
def test_bad_input_is_told_clearly(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """File, line, column and the way out; the right exit status; the findings of the other files kept; nothing else."""
    case = CASES[name]
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    for path, content in case.get("files", {}).items():
        Path(path).parent.mkdir(parents=True, exist_ok=True)
        Path(path).write_bytes(_bytes(content))

    status = guarded(program, shlex.split(case["run"]))

    captured = capsys.readouterr()
    assert (captured.out, captured.err, status) == (case.get("shows", ""), case.get("tells", ""), case["status"])
