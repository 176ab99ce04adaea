"""The same report, the same findings, whatever the format."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.same_findings import MAKERS, finding_keys
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
