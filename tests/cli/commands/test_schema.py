"""``report-validator schema``."""

from __future__ import annotations

import json

import pytest
import yaml
from jsonschema import Draft202012Validator

from validator.cli.guard import guarded
from validator.cli.program import program
from validator.language.files import read_packs
from validator.reporting.schema import findings_schema


def test_the_schema_of_findings_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """What is printed is the schema, as JSON."""
    assert guarded(program, ["schema", "findings"]) == 0
    assert json.loads(capsys.readouterr().out) == findings_schema()


def test_the_schema_of_packs_is_published(capsys: pytest.CaptureFixture[str]) -> None:
    """An editor that is given it knows the packs that come with the program to be right, and a misspelt key to be wrong."""
    assert guarded(program, ["schema", "pack"]) == 0
    schema = json.loads(capsys.readouterr().out)

    # YAML 1.1, which this parser reads, takes a bare `on` for a truth value
    pack = yaml.safe_load(read_packs(["core"])[0].text.replace("\n    on:", '\n    "on":'))

    assert Draft202012Validator(schema).is_valid(pack)
    assert not Draft202012Validator(schema).is_valid({**pack, "rulez": {}})


def test_an_unknown_schema_is_wrong_usage(capsys: pytest.CaptureFixture[str]) -> None:
    """There are no others."""
    assert guarded(program, ["schema", "nothing"]) == 2
    assert "'nothing' is not" in capsys.readouterr().err
