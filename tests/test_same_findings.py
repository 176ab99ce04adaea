"""The same report, the same findings, whatever the format."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from benchmarks.same_findings import MAKERS, SECONDS, finding_keys
from validator.packs import load_rules
from validator.reading.text import read_document
from validator.running import check_bytes, check_document
from validator.settings import Settings

ROOT = Path(__file__).parents[1]
REPORTS = sorted((ROOT / "examples/reports").glob("*.txt"))
TRUTH = ROOT.parent / "shared/ground-truth"
SHARES = {".md": 0.9}
SHARE = 0.95
"""Of Markdown fewer: it cannot draw merged cells."""


@pytest.fixture(scope="module")
def settings() -> Settings:
    """All rules."""
    return Settings(load_rules())


@pytest.mark.parametrize("suffix", MAKERS)
@pytest.mark.parametrize("report", REPORTS, ids=lambda path: path.stem)
def test_a_report_has_the_same_findings_in_every_format(report: Path, suffix: str, settings: Settings) -> None:
    """As text, Word, web page, workbook and Markdown: the same rules, severities, causes and figures."""
    document = read_document(report.read_bytes(), report.name)

    result = check_bytes(MAKERS[suffix](document), f"report{suffix}", settings)

    assert result.problems == ()
    assert finding_keys(result) == finding_keys(check_document(document, settings))


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_a_report_has_the_same_findings_as_a_pdf_file(settings: Settings, tmp_path: Path) -> None:
    """LibreOffice prints the Word file of each: the same rules, severities, causes and figures."""
    documents = {report.stem: read_document(report.read_bytes(), report.name) for report in REPORTS}
    for name, document in documents.items():
        (tmp_path / f"{name}.docx").write_bytes(MAKERS[".docx"](document))
    command = ["soffice", f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}", "--headless", "--convert-to", "pdf"]
    subprocess.run([*command, *(f"{name}.docx" for name in documents)], cwd=tmp_path, check=True, capture_output=True, timeout=SECONDS)

    found = {name: finding_keys(check_bytes((tmp_path / f"{name}.pdf").read_bytes(), f"{name}.pdf", settings)) for name in documents}

    assert found == {name: finding_keys(check_document(document, settings)) for name, document in documents.items()}


@pytest.mark.skipif(not TRUTH.is_dir(), reason="the hand-checked reports are not here")
@pytest.mark.parametrize("suffix", MAKERS)
def test_real_reports_have_the_same_findings_in_every_format(suffix: str, settings: Settings) -> None:
    """Of all findings in real reports so many are the same in both formats."""
    same = every = 0
    for path in sorted(TRUTH.glob("reports/*.txt")):
        document = read_document(path.read_bytes(), path.name)
        plain = finding_keys(check_document(document, settings))
        found = finding_keys(check_bytes(MAKERS[suffix](document), f"report{suffix}", settings))
        same += (plain & found).total()
        every += (plain | found).total()

    assert same >= SHARES.get(suffix, SHARE) * every
