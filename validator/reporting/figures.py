"""What a check or a finding shows: its figures and printed texts, and the place to look at first."""

from __future__ import annotations

from validator.model.check import Check
from validator.model.finding import Finding
from validator.model.place import Place
from validator.model.record import Printed, printed_of

__all__ = ["checked", "first_place", "where"]


def checked(check: Check) -> list[tuple[str, str, Place]]:
    """Give role, text and place of what a check speaks of: its figures, and the printed texts that its rule names.

    A text without a place (what a malformed number probably means) is not printed anywhere and therefore left out.
    """
    texts = [
        (role, value.text, value.place)
        for role, value in check.record.values.items()
        if isinstance(value, Printed) and role in check.rule.condition.names and (value.place.line or value.place.path)
    ]
    shown = texts + [(role, figure.text, figure.place) for role, figure in check.figures]
    return shown or list(printed_of(check.record))


def first_place(finding: Finding) -> Place:
    """Give the place to look at first: of the first suspect in reading order, else of the first figure."""
    shown = checked(finding.check)
    suspected = [place for role, _, place in shown if role in finding.suspects]
    return min(suspected or [place for _, _, place in shown], key=lambda place: place.offset)


def where(place: Place) -> str:
    """Write a place as ``file:line:column``, or ``file:path`` where the format has no lines.

    >>> where(Place("a.txt", line=3, column=7)), where(Place("a.docx", path="第12段"))
    ('a.txt:3:7', 'a.docx:第12段')
    """
    if place.line:
        return f"{place.file}:{place.line}:{place.column}"
    return f"{place.file}:{place.path}" if place.path else place.file
