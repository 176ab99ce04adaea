"""One finding to a line."""

from __future__ import annotations

import json

from jsonschema import Draft202012Validator

from tests.reporting.samples import result
from validator.reporting.formats.jsonl import render
from validator.reporting.options import Options
from validator.reporting.schema import findings_schema


def test_each_line_is_a_finding_of_the_published_schema() -> None:
    """Or, at the end, a file that was not read."""
    schema = findings_schema()
    lines = [json.loads(line) for line in render(result(), Options("en")).splitlines()]

    assert [sorted({"severity", "status"} & line.keys()) for line in lines] == [["severity"]] * 4 + [["status"]]
    for line in lines:
        kind = "Finding" if "severity" in line else "File"
        assert [
            error.message for error in Draft202012Validator({**schema["$defs"][kind], "$defs": schema["$defs"]}).iter_errors(line)
        ] == []
