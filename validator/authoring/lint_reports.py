"""Remarks on packs as text for people and as data."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence

from validator.authoring.linting import Remark
from validator.model.rule import Severity
from validator.reporting.lines import Line, line
from validator.reporting.problem_lines import problem_lines
from validator.reporting.wording import problem_message
from validator.reporting.words import Words

__all__ = ["lint_json", "lint_lines"]


def lint_lines(remarks: Sequence[Remark], spoken: Words) -> Iterator[Line]:
    """Show each remark with its line and a pointer, its code at the end of the message; then how many there are."""
    for remark in remarks:
        head, *rest = problem_lines(remark.problem, spoken, remark.severity)
        yield Line((*head.spans, *line("  [", (remark.code, "rule"), "]").spans), head.indent, head.whole)
        yield from rest
    counts = Counter(remark.severity for remark in remarks)
    yield line(spoken.text("lint.counted", **{f"{severity}s": counts[severity] for severity in Severity}))


def lint_json(remarks: Sequence[Remark], spoken: Words) -> str:
    """Give all remarks as data, version 1."""
    counts = Counter(remark.severity for remark in remarks)
    found = [
        {
            "code": remark.code,
            "severity": remark.severity.value,
            "rule": remark.rule or None,
            "file": remark.problem.file,
            "line": remark.problem.line,
            "column": remark.problem.column,
            "message": problem_message(remark.problem, spoken),
        }
        for remark in remarks
    ]
    data = {"version": 1, "summary": {severity.value: counts[severity] for severity in Severity}, "remarks": found}
    return json.dumps(data, ensure_ascii=False, indent=2) + "\n"
