"""What a check or a finding shows: its figures and printed texts, and the place to look at first."""

from __future__ import annotations

from validator.model.check import Check, Status
from validator.model.finding import Finding
from validator.model.place import Place
from validator.model.record import Printed, printed_of
from validator.model.result import FileResult
from validator.reporting.options import Options

__all__ = ["checked", "first_place", "listed_checks", "open_findings", "where"]


def checked(check: Check) -> list[tuple[str, str, Place]]:
    """Give role, text and place of what a check speaks of: its figures, and the printed texts that its rule names.

    A text without a place (what a malformed number probably means) is not printed anywhere and therefore left out.
    """
    texts = [
        (role, value.text, value.place)
        for role, value in check.record.values.items()
        if isinstance(value, Printed) and role in check.rule.condition.names and (value.place.line or value.place.address)
    ]
    shown = texts + [(role, figure.text, figure.place) for role, figure in check.figures]
    return shown or list(printed_of(check.record))


def first_place(finding: Finding) -> Place:
    """Give the place to look at first: of the first suspect in reading order, else of the first figure."""
    shown = checked(finding.check)
    suspected = [place for role, _, place in shown if role in finding.suspects]
    return min(suspected or [place for _, _, place in shown], key=lambda place: place.offset, default=finding.check.record.place)


def listed_checks(file: FileResult, options: Options) -> tuple[Check, ...]:
    """Give the checks of a file that the user wants to see: all, or those that could not be decided. A rule that broke is always shown."""
    if options.show_passed:
        return file.checks
    wanted = {Status.ERRORED, Status.SKIPPED} if options.show_skipped else {Status.ERRORED}
    return tuple(check for check in file.checks if check.status in wanted)


def open_findings(file: FileResult) -> tuple[Finding, ...]:
    """Give the findings of a file about which nothing has been decided."""
    return tuple(finding for finding in file.findings if finding.decision is None)


def where(place: Place) -> str:
    """Write a place for programs: ``file:line:column``, or ``file:path`` where the format has no lines.

    >>> from validator.model.address import Address
    >>> where(Place("a.txt", line=3, column=7)), where(Place("a.docx", address=Address(paragraph=12)))
    ('a.txt:3:7', 'a.docx:p12')
    """
    short = f"{place.line}:{place.column}" if place.line else place.address.path
    return f"{place.file}:{short}" if short else place.file
