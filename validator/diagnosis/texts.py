"""Findings about printed texts that are no figures: a number that is not well formed, a year that contradicts its siblings."""

from __future__ import annotations

from decimal import Decimal

from validator.checking.conditions import compared
from validator.model.check import Check
from validator.model.figure import Figure
from validator.model.finding import Finding, Repair
from validator.model.record import Printed

__all__ = ["is_textual", "textual"]

PRINTED, MEANT = "printed", "meant"
YEAR_DIGITS = 4
PERCENT_SIGNS = ("%", "％")


def is_textual(check: Check) -> bool:
    """Whether a check compares texts and no figures."""
    return any(isinstance(value, Printed) for value in check.record.values.values()) and not compared(check.rule, check.record)


def textual(check: Check) -> Finding:
    """Make the finding of a failed check over texts. Of a text ``printed`` beside what was ``meant``, the one is the suspect, the other the repair."""
    printed, meant = (check.record.values.get(name) for name in (PRINTED, MEANT))
    if not isinstance(printed, Printed) or not isinstance(meant, Printed):
        return _finding(check, (), "unknown", None)
    figure = Figure(printed.text, Decimal(0), qualifier="malformed", place=printed.place)
    return _finding(check, ((PRINTED, meant.text),), cause(printed.text, meant.text), Repair(PRINTED, figure, meant.text))


def cause(printed: str, meant: str) -> str:
    """Name the slip between two printed texts.

    >>> cause("34,74万人", "34.74万人"), cause("2020", "2021"), cause("93", "93%"), cause("》=90%", "≥90%")
    ('separator-misplaced', 'stale-year', 'percent-sign-lost', 'misprint')
    """
    if _is_year(printed) and _is_year(meant) and _digits(printed) != _digits(meant):
        return "stale-year"
    if meant in {printed + sign for sign in PERCENT_SIGNS}:
        return "percent-sign-lost"
    if printed == meant or _digits(printed) != _digits(meant):
        return "other-value"
    return "separator-misplaced" if _bare(printed) == _bare(meant) else "misprint"


def _is_year(text: str) -> bool:
    digits = text.removesuffix("年").removesuffix("年度")
    return len(digits) == YEAR_DIGITS and digits.isdecimal()


def _digits(text: str) -> str:
    return "".join(sign for sign in text if sign.isdecimal())


def _bare(text: str) -> str:
    return "".join(sign for sign in text if sign not in ",.，．。、 ")


def _finding(check: Check, expected: tuple[tuple[str, str], ...], named: str, repair: Repair | None) -> Finding:
    suspects = (PRINTED,) if repair else ()
    return Finding(check, check.rule.severity, check.confidence, suspects, "", expected, named, repair)
