"""Passages of many kinds of report: right as they stand, and wrong where one figure is changed."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from validator.api import check_text
from validator.model.result import FileResult
from validator.model.rule import Severity

SOURCE = (Path(__file__).parent / "cases" / "genres.yaml").read_text(encoding="utf-8")
CASES: dict[str, dict[str, Any]] = yaml.load(SOURCE, Loader=yaml.BaseLoader)  # noqa: S506 (builds nothing but strings)
SLIPS = [(name, old, new) for name, case in CASES.items() for old, new in case.get("slips", {}).items()]


def _check(text: str) -> FileResult:
    (checked,) = check_text(text).files
    return checked


def _said(checked: FileResult) -> list[tuple[str, str]]:
    """Give the rule and the arithmetic or figures of everything that is said against a text, notes aside."""
    return [
        (each.check.rule.name, ", ".join(figure.text for _, figure in each.check.figures))
        for each in checked.findings
        if each.severity is not Severity.NOTE
    ]


@pytest.mark.parametrize("name", CASES)
def test_what_is_right_is_accused_of_nothing(name: str) -> None:
    """A passage whose figures agree gives neither an error nor a warning, and what it names as verified is."""
    checked = _check(CASES[name]["report"])
    verified = {key for check in checked.checks for key in check.verified}
    printed = {figure.text for figure in checked.figures if figure.key in verified}

    assert _said(checked) == []
    assert set(CASES[name].get("verified", ())) <= printed


@pytest.mark.parametrize(("name", "old", "new"), SLIPS)
def test_a_figure_that_is_changed_is_found(name: str, old: str, new: str) -> None:
    """Where one figure of the passage is printed wrong, an error names it among the figures that do not agree."""
    report = CASES[name]["report"]
    assert old in report
    checked = _check(report.replace(old, new, 1))
    errors = [each for each in checked.findings if each.severity is Severity.ERROR]

    assert any(new in figure.text for each in errors for _, figure in each.check.figures)
