"""The published JSON Schema."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.reporting.samples import result
from validator.reporting.describe import describe
from validator.reporting.options import Options
from validator.reporting.output import as_data
from validator.reporting.schema import findings_schema

VALIDATOR = Draft202012Validator(findings_schema())


def _objects(schema: dict[str, Any]) -> list[dict[str, Any]]:
    return [schema, *schema["$defs"].values()]


def test_the_schema_is_a_schema() -> None:
    """It keeps the rules of its draft and is plain data."""
    Draft202012Validator.check_schema(findings_schema())

    assert json.loads(json.dumps(findings_schema())) == findings_schema()


@pytest.mark.parametrize("language", ["zh", "en"])
@pytest.mark.parametrize("show_passed", [True, False])
def test_outputs_are_valid(language: str, show_passed: bool) -> None:
    """What is printed is valid against what is published."""
    data = as_data(describe(result(), Options(language, "0.1.0", show_passed=show_passed)))

    assert [error.message for error in VALIDATOR.iter_errors(data)] == []


def test_every_key_is_explained() -> None:
    """Each object and each of its properties has a description, and no other key is allowed."""
    assert [each["additionalProperties"] for each in _objects(findings_schema())] == [False] * 16
    assert [
        name
        for each in _objects(findings_schema())
        for name, about in [("", each), *each["properties"].items()]
        if not about["description"].strip()
    ] == []


@pytest.mark.parametrize(
    ("where", "value"),
    [(("version",), 2), (("findings", 0, "severity"), "fatal"), (("findings", 0, "confidence"), 1.5), (("summary", "files"), -1)],
)
def test_a_wrong_value_is_noticed(where: tuple[str | int, ...], value: object) -> None:
    """The schema says more than which keys there are."""
    data = as_data(describe(result(), Options("en", "0.1.0")))
    target = data
    for step in where[:-1]:
        target = target[step]
    target[where[-1]] = value

    assert not VALIDATOR.is_valid(data)


def test_what_may_be_absent_is_not_required() -> None:
    """A repair and a list of checks may be absent, findings may not."""
    schema = findings_schema()

    assert schema["required"] == ["version", "tool", "summary", "findings", "files"]
    optional = {"cut_short", "decision", "explanation", "repair", "witnesses"}
    assert set(schema["$defs"]["Finding"]["properties"]) - set(schema["$defs"]["Finding"]["required"]) == optional
