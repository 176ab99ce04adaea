"""The exit status of a check."""

from __future__ import annotations

from validator.model.check import Status
from validator.model.result import Result
from validator.model.rule import Severity

__all__ = ["CLEAN", "FINDINGS", "NOT_CHECKED", "exit_status"]

CLEAN, FINDINGS, NOT_CHECKED = 0, 1, 2


def exit_status(result: Result, fail_on: Severity | None) -> int:
    """Give 2 if anything could not be checked, else 1 if there is a finding at or above ``fail_on`` (None: never), else 0.

    A finding that somebody has decided about does not count. Not checked is a file that cannot be read, a record that is not understood, a rule that broke. The findings are shown all the same.
    """
    broken = any(file.problems or any(check.status is Status.ERRORED for check in file.checks) for file in result.files)
    if broken:
        return NOT_CHECKED
    found = (finding.severity.rank for file in result.files for finding in file.findings if finding.decision is None)
    return FINDINGS if fail_on is not None and any(rank >= fail_on.rank for rank in found) else CLEAN
