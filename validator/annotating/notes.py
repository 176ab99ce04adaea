"""Findings → what to write beside which figures, whatever the format of the copy."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from validator.model.address import Address
from validator.model.finding import Finding
from validator.model.place import Place
from validator.model.result import FileResult
from validator.model.rule import Severity
from validator.reporting.advice import related_words, repair_words, says
from validator.reporting.display import visible
from validator.reporting.figures import checked, first_place, open_findings
from validator.reporting.places import place_words, spot_words
from validator.reporting.wording import finding_message, role_name
from validator.reporting.words import Words

__all__ = ["Change", "Note", "changes", "notes"]

MANY = 6
"""More figures are neither named in a note nor given notes of their own: those of a long sum are seen at a glance."""


@dataclass(frozen=True, slots=True)
class Note:
    """What to write beside a figure.

    Attributes:
        address: of the figure.
        severity: of the finding.
        lines: one paragraph each, safe to be shown.
        spot: the place in words with the words around it, for a note that cannot stand at the figure itself.
    """

    address: Address
    severity: Severity
    lines: tuple[str, ...]
    spot: str = ""


@dataclass(frozen=True, slots=True)
class Change:
    """A correction that can be made without choosing between several.

    Attributes:
        address: of the figure.
        printed: the figure as printed, blanks and line breaks inside removed.
        instead: what to print.
    """

    address: Address
    printed: str
    instead: str


def notes(file: FileResult, spoken: Words) -> tuple[Note, ...]:
    """Give the notes for a file, in the order of its findings.

    Each open error or warning has one note, at the figure held to be wrong, and short ones at the others of a few figures that may be
    meant as well. What was decided, and what is only rounding, has none.
    """
    return tuple(note for number, finding in enumerate(_wanted(file), 1) for note in _notes(number, finding, file.file, spoken))


def changes(file: FileResult) -> tuple[Change, ...]:
    """Give the corrections of a file: of every open error or warning that only one change mends; of several for one place the first."""
    found: dict[Place, Change] = {}
    for finding in _wanted(file):
        repair = finding.repair
        if repair is None or not repair.unique or repair.others:
            continue
        for figure, instead in ((repair.figure, repair.text), *repair.also):
            if figure.place.file == file.file and figure.place.address:
                found.setdefault(figure.place, Change(figure.place.address, figure.text, visible(instead)))
    return tuple(found.values())


def _wanted(file: FileResult) -> list[Finding]:
    """Give the findings to write down: those of this file, and those of its bundle that speak of its figures."""
    elsewhere = [finding for finding in file.findings_elsewhere if finding.decision is None]
    return [finding for finding in (*open_findings(file), *elsewhere) if finding.severity is not Severity.NOTE]


def _notes(number: int, finding: Finding, file: str, spoken: Words) -> Iterator[Note]:
    """Give the notes of one finding; none if nothing of it stands in the file."""
    shown = [(role, text, place) for role, text, place in checked(finding.check) if place.file == file and place.address]
    first = first_place(finding)
    if first.file != file:
        first = min((place for _, _, place in shown), key=lambda place: place.offset, default=first)
    if first.file != file or not first.address:
        return
    severity = finding.severity
    message = spoken.text("note.heading", n=number, severity=spoken.text(f"severity.{severity}"), message=finding_message(finding, spoken))
    yield Note(first.address, severity, tuple(map(visible, _lines(message, finding, first, spoken))), _spot(first, spoken))
    short = visible(spoken.text("note.see-note", n=number, place=spot_words(first, spoken), message=finding_message(finding, spoken)))
    meant = [place for role, _, place in shown if role in finding.suspects or not finding.suspects]
    others = list(dict.fromkeys(place for place in meant if place != first))
    for place in others if len(others) < MANY else ():
        yield Note(place.address, severity, (short,), _spot(place, spoken))


def _lines(message: str, finding: Finding, at: Place, spoken: Words) -> Iterator[str]:
    """Give the paragraphs of the note of a finding."""
    yield message
    if finding.arithmetic and not says(message, finding.arithmetic):
        yield spoken.text("text.arithmetic", arithmetic=finding.arithmetic)
    yield spoken.text("text.cause", cause=spoken.text(f"cause.{finding.cause}"))
    if finding.repair:
        yield repair_words(finding, finding.repair, spoken)
    if others := _others(finding, at, spoken):
        yield spoken.text("note.see-also", figures=spoken.join(others))
    if finding.related:
        yield related_words(finding, spoken)
    yield spoken.text("note.rule", rule=finding.check.rule.name)


def _others(finding: Finding, at: Place, spoken: Words) -> list[str]:
    """Name the other figures of a finding, each with its place, so that a reader can go from one to the next."""
    labels = {role: figure.label for role, figure in finding.check.figures}
    named = [
        spoken.text("note.figure", role=role_name(role, spoken, labels.get(role, "")), text=text, place=_where(place, at, spoken))
        for role, text, place in checked(finding.check)
        if place != at and text
    ]
    return [*named[: MANY - 1], spoken.text("text.more")] if len(named) > MANY else named


def _where(place: Place, at: Place, spoken: Words) -> str:
    return spot_words(place, spoken) if place.file in {"", at.file} else place_words(place, spoken)


def _spot(place: Place, spoken: Words) -> str:
    return visible(spoken.text("note.spot", place=spot_words(place, spoken), quote=place.quote))
