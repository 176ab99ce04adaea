"""SARIF."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from tests.reporting.formats.whole import decided
from tests.reporting.samples import finding, malformed, problem, result
from validator.model.address import Address
from validator.model.place import Place
from validator.model.result import FileResult, Result
from validator.reporting.formats.sarif import render
from validator.reporting.options import Options

SCHEMA = Draft7Validator(json.loads((Path(__file__).parents[2] / "schemas" / "sarif-2.1.0.json").read_text(encoding="utf-8-sig")))
NODE_MODULES = os.environ.get("REPORT_VALIDATOR_NODE_MODULES", "")
ALLOWED = {"SARIF2005", "SARIF2017"}
"""Warnings that are known: there is no home page to name, and a file without lines has no region."""
MULTITOOL = Path(NODE_MODULES, "@microsoft/sarif-multitool-linux/Sarif.Multitool")


def _elsewhere() -> Result:
    """Give a run over files without lines, with names that need escaping, and a broken file with a place."""
    place = Place("报告 1.docx", address=Address(cells=((3, 2, 4),), paragraph=1), section="二、", quote="的\x1b74.91%")
    broken = malformed()
    printed = replace(broken.check.record.values["printed"], place=place)  # type: ignore[type-var]
    moved = replace(broken, check=replace(broken.check, record=replace(broken.check.record, values={"printed": printed})))
    line = problem(file="/abs/a b.yaml", line=3, column=5, key="yaml-tab")
    return Result((FileResult("报告 1.docx", findings=(moved,)), FileResult("/abs/a b.yaml", problems=(line,))))


@pytest.mark.parametrize("run", [result, decided, _elsewhere])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_log_is_valid(run: object, language: str) -> None:
    """Against the schema of the standard."""
    assert callable(run)
    log = json.loads(render(run(), Options(language, "0.1.0")))

    assert [error.message for error in SCHEMA.iter_errors(log)] == []


@pytest.mark.skipif(not NODE_MODULES, reason="the validator of the standard's authors is not installed")
@pytest.mark.parametrize("run", [result, decided, _elsewhere])
def test_the_validator_of_its_authors_finds_nothing(run: object, tmp_path: Path) -> None:
    """It knows more than the schema says: dots at the end of messages, indices that fit, places that exist."""
    assert callable(run)
    log, report = tmp_path / "a.sarif", tmp_path / "report.sarif"
    log.write_text(render(run(), Options("en", "0.1.0")), encoding="utf-8")
    MULTITOOL.chmod(0o755)
    environment = {**os.environ, "DOTNET_SYSTEM_GLOBALIZATION_INVARIANT": "1"}

    subprocess.run([MULTITOOL, "validate", log, "--output", report], env=environment, check=True, capture_output=True)

    results = json.loads(report.read_text(encoding="utf-8-sig"))["runs"][0]["results"]
    assert {each["ruleId"] for each in results if each.get("level") != "note"} <= ALLOWED


def test_a_place_in_a_word_file_is_a_logical_location() -> None:
    """Code hosts show the words; programs take the path."""
    first = json.loads(render(_elsewhere(), Options("zh", "0.1.0")))["runs"][0]["results"][0]["locations"][0]

    assert first == {
        "physicalLocation": {"artifactLocation": {"uri": "%E6%8A%A5%E5%91%8A%201.docx"}},
        "logicalLocations": [{"name": "表3第2行第4列", "fullyQualifiedName": "t3r2c4/p1"}],
    }


def test_without_a_baseline_nothing_is_called_new() -> None:
    """Old and new are told only against a baseline."""
    plain = json.loads(render(Result((FileResult("a.txt", findings=(finding(),)),)), Options("en")))["runs"][0]["results"]

    assert "baselineState" not in plain[0]


def test_the_baseline_tells_new_unchanged_and_absent() -> None:
    """The known finding is unchanged, the mended one absent, the others new; accepted ones carry a suppression with its reason."""
    results = json.loads(render(decided(), Options("en", "0.1.0")))["runs"][0]["results"]

    assert [each["baselineState"] for each in results] == ["new", "unchanged", "new", "new", "absent"]
    assert [each.get("suppressions") for each in results] == [
        [{"kind": "external", "status": "accepted", "justification": "口径不同"}],
        None,
        [{"kind": "inSource", "status": "accepted", "justification": "=1+1"}],
        None,
        None,
    ]
