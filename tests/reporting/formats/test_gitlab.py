"""GitLab's code quality report."""

from __future__ import annotations

import json

from tests.reporting.formats.whole import decided
from tests.reporting.samples import result
from validator.model.result import FileResult, Result
from validator.reporting.formats.gitlab import render
from validator.reporting.options import Options


def test_fingerprints_differ_by_file() -> None:
    """GitLab tells issues apart by them alone: the same finding in two files is two issues."""
    one, other = result().files[0], result().files[0].findings
    issues = json.loads(render(Result((one, FileResult("b.txt", findings=other))), Options("en")))

    assert len({issue["fingerprint"] for issue in issues}) == len(issues) == 8


def test_what_was_decided_is_not_raised() -> None:
    """Only the open finding is an issue."""
    assert [issue["location"]["lines"]["begin"] for issue in json.loads(render(decided(), Options("en")))] == [42]
