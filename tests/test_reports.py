"""From the text of a report to its findings: the whole road, case by case."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
import yaml

from validator.api import check_text
from validator.model.check import Status
from validator.model.finding import Finding
from validator.model.record import printed_of
from validator.model.result import FileResult

CASES = yaml.load((Path(__file__).parent / "cases" / "reports.yaml").read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)


def _rules(case: dict[str, Any]) -> set[str]:
    """Give the rules that a case is about."""
    named = [*case.get("findings", ()), *case.get("skipped", ())]
    return {*case.get("passed", ()), *case.get("rounding", ()), *(each["rule"] for each in named)}


def _as_written(finding: Finding) -> dict[str, str]:
    """Give a finding in the words of the case file."""
    printed = {role: text for role, text, _ in printed_of(finding.check.record)}
    repair = finding.repair.text if finding.repair else ""
    quote = " ".join(printed[role] for role in finding.suspects) if finding.cause != "unknown" else ""
    return {"rule": finding.check.rule.name, "quote": quote, "cause": finding.cause, "repair": repair}


def _said(file: FileResult, rules: set[str]) -> dict[str, Any]:
    """Give what was said by some rules in the form of a case."""
    checks = [check for check in file.checks if check.rule.name in rules]
    passed = {check.rule.name for check in checks if check.status is Status.PASSED and not check.rounding}
    rounding = {check.rule.name for check in checks if check.status is Status.PASSED and check.rounding}
    skipped = [{"rule": check.rule.name, "reason": check.reason.key} for check in checks if check.status is Status.SKIPPED and check.reason]
    findings = [_as_written(finding) for finding in file.findings if finding.check.rule.name in rules]
    return {"passed": sorted(passed), "rounding": sorted(rounding), "skipped": skipped, "findings": findings}


def _wanted(case: dict[str, Iterable[Any]]) -> dict[str, Any]:
    return {name: sorted(case.get(name, ())) for name in ("passed", "rounding")} | {
        name: list(case.get(name, ())) for name in ("skipped", "findings")
    }


@pytest.mark.parametrize("name", CASES)
def test_what_is_said_of_a_report(name: str) -> None:
    """Each report gets exactly the checks and findings written beside it from the rules that the case names."""
    (file,) = check_text(CASES[name]["report"]).files

    assert _said(file, _rules(CASES[name])) == _wanted(CASES[name])
