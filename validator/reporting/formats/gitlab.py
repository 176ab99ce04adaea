"""GitLab's code quality report: a JSON list of issues, shown beside the changed lines of a merge request.

Each issue has ``description``, ``check_name``, ``fingerprint``, ``severity`` (``info``, ``minor``, ``major``, ``critical`` or ``blocker``)
and ``location`` with ``path`` and ``lines.begin`` (https://docs.gitlab.com/ci/testing/code_quality/).
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from hashlib import sha256
from pathlib import PurePath
from typing import Any

from validator.model.finding import Finding
from validator.model.result import FileResult, Result
from validator.reporting.display import visible
from validator.reporting.figures import first_place, open_findings
from validator.reporting.fingerprint import fingerprints
from validator.reporting.options import Options
from validator.reporting.places import address_words
from validator.reporting.wording import finding_message, problem_message
from validator.reporting.words import Words, words

__all__ = ["NAME", "render"]

NAME = "gitlab"

SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(result: Result, options: Options) -> str:
    """Write one issue for each open finding and each problem. A file without lines is told to begin at line 1, which GitLab demands."""
    spoken = words(options.language)
    issues = [issue for file in result.files for issue in _issues(file, spoken)]
    return json.dumps(issues, ensure_ascii=False, indent=2, allow_nan=False) + "\n"


def _issues(file: FileResult, spoken: Words) -> Iterator[dict[str, Any]]:
    for problem in file.problems:
        name = f"{problem.key}:{problem.line}:{problem.column}"
        yield _where(problem.file, problem.line, name) | {
            "description": visible(problem_message(problem, spoken)),
            "check_name": problem.key,
            "severity": "critical",
        }
    names = dict(zip(map(id, file.findings), fingerprints(file.findings), strict=True))
    for finding in open_findings(file):
        yield _where(file.file, first_place(finding).line, names[id(finding)]) | {
            "description": visible(_text(finding, spoken)),
            "check_name": finding.check.rule.name,
            "severity": SEVERITIES[finding.severity],
        }


def _text(finding: Finding, spoken: Words) -> str:
    spot = address_words(first_place(finding).address, spoken)
    return (f"{spot}: " if spot else "") + finding_message(finding, spoken)


def _where(file: str, line: int, name: str) -> dict[str, Any]:
    path = PurePath(file).as_posix()
    return {"fingerprint": sha256(f"{path}\n{name}".encode()).hexdigest(), "location": {"path": path, "lines": {"begin": line or 1}}}
