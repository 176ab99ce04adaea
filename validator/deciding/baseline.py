"""The baseline: findings that were there when checking began, so that only new ones fail a run.

A JSON file, one finding to a line, sorted: a change of it reads well in a version history.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import PurePath
from typing import Any

from validator.model.decision import Decision, DecisionKind
from validator.model.result import FileResult, Problem, Result
from validator.reading.problems import ReadingError
from validator.reporting.fingerprint import fingerprints
from validator.reporting.wording import finding_message
from validator.reporting.words import Words

__all__ = ["BASELINE", "about", "read_baseline", "write_baseline"]

BASELINE = "report-validator-baseline.json"
"""The usual name of the file."""

VERSION = 1


def write_baseline(result: Result, spoken: Words) -> str:
    """Write the findings of a run, those already accepted left out, as a baseline."""
    rows = sorted(row for file in result.files for row in _rows(file, spoken))
    listed = ",\n".join(f"    {row}" for row in rows)
    return (
        f'{{\n  "version": {VERSION},\n  "findings": [\n{listed}\n  ]\n}}\n'
        if rows
        else f'{{\n  "version": {VERSION},\n  "findings": []\n}}\n'
    )


def _rows(file: FileResult, spoken: Words) -> Iterator[str]:
    for finding, name in zip(file.findings, fingerprints(file.findings), strict=True):
        if finding.decision is None or finding.decision.kind is DecisionKind.KNOWN:
            row = {
                "file": _posix(file.file),
                "rule": finding.check.rule.name,
                "fingerprint": name,
                "message": finding_message(finding, spoken),
            }
            yield json.dumps(row, ensure_ascii=False)


def read_baseline(text: str, file: str) -> tuple[tuple[str, Decision], ...]:
    """Read a baseline: pairs of the file that a finding is in, with ``/`` between folders, and the decision about it.

    Raises:
        ReadingError: it is no baseline, or one of a later version.
    """
    try:
        data = json.loads(text)
    except ValueError as error:
        raise ReadingError(Problem(file, "baseline-malformed")) from error
    if not isinstance(data, Mapping) or not isinstance(data.get("findings"), Sequence):
        raise ReadingError(Problem(file, "baseline-malformed"))
    if data.get("version") != VERSION:
        raise ReadingError(Problem(file, "baseline-version", (("version", str(data.get("version"))), ("known", str(VERSION)))))
    return tuple(_known(entry, file) for entry in data["findings"])


def _known(entry: Any, file: str) -> tuple[str, Decision]:  # noqa: ANN401 (what stands in somebody's file)
    names = ("file", "rule", "fingerprint")
    if not isinstance(entry, Mapping) or not all(isinstance(entry.get(name), str) for name in names):
        raise ReadingError(Problem(file, "baseline-malformed"))
    decision = Decision(
        DecisionKind.KNOWN, rule=entry["rule"], fingerprint=entry["fingerprint"], message=str(entry.get("message", "")), file=file
    )
    return entry["file"], decision


def about(known: Iterable[tuple[str, Decision]], file: str) -> tuple[Decision, ...]:
    """Give what a baseline knows about one file."""
    name = _posix(file)
    return tuple(decision for path, decision in known if path == name)


def _posix(file: str) -> str:
    return PurePath(file).as_posix()
