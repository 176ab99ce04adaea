"""Several files checked together: parts in one, the total in another, one fact in both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import chain

from validator.checking.engine import check_records
from validator.diagnosis.diagnose import diagnose
from validator.extraction.bundling import extract_together
from validator.model.check import Check
from validator.model.finding import Finding
from validator.model.result import FileResult
from validator.running import ReadFile, rules_of
from validator.settings import Settings

__all__ = ["check_together"]

Key = tuple[str, int, str]


def check_together(files: Sequence[ReadFile], settings: Settings) -> tuple[FileResult, ...]:
    """Check files that belong together, as if they were one: reports (opened only) are read as one text, records stand side by side.

    A check, and its finding, is told with the file in which its record begins; the other files of whose figures it speaks know of it too.
    """
    files = _with_records(files)
    packs = {pack.name: pack for file in files for pack in file.packs}
    records = tuple(chain.from_iterable(file.records for file in files))
    checks = check_records(rules_of(packs.values(), settings.chosen), records, prior=settings.prior)
    findings = diagnose(checks)
    return tuple(_part(file, checks, findings) for file in files)


def _with_records(files: Sequence[ReadFile]) -> Sequence[ReadFile]:
    """Add the figures and records of the reports, which speak of each other's tables."""
    documents = [file.result.document for file in files if file.result.document]
    packs = {pack.name: pack for file in files if file.result.document for pack in file.packs}
    found = dict(zip((each.file for each in documents), extract_together(documents, tuple(packs.values())), strict=True))
    return [
        replace(file, result=replace(file.result, figures=own.figures), records=own.records)
        if (own := found.get(file.result.file))
        else file
        for file in files
    ]


def _part(file: ReadFile, checks: Sequence[Check], findings: Sequence[Finding]) -> FileResult:
    """Give what concerns one of the files."""
    name, keys = file.result.file, {figure.key for figure in file.result.figures}
    return replace(
        file.result,
        checks=tuple(check for check in checks if _home(check) == name),
        findings=tuple(finding for finding in findings if _home(finding.check) == name),
        packs=tuple(pack.name for pack in file.packs),
        checks_elsewhere=tuple(check for check in checks if _home(check) != name and _speaks_of(check, keys)),
        findings_elsewhere=tuple(
            finding
            for finding in findings
            if _home(finding.check) != name and any(_speaks_of(check, keys) for check in (finding.check, *finding.related))
        ),
    )


def _home(check: Check) -> str:
    return check.record.place.file


def _speaks_of(check: Check, keys: set[Key]) -> bool:
    return any(figure.key in keys for _, figure in check.figures)
