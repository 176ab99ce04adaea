"""Formats that only an office program reads."""

from __future__ import annotations

import os
import shutil
import time
from pathlib import Path

import pytest

from tests.made.word import docx, paragraph, table
from validator.model.document import Table
from validator.reading.contents import Wanted
from validator.reading.office import converted
from validator.reading.problems import ReadingError
from validator.reading.sniff import read

REPORT = docx(paragraph("全年收入12.00万元。") + table(["项目", "金额"], ["合计", "12.00"]) + paragraph())
needs_office = pytest.mark.skipif(not shutil.which("soffice"), reason="LibreOffice is not installed")


def pretend(folder: Path, script: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a script be the office program."""
    program = folder / "soffice"
    program.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}{os.pathsep}{os.environ['PATH']}")


def refused(kind: str = "doc", seconds: float = 20) -> tuple[str, dict[str, str]]:
    """Give key and details of why a file is not converted."""
    with pytest.raises(ReadingError) as told:
        converted(b"x", "a.doc", kind, seconds=seconds)
    return told.value.problem.key, dict(told.value.problem.detail)


def test_without_the_program_the_user_is_told_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """No program, no guess."""
    monkeypatch.setenv("PATH", "")

    assert refused("rtf") == ("program-missing", {"format": "RTF"})


def test_the_program_may_fail(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What it said last is told."""
    pretend(tmp_path, "echo starting; echo 'source file could not be loaded'; exit 1", monkeypatch)

    assert refused() == ("program-failed", {"format": "Word 97-2003", "reason": "source file could not be loaded"})


def test_the_program_has_no_endless_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It and what it started are ended."""
    pretend(tmp_path, f"(sleep 1; echo late > {tmp_path}/late) & sleep 30", monkeypatch)

    assert refused(seconds=0.3) == ("program-failed", {"format": "Word 97-2003", "reason": "> 0.3 s"})
    time.sleep(1)
    assert not (tmp_path / "late").exists()


def test_the_program_works_on_a_copy_in_a_profile_of_its_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Macros are off, links are not followed, and nothing is left behind."""
    script = f'cp "$(dirname "${{10}}")/profile/user/registrymodifications.xcu" {tmp_path}/settings; echo "$@" > {tmp_path}/said; mkdir -p "${{10}}"; echo made > "${{10}}/report.docx"'
    pretend(tmp_path, script, monkeypatch)

    assert converted(b"x", "a.doc", "doc") == b"made\n"
    said = (tmp_path / "said").read_text(encoding="utf-8").split()
    assert "DisableMacrosExecution" in (tmp_path / "settings").read_text(encoding="utf-8")
    assert said[0].startswith("-env:UserInstallation=file:///")
    assert not Path(said[-1]).exists()


@needs_office
@pytest.mark.parametrize("kind", ["doc", "rtf", "odt"])
def test_a_converted_report_reads_as_it_was(kind: str) -> None:
    """Through the old format and back, text and tables are the same."""
    old = converted(REPORT, "a.docx", "docx", target=kind)

    document = read(old, "报告.doc", Wanted()).document

    assert document is not None
    words = [block.caption.string if isinstance(block, Table) else block.text.string for block in document.blocks]
    assert words[0] == "全年收入12.00万元。"
    assert [[cell.text.string for cell in block.cells] for block in document.blocks if isinstance(block, Table)] == [
        ["项目", "金额", "合计", "12.00"]
    ]


@needs_office
@pytest.mark.parametrize("target", ["xls", "ods"])
def test_other_workbooks_show_the_same(target: str) -> None:
    """Formats of numbers survive in every kind of workbook."""
    from tests.made.workbooks import formatted, xlsx  # noqa: PLC0415 (only here)

    rows = [["项目", "金额", "占比"], ["合计", formatted("1234.5", "#,##0.00"), formatted("0.925", "0.0%")]]
    made = converted(xlsx({"决算": rows}), "a.xlsx", "xlsx", target=target)

    document = read(made, f"a.{target}", Wanted()).document

    assert document is not None
    (block,) = document.blocks
    assert isinstance(block, Table)
    assert [cell.text.string for cell in block.cells] == ["项目", "金额", "占比", "合计", "1,234.50", "92.5%"]
    assert block.cells[-1].text.place(0, 5).address.path == "决算!C2"
