"""One finding as lines for people."""

from __future__ import annotations

import re
from collections.abc import Iterator

from validator.model.finding import Finding
from validator.model.rule import Severity
from validator.reporting.advice import related_words, repair_words, says
from validator.reporting.figures import checked, first_place
from validator.reporting.lines import Line, line, padded
from validator.reporting.places import place_words
from validator.reporting.wording import finding_message, role_name
from validator.reporting.words import Words

__all__ = ["finding_lines"]

INDENT = 4
INNERMOST, HEADINGS = 2, " › "
MANY = 5
"""More figures in other files are not listed."""


def finding_lines(finding: Finding, spoken: Words, aligned: tuple[int, int] = (0, 0)) -> Iterator[Line]:
    """Give the heading of a finding, then its arithmetic, cause and repair, the printed words, and what else fails of the same cause.

    ``aligned``: the screen columns to give to the place and to the severity.
    """
    place = first_place(finding)
    message = finding_message(finding, spoken)
    yield line(
        (padded(place_words(place, spoken), aligned[0]), "place"),
        " ",
        (padded(spoken.text(f"severity.{finding.severity}"), aligned[1]), finding.severity.value),
        " ",
        (finding.check.rule.name, "rule"),
        "  ",
        *_marked(message, finding),
        indent=INDENT,
    )
    if finding.arithmetic and not says(message, finding.arithmetic):
        yield _detail(spoken.text("text.arithmetic", arithmetic=finding.arithmetic))
    if finding.cause != "unknown" or finding.repair or finding.cut_short or finding.severity is Severity.ERROR:
        yield _cause_and_repair(finding, spoken)
    if place.quote:
        section = spoken.text("text.section", section=_innermost(place.section)) if place.section else ""
        yield _detail((spoken.text("text.quote", quote=place.quote) + section, "faint"))
    if elsewhere := _elsewhere(finding, place.file, spoken):
        yield _detail((elsewhere, "faint"))
    if finding.related:
        yield _detail((related_words(finding, spoken), "faint"))


def _elsewhere(finding: Finding, file: str, spoken: Words) -> str:
    """Give the figures that stand in other files than the one to look at first, each with its place; empty if none does."""
    labels = {role: figure.label for role, figure in finding.check.figures}
    others = [
        f"{role_name(role, spoken, labels.get(role, ''))} {text} ({place_words(place, spoken)})"
        for role, text, place in checked(finding.check)
        if place.file not in {"", file}
    ]
    if len(others) > MANY:
        others = [*others[:MANY], spoken.text("text.more")]
    return spoken.text("text.elsewhere", figures=spoken.join(others)) if others else ""


def _marked(message: str, finding: Finding) -> list[str | tuple[str, str]]:
    """Split a message around the figures held to be wrong, where they stand in it as figures of their own."""
    wrong = {text for role, text, _ in checked(finding.check) if role in finding.suspects and text}
    if not wrong:
        return [message]
    alternatives = "|".join(re.escape(text) for text in sorted(wrong, key=len, reverse=True))
    parts = re.split(rf"(?<![\d.,])({alternatives})(?![\d.,%])", message)
    return [(part, "wrong") if index % 2 else part for index, part in enumerate(parts)]


def _innermost(section: str) -> str:
    """Give the last headings only: the title of the report is known to its reader."""
    return HEADINGS.join(section.split(HEADINGS)[-INNERMOST:])


def _detail(*parts: str | tuple[str, str]) -> Line:
    return line(" " * INDENT, *parts, indent=INDENT + 2)


def _cause_and_repair(finding: Finding, spoken: Words) -> Line:
    cause = spoken.text("text.cause", cause=spoken.text(f"cause.{finding.cause}"))
    if finding.repair is None:
        return _detail(spoken.text("why.cut-short") if finding.cut_short else cause)
    return _detail(cause, "    ", (repair_words(finding, finding.repair, spoken), "repair"))
