"""Misprints that only reading the file anew shows: a comma for a point, the year of another report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from scoring import Outcome
from sources import findings_of

from validator.model.finding import Finding
from validator.model.record import printed_of
from validator.model.rule import Severity
from validator.settings import Settings

__all__ = ["KINDS", "misprints"]

KINDS = {
    "separator misplaced": (re.compile(r"(?<=[0-9])\.(?=[0-9]{2}万元)"), ",", "separator-misplaced"),
    "stale year": (re.compile(r"2023(?=年开展的)"), "2022", "stale-year"),
}
"""Kind → where it may happen, what is printed instead, and the cause that names it."""
AROUND = 12
"""Characters before a separator in which its number begins."""


def misprints(reports: list[str], times: int, settings: Settings, random: Random) -> Iterator[Outcome]:
    """Misprint reports one character or one year at a time, read them anew, and judge what is found."""
    for kind, (where, instead, cause) in KINDS.items():
        for _ in range(times):
            text = random.choice(reports)
            place = random.choice(list(where.finditer(text)))
            misprinted = text[: place.start()] + instead + text[place.end() :]
            findings = [each for each in findings_of("report.txt", misprinted.encode(), settings) if each.severity is not Severity.NOTE]
            yield _judged(kind, cause, findings, text, place.start())


def _judged(kind: str, cause: str, findings: list[Finding], text: str, offset: int) -> Outcome:
    line = text.count("\n", 0, offset) + 1
    column = offset - text.rfind("\n", 0, offset)
    speaking = [each for each in findings if any(_is_there(each, role, line, column) for role, _, _ in printed_of(each.check.record))]
    naming = [each for each in speaking if each.suspects and all(_is_there(each, role, line, column) for role in each.suspects)]
    return Outcome(
        kind,
        1,
        found=bool(speaking),
        named=bool(naming),
        among=bool(naming),
        cause=any(each.cause == cause for each in naming),
        repaired=any(each.repair is not None and each.repair.text in _meant(text, offset) for each in naming),
        one=len(findings) <= 1,
        false=any(each.suspects and each not in naming for each in findings),
    )


def _is_there(finding: Finding, role: str, line: int, column: int) -> bool:
    """Whether a figure or text of a finding is printed where the misprint is."""
    places = {name: place for name, _, place in printed_of(finding.check.record)}
    place = places.get(role)
    return place is not None and place.line == line and place.column <= column < place.column + AROUND


def _meant(text: str, offset: int) -> str:
    return text[offset - AROUND : offset + AROUND]
