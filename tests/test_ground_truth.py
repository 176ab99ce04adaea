"""The whole road measured on hand-checked public reports, where they are present beside the project."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
TRUTH = ROOT.parent / "shared" / "ground-truth"
FLOORS = {
    ".": {"precision": 0.95, "recall": 0.60, "named": 0.50, "coverage": 0.50},
    "passages": {"precision": 0.90},
}

pytestmark = pytest.mark.skipif(not TRUTH.is_dir(), reason="the hand-checked reports are not here")


@dataclass(frozen=True)
class Known:
    """A discrepancy that must be found: where, which printed figure, by which slip and how it is mended (empty: not asked)."""

    report: str
    line: int
    text: str
    cause: str = ""
    repair: str = ""


KNOWN = (
    Known("linshui-2021", 19, "366.42万元"),
    Known("linshui-2021", 598, "365", cause="decimal-slip"),
    Known("lechang-2022", 110, "437.32元", cause="unit-slip"),
    Known("lechang-2022", 331, "437.32元", cause="unit-slip"),
    Known("jiangmen-2021", 104, "74.91%", repair="71.64%"),
    Known("qiannan-2022", 70, "34,74万人", cause="separator-misplaced"),
    Known("qiannan-2022", 96, "100%", repair="98.91%"),
)


def _check(folder: str) -> str:
    """Run the real command on every report of a set and give its JSON."""
    names = sorted(str(path.relative_to(TRUTH)) for path in (TRUTH / folder / "reports").glob("*.txt"))
    command = [sys.executable, "-m", "validator", "check", *names, "--format", "json", "--show-passed"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(command, cwd=TRUTH, env=environment, capture_output=True, text=True, encoding="utf-8", check=False)
    assert run.returncode in {0, 1}, run.stderr
    return run.stdout


@pytest.fixture(scope="module")
def reports() -> str:
    """Give the findings on the five self-evaluation reports."""
    return _check(".")


@pytest.fixture(scope="module")
def passages() -> str:
    """Give the findings on the passages."""
    return _check("passages")


def _score(folder: str, findings: str, room: Path) -> dict[str, float]:
    """Give the last line of the scoring script as name → share reached."""
    path = room / "findings.json"
    path.write_text(findings, encoding="utf-8")
    sets = ["--reports", str(TRUTH / folder / "reports"), "--labels", str(TRUTH / folder / "labels")]
    command = [sys.executable, str(TRUTH / "score.py"), *sets, "--findings", str(path)]
    run = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    return {part.split()[0]: float(part.rpartition("= ")[2]) for part in run.stdout.splitlines()[-1].split("; ")}


@pytest.mark.parametrize("folder", FLOORS)
def test_the_floors_are_kept(folder: str, request: pytest.FixtureRequest, tmp_path: Path) -> None:
    """Found, rightly accused, named and covered: none falls below the floor that was once reached."""
    findings = request.getfixturevalue("reports" if folder == "." else "passages")

    score = _score(folder, findings, tmp_path)

    assert {name: score[name] for name, floor in FLOORS[folder].items() if score[name] < floor} == {}


def _names(finding: dict[str, Any], known: Known) -> bool:
    """Whether a finding blames the known figure, as its suspect or as a repetition of it folded under it."""
    suspects = [figure for figure in finding["figures"] if figure["suspect"]]
    folded = [figure for other in finding["related"] for figure in other["figures"]]
    repeats = [figure for figure in folded if figure["text"] in {suspect["text"] for suspect in suspects}]
    return Path(finding["file"]).stem == known.report and (known.line, known.text) in {
        (f["line"], f["text"]) for f in [*suspects, *repeats]
    }


@pytest.mark.parametrize("known", KNOWN, ids=lambda known: f"{known.report}:{known.line}")
def test_the_known_discrepancies_are_named(known: Known, reports: str) -> None:
    """Each is found at its own figure, with its own cause and repair."""
    blaming = [finding for finding in json.loads(reports)["findings"] if finding["severity"] == "error" and _names(finding, known)]

    answers = [(finding["cause"], finding.get("repair", {}).get("text", "")) for finding in blaming]

    assert any(known.cause in {cause, ""} and known.repair in {repair, ""} for cause, repair in answers), answers
