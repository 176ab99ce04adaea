"""Findings as rows of a list: one finding, one row, the same columns in every format that makes lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import astuple, dataclass, fields

from validator.model.result import FileResult, Result
from validator.reporting.advice import change_words
from validator.reporting.figures import first_place
from validator.reporting.fingerprint import fingerprints
from validator.reporting.places import spot_words
from validator.reporting.wording import decision_message, finding_message, problem_message
from validator.reporting.words import Words

__all__ = ["COLUMNS", "Row", "rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """What a list tells of one finding, or of a file that could not be read; every column is text in the language of the run.

    Attributes:
        file: as the user named it.
        place: in the file; empty if unknown.
        section: the headings above.
        severity: in words.
        rule: its qualified name; of a problem, its key.
        message: what is wrong.
        arithmetic: the recomputation; may be empty.
        cause: the probable slip; empty for a problem.
        repair: what to print instead of what; empty if none can be named.
        quote: the words around the figure.
        decision: what was decided about it; empty: open.
        fingerprint: see there; empty for a problem.
    """

    file: str
    place: str
    section: str
    severity: str
    rule: str
    message: str
    arithmetic: str = ""
    cause: str = ""
    repair: str = ""
    quote: str = ""
    decision: str = ""
    fingerprint: str = ""

    @property
    def cells(self) -> tuple[str, ...]:
        """All columns, in order."""
        return astuple(self)


COLUMNS = tuple(field.name for field in fields(Row))
"""The names of the columns, for the words of their headings (``column.file`` …)."""


def rows(result: Result, spoken: Words) -> Iterator[Row]:
    """Give one row for each problem and each finding, file by file."""
    return (row for file in result.files for row in _rows(file, spoken))


def _rows(file: FileResult, spoken: Words) -> Iterator[Row]:
    for problem in file.problems:
        spot = f"{problem.line}:{problem.column}" if problem.line else ""
        yield Row(
            problem.file, spot, "", spoken.text("severity.error"), problem.key, problem_message(problem, spoken), quote=problem.source
        )
    for finding, name in zip(file.findings, fingerprints(file.findings), strict=True):
        place = first_place(finding)
        yield Row(
            file.file,
            spot_words(place, spoken),
            place.section,
            spoken.text(f"severity.{finding.severity}"),
            finding.check.rule.name,
            finding_message(finding, spoken),
            finding.arithmetic,
            spoken.text(f"cause.{finding.cause}"),
            change_words(finding, finding.repair, spoken) if finding.repair else "",
            place.quote,
            decision_message(finding.decision, spoken) if finding.decision else "",
            name,
        )
