"""The exit status."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.reporting.samples import check, finding, note, passed, problem
from validator.cli.status import exit_status
from validator.model.check import Status
from validator.model.decision import Decision, DecisionKind
from validator.model.result import FileResult, Result
from validator.model.rule import Severity

CLEAN = FileResult("a.txt", checks=(passed(),))
NOTED = FileResult("b.txt", findings=(note(4),))
WARNED = FileResult("c.txt", findings=(finding(severity=Severity.WARNING),))
WRONG = FileResult("d.txt", findings=(finding(),))
UNREADABLE = FileResult("e.txt", problems=(problem(),))
DECIDED = FileResult("g.txt", findings=(replace(finding(), decision=Decision(DecisionKind.KNOWN, "core/share-of-total")),))
BROKEN = FileResult("f.txt", checks=(check(Status.ERRORED),))


@pytest.mark.parametrize(
    ("files", "fail_on", "status"),
    [
        ((), Severity.ERROR, 0),
        ((CLEAN, NOTED, WARNED), Severity.ERROR, 0),
        ((CLEAN, WRONG), Severity.ERROR, 1),
        ((CLEAN, DECIDED), Severity.NOTE, 0),
        ((WARNED,), Severity.WARNING, 1),
        ((NOTED,), Severity.WARNING, 0),
        ((NOTED,), Severity.NOTE, 1),
        ((WRONG,), None, 0),
        ((CLEAN, UNREADABLE), Severity.ERROR, 2),
        ((WRONG, UNREADABLE), Severity.ERROR, 2),
        ((UNREADABLE,), None, 2),
        ((CLEAN, BROKEN), Severity.ERROR, 2),
    ],
)
def test_the_worst_decides(files: tuple[FileResult, ...], fail_on: Severity | None, status: int) -> None:
    """2 if anything could not be checked, else 1 for findings at or above the failing severity, else 0."""
    assert exit_status(Result(files), fail_on) == status
