"""``report-validator schema``."""

from __future__ import annotations

import json

import pytest

from validator.cli.guard import guarded
from validator.cli.program import program
from validator.reporting.schema import findings_schema


def test_the_schema_of_findings_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed is the schema, as JSON."""
    assert guarded(program, ["schema", "findings"]) == 0
    assert json.loads(capsys.readouterr().out) == findings_schema()


def test_an_unknown_schema_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """There are no others."""
    assert guarded(program, ["schema", "nothing"]) == 2
    assert "'nothing' is not" in capsys.readouterr().err
