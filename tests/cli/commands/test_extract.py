"""``report-validator extract``."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from validator.cli.guard import guarded
from validator.cli.program import program

ROOT = Path(__file__).parents[3]
REPORTS = sorted((ROOT / "examples" / "reports").glob("*.txt"))
PLACES = {"line", "column", "end_line", "end_column", "quote"}


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")


def _printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    guarded(program, list(arguments))
    captured = capsys.readouterr()
    assert captured.err == ""
    return captured.out


def _findings(capsys: pytest.CaptureFixture[str], path: str | Path) -> list[Any]:
    """Give the findings on a file apart from where they stand in it."""
    data = json.loads(_printed(capsys, "check", str(path), "--format", "json", "--lang", "zh"))
    return [_without_places(finding) for finding in data["findings"]]


def _without_places(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _without_places(inner) for key, inner in value.items() if key not in PLACES | {"file"}}
    return [_without_places(item) for item in value] if isinstance(value, list) else value


@pytest.mark.parametrize("format_name", ["yaml", "json"])
@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_checking_what_was_extracted_gives_the_same_findings(
    report: Path, format_name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Rule, message, figures, cause, repair, fingerprint and what is folded under each: all as in the report itself."""
    extracted = tmp_path / f"records.{format_name}"
    extracted.write_text(_printed(capsys, "extract", str(report), "--format", format_name), encoding="utf-8")

    assert _findings(capsys, extracted) == _findings(capsys, report)


def test_there_are_reports_with_findings(capsys: pytest.CaptureFixture[str]) -> None:
    """The comparison above compares something."""
    assert sum(len(_findings(capsys, report)) for report in REPORTS) >= 5


def test_the_wording_is_told_on_demand(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """With --explain each record says which wording of the grammar read it, and from which line."""
    (tmp_path / "a.txt").write_text("总支出1000.00万元，其中基本支出703.50万元，占70.35%。\n", encoding="utf-8")

    plain = json.loads(_printed(capsys, "extract", "a.txt", "--format", "json"))
    explained = json.loads(_printed(capsys, "extract", "a.txt", "--format", "json", "--explain"))

    told = [record["_read"] for section in explained for record in section["records"]]
    assert [(known["line"], bool(known["wording"])) for known in told] == [(1, True)] * len(told)
    assert not any("wording" in record["_read"] for section in plain for record in section["records"])


def test_standard_input_can_be_extracted(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    """A dash is standard input."""
    text = "总支出1000.00万元，其中基本支出703.50万元，占70.35%。\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))

    shapes = [section["shape"] for section in json.loads(_printed(capsys, "extract", "-", "--stdin-filename", "a.txt", "--format", "json"))]

    assert "core/share" in shapes


def test_records_give_themselves(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What is read in a file of records is what stands in it."""
    (tmp_path / "a.yaml").write_text("shape: core/rate\nrecords:\n  - {percent: 95.1%}\n", encoding="utf-8")

    (section,) = json.loads(_printed(capsys, "extract", "a.yaml", "--format", "json"))

    assert (section["shape"], [record["percent"] for record in section["records"]]) == ("core/rate", ["95.1%"])


def test_a_report_that_cannot_be_read_is_2(capsys: pytest.CaptureFixture[str]) -> None:
    """What is wrong is told beside the output, which holds no records."""
    status = guarded(program, ["extract", "missing.txt"])

    captured = capsys.readouterr()
    assert (status, captured.out, captured.err) == (2, "[]\n", "missing.txt: error no such file\n")
