"""``report-validator baseline``, waiver files and comments, as users use them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from validator.cli.program import program

GOOD = "shape: core/share\nrecords:\n  - {part: 703.50万元, whole: 1000.00万元, percent: 70.35%}\n"
WRONG = GOOD.replace("70.35%", "73.05%")
MORE = WRONG + "  - {part: 1.00万元, whole: 4.00万元, percent: 52.00%}\n"
FIRST = "wrong.yaml:3:49: error core/share-of-total 703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%\n"
SECOND = "wrong.yaml:4:44: error core/share-of-total 1.00万元 / 4.00万元 is 25.00%, the report says 52.00%\n"
WAIVER = "waivers:\n  - {rule: core/share-of-total, figures: {percent: 73.05%%}, reason: other scope, owner: Li%s}\n"


@pytest.fixture(autouse=True)
def _room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    _write("wrong.yaml", WRONG)


def _write(name: str, text: str) -> None:
    Path(name).write_text(text, encoding="utf-8")


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(program, arguments)


def _check(*arguments: str) -> tuple[int, str]:
    """Check the file; give the exit status and the open findings, one a line."""
    shown = _run("check", "wrong.yaml", "--format", "concise", *arguments)
    return shown.exit_code, shown.output


def test_known_findings_do_not_fail_a_run_and_new_ones_do() -> None:
    """The baseline of today lets yesterday's findings be, and no other."""
    made = _run("baseline", "wrong.yaml")
    assert (made.exit_code, made.output) == (0, "Recorded in report-validator-baseline.json: findings 1, in files 1.\n")
    assert _check("--baseline", "report-validator-baseline.json") == (0, "")

    _write("wrong.yaml", MORE)

    assert _check("--baseline", "report-validator-baseline.json") == (1, SECOND)


def test_a_mended_finding_is_told() -> None:
    """What is gone may leave the baseline."""
    _run("baseline", "wrong.yaml", "-o", "known.json")
    _write("wrong.yaml", GOOD)

    shown = _run("check", "wrong.yaml", "--baseline", "known.json")

    assert shown.exit_code == 0
    assert shown.output.splitlines()[0] == (
        "known.json: the known finding of core/share-of-total is gone: 703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%"
    )


def test_a_broken_baseline_ends_the_run() -> None:
    """It must not show old findings as new ones."""
    _write("known.json", "[]")

    assert _check("--baseline", "known.json") == (
        2,
        "known.json: error this is no baseline; make one with: report-validator baseline\nMistakes in the files of decisions: 1. Nothing was checked.\n",
    )


def test_a_baseline_that_cannot_be_written() -> None:
    """Exit 2 and the reason."""
    made = _run("baseline", "wrong.yaml", "-o", "none/known.json")

    assert (made.exit_code, made.output.splitlines()[-1]) == (2, "Error: cannot write none/known.json: No such file or directory")


def test_a_waiver_beside_the_report_accepts_its_finding() -> None:
    """It is told with its reason, counted, and fails nothing."""
    _write("wrong.yaml.waivers.yaml", WAIVER % "")

    shown = _run("check", "wrong.yaml")

    assert shown.exit_code == 0
    assert shown.output.splitlines()[0] == (
        "wrong.yaml:3:49 waived: other scope (Li) core/share-of-total  703.50万元 / 1000.00万元 is 70.35%, the report says 73.05%"
    )
    assert shown.output.splitlines()[-2:] == [
        "No new findings.",
        "Settled and not raised again: waived 1, known from the baseline 0, ignored by comments 0.",
    ]


def test_an_expired_waiver_accepts_nothing() -> None:
    """The finding is back, and the reader learns why."""
    _write("accepted.yaml", WAIVER % ", until: 2020-01-31")

    shown = _run("check", "wrong.yaml", "--waivers", "accepted.yaml")

    assert shown.exit_code == 1
    assert "accepted.yaml:2: the waiver of core/share-of-total ended on 2020-01-31: 73.05%" in shown.output.splitlines()


def test_a_waiver_file_for_several_reports_is_stale_only_if_it_fits_none() -> None:
    """A waiver given for a run is about one of its files."""
    _write("good.yaml", GOOD)
    _write("accepted.yaml", WAIVER % "")

    shown = _run("check", "good.yaml", "wrong.yaml", "--waivers", "accepted.yaml", "--format", "json")
    data = json.loads(shown.output)

    assert shown.exit_code == 0
    assert [file["lapsed"] for file in data["files"]] == [[], []]
    assert [finding["decision"] for finding in data["findings"]] == [
        {"kind": "waived", "reason": "other scope", "owner": "Li", "until": "", "file": "accepted.yaml", "line": 2}
    ]
    assert "fits no finding any more" in _run("check", "good.yaml", "--waivers", "accepted.yaml").output


@pytest.mark.parametrize("named", [True, False])
def test_a_mistake_in_a_waiver_file_is_told_and_hides_nothing(named: bool) -> None:
    """Named by the user it ends the run; met beside a report it is a problem of the report, whose findings are shown."""
    name = "accepted.yaml" if named else "wrong.yaml.waivers.yaml"
    _write(name, "waivers:\n  - {rule: core/share-of-total}\n")

    status, shown = _check(*(("--waivers", name) if named else ()))

    assert status == 2
    assert (FIRST in shown) is not named
    assert f"{name}:2:5: error" in shown


def test_a_comment_beside_a_record_lets_a_finding_be() -> None:
    """With a reason; without one it does not."""
    _write("wrong.yaml", WRONG.rstrip("\n") + "  # validator: ignore[share-of-total] preliminary\n")
    assert _check() == (0, "")

    _write("wrong.yaml", WRONG.rstrip("\n") + "  # validator: ignore[share-of-total]\n")
    assert _check() == (1, FIRST)
